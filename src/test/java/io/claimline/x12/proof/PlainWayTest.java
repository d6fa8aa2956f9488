package io.claimline.x12.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.x12.CodeSets;
import io.claimline.x12.TransactionKind;
import io.claimline.x12.guide.Guides;
import io.claimline.x12.guide.Loop;
import io.claimline.x12.guide.SegmentUse;
import io.claimline.x12.loop.LoopCursor;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.syntax.Segment;
import io.claimline.x12.syntax.Tokenizer;
import io.claimline.x12.validation.SegmentChecks;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The plain way through the checks finds what the close one finds, in files damaged at random. */
class PlainWayTest {
  private static final long SEED = 20_261_122;
  private static final int FILES = 6_000;

  private final List<String> found = new ArrayList<>();
  private final SegmentChecks checks =
      new SegmentChecks(
          (code, segment, place, value, sentence, remedy) ->
              found.add(
                  code + ' ' + segment.number() + ' ' + place + ' ' + value + ' ' + sentence));
  private int plain;
  private int close;

  @Test
  @DisplayName("With the plain way and without it, the findings are the same")
  void agree() {
    System.out.println("PlainWayTest " + FILES + " damaged files from seed " + SEED);
    checks.lookUpIn(CodeSets.shipped());
    List<byte[]> samples = Samples.files();
    for (int i = 0; i < FILES; i++) {
      compare(Mutation.of(samples.get(i % samples.size()), SEED + i), SEED + i);
    }
    assertThat(plain).as("segments that were plainly right").isGreaterThan(10 * FILES);
    assertThat(close).as("segments with findings").isGreaterThan(FILES / 10);
  }

  private void compare(byte[] file, long seed) {
    Tokenizer tokenizer =
        new Tokenizer(
            new ByteArrayInputStream(file), Set.of("CLM", "CLP"), (code, at, id, words) -> {});
    @Nullable LoopCursor cursor = null;
    for (Segment segment = tokenizer.next(); segment != null; segment = tokenizer.next()) {
      switch (segment.id()) {
        case "ST" -> cursor = cursor(segment.copy());
        case "ISA", "GS", "SE", "GE" -> cursor = null;
        case "IEA" -> {
          cursor = null;
          tokenizer.endInterchange();
        }
        default -> {
          if (cursor != null) {
            cursor.place(segment);
            compare(cursor.use(), segment, cursor.right(), seed);
          }
        }
      }
    }
  }

  private void compare(@Nullable SegmentUse use, Segment segment, int right, long seed) {
    if (use == null || use.size() == 0) {
      return;
    }
    found.clear();
    checks.check(use, segment, right);
    List<String> plainly = List.copyOf(found);
    found.clear();
    checks.checkClosely(use, segment);
    assertThat(plainly)
        .as("segment %d of the file from seed %d", segment.number(), seed)
        .isEqualTo(found);
    plain += use.isPlainlyRight(segment, right, CodeSets.shipped()) ? 1 : 0;
    close += found.isEmpty() ? 0 : 1;
  }

  private static @Nullable LoopCursor cursor(Segment st) {
    TransactionKind kind =
        switch (st.text(1)) {
          case "837" -> st.text(3).contains("X223") ? TransactionKind.I837 : TransactionKind.P837;
          case "835" -> TransactionKind.R835;
          case "999" -> TransactionKind.A999;
          case "277" -> st.text(3).contains("X214") ? TransactionKind.A277CA : TransactionKind.S277;
          case "276" -> TransactionKind.Q276;
          case "270" -> TransactionKind.Q270;
          case "271" -> TransactionKind.B271;
          default -> TransactionKind.OTHER;
        };
    return kind == TransactionKind.OTHER
        ? null
        : new LoopCursor(Guides.require(kind), st, new Unheard());
  }

  /** Loops are of no concern here. */
  private static final class Unheard implements LoopCursor.Visitor {
    @Override
    public void levelOpened(LoopNode loop) {
      // the place of each segment is all that is asked
    }

    @Override
    public void complete(LoopNode loop) {
      // the place of each segment is all that is asked
    }

    @Override
    public void lacking(LoopNode loop, Loop.Entry missing) {
      // the place of each segment is all that is asked
    }
  }
}
