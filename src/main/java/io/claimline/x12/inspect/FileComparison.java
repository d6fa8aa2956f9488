package io.claimline.x12.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares two files segment by segment. Delimiters, line breaks and empty elements at a segment's
 * end make no difference. Where they differ it looks ahead for the nearest place at which they
 * agree again, so memory does not grow with the files.
 */
public final class FileComparison {
  /** How far it looks ahead on each side; a difference longer than this is told in several. */
  private static final int WINDOW = 400;

  private final Side one;
  private final Side other;
  private final Consumer<Difference> told;

  private FileComparison(Side one, Side other, Consumer<Difference> told) {
    this.one = one;
    this.other = other;
    this.told = told;
  }

  /**
   * A segment that differs: changed, or on one side only.
   *
   * @param before null if the second file alone has it
   * @param after null if the first file alone has it
   */
  public record Difference(@Nullable AnnotatedSegment before, @Nullable AnnotatedSegment after) {}

  /** Compares, and tells each difference as it is found. */
  public static void compare(AnnotatedFile one, AnnotatedFile other, Consumer<Difference> told) {
    new FileComparison(new Side(one), new Side(other), told).run();
  }

  private void run() {
    while (one.has(0) || other.has(0)) {
      if (one.has(0) && other.has(0) && same(0, 0)) {
        one.take();
        other.take();
      } else {
        tellUntilTheyAgree();
      }
    }
  }

  private void tellUntilTheyAgree() {
    int[] skip = nearestAgreement();
    List<AnnotatedSegment> before = one.take(skip[0]);
    List<AnnotatedSegment> after = other.take(skip[1]);
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      AnnotatedSegment left = i < before.size() ? before.get(i) : null;
      AnnotatedSegment right = j < after.size() ? after.get(j) : null;
      if (left != null && right != null && left.id().equals(right.id())) {
        told.accept(new Difference(left, right));
        i++;
        j++;
      } else if (left != null && (right == null || !comes(left, after, j))) {
        told.accept(new Difference(left, null));
        i++;
      } else {
        told.accept(new Difference(null, right));
        j++;
      }
    }
  }

  private static boolean comes(AnnotatedSegment segment, List<AnnotatedSegment> later, int from) {
    return later.stream().skip(from).anyMatch(candidate -> candidate.id().equals(segment.id()));
  }

  /** How many to skip on each side, in sum as few as possible. */
  private int[] nearestAgreement() {
    for (int sum = 1; sum < 2 * WINDOW; sum++) {
      for (int i = Math.max(0, sum - WINDOW + 1); i <= Math.min(sum, WINDOW - 1); i++) {
        int j = sum - i;
        if (one.has(i) && other.has(j) && same(i, j) && agreesAfter(i, j)) {
          return new int[] {i, j};
        }
      }
      if (!one.has(sum) && !other.has(sum)) {
        break;
      }
    }
    return new int[] {one.ahead(WINDOW), other.ahead(WINDOW)};
  }

  /** One equal segment may be chance; a further one, or both at the end, is agreement. */
  private boolean agreesAfter(int i, int j) {
    boolean oneGoesOn = one.has(i + 1);
    return oneGoesOn == other.has(j + 1) && (!oneGoesOn || same(i + 1, j + 1));
  }

  private boolean same(int i, int j) {
    return one.content(i).equals(other.content(j));
  }

  /** A file with what was read ahead of it. */
  private static final class Side {
    private final AnnotatedFile file;
    private final List<AnnotatedSegment> ahead = new ArrayList<>();
    private boolean ended;

    Side(AnnotatedFile file) {
      this.file = file;
    }

    boolean has(int index) {
      while (ahead.size() <= index && !ended) {
        AnnotatedSegment next = file.next();
        if (next == null) {
          ended = true;
        } else {
          ahead.add(next);
        }
      }
      return index < ahead.size();
    }

    int ahead(int most) {
      return has(most) ? most : ahead.size();
    }

    String content(int index) {
      AnnotatedSegment segment = ahead.get(index);
      StringBuilder content = new StringBuilder(segment.id());
      for (AnnotatedElement element : segment.elements()) {
        boolean delimiter =
            segment.id().equals("ISA")
                && (element.position().equals("11") || element.position().equals("16"));
        if (!delimiter) {
          content.append('\n').append(element.position()).append(' ').append(element.value());
        }
      }
      return content.toString();
    }

    AnnotatedSegment take() {
      return ahead.remove(0);
    }

    List<AnnotatedSegment> take(int count) {
      List<AnnotatedSegment> taken = new ArrayList<>(ahead.subList(0, count));
      ahead.subList(0, count).clear();
      return taken;
    }
  }
}
