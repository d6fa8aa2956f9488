package io.claimline.x12.inspect;

import io.claimline.x12.TransactionKind;
import io.claimline.x12.TransactionKinds;
import io.claimline.x12.guide.Dictionary;
import io.claimline.x12.guide.Guide;
import io.claimline.x12.guide.Guides;
import io.claimline.x12.guide.Loop;
import io.claimline.x12.guide.SegmentDefinition;
import io.claimline.x12.guide.SegmentUse;
import io.claimline.x12.loop.LoopCursor;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.syntax.Segment;
import io.claimline.x12.syntax.Tokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file segment by segment and says of each where it stands and what it holds. Never more
 * than one loop of a claim is in memory.
 *
 * <p>It looks and does not judge: what is wrong, {@link FileSummary} tells under the same segment
 * numbers.
 */
public final class AnnotatedFile implements AutoCloseable {
  private static final int IN_INTERCHANGE = 1;
  private static final int IN_GROUP = 2;
  private static final int LOOPS_SHOWN = 200;

  private final InputStream in;
  private final Tokenizer tokenizer;
  private String groupVersion = "";
  private boolean inGroup;
  private boolean inSet;
  private @Nullable LoopCursor cursor;
  private final List<OpenLoop> around = new ArrayList<>();

  private AnnotatedFile(InputStream in) {
    this.in = in;
    this.tokenizer = tokenizer(in);
  }

  private static Tokenizer tokenizer(InputStream in) {
    return new Tokenizer(
        in, Dictionary.standard().segmentIds(), (code, number, segmentId, sentence) -> {});
  }

  /**
   * @param in the bytes; closed by {@link #close}
   */
  public static AnnotatedFile open(InputStream in) {
    return new AnnotatedFile(in);
  }

  /**
   * The next segment with all its elements, or null at the end.
   *
   * @throws java.io.UncheckedIOException if the stream cannot be read
   */
  public @Nullable AnnotatedSegment next() {
    return nextFrom(0);
  }

  /**
   * The next segment from this one on, or null at the end; what stands before it is placed but not
   * put into words, which is many times faster.
   *
   * @param number of the segment in the file, from 1
   */
  public @Nullable AnnotatedSegment nextFrom(int number) {
    for (Segment segment = tokenizer.next(); segment != null; segment = tokenizer.next()) {
      Position position = place(segment);
      follow(segment, position);
      if (segment.id().equals("IEA")) {
        tokenizer.endInterchange();
      }
      if (segment.number() >= number) {
        return annotated(segment, position);
      }
    }
    return null;
  }

  /** The loops and envelopes that hold the last segment, the outermost first. */
  public List<OpenLoop> around() {
    return List.copyOf(around);
  }

  /**
   * A loop or envelope that has begun.
   *
   * @param loop of the guide such as {@code 2300}; the segment's identifier for an envelope
   * @param name in words
   * @param depth how many are around it
   * @param number of the segment that it began with
   */
  public record OpenLoop(String loop, String name, int depth, int number) {}

  /** Counts the segments of a file, which is faster than reading them. */
  public static int count(InputStream in) {
    Tokenizer tokenizer = tokenizer(in);
    int count = 0;
    for (Segment segment = tokenizer.next(); segment != null; segment = tokenizer.next()) {
      count = segment.number();
      if (segment.id().equals("IEA")) {
        tokenizer.endInterchange();
      }
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void follow(Segment segment, Position position) {
    int kept = position.opens() ? position.depth() : position.depth() + 1;
    while (!around.isEmpty() && around.get(around.size() - 1).depth() >= kept) {
      around.remove(around.size() - 1);
    }
    if (position.opens()) {
      Loop loop = position.loop();
      around.add(
          new OpenLoop(
              loop == null ? segment.id() : loop.id(),
              loop == null ? standardName(segment) : loop.name(),
              position.depth(),
              segment.number()));
    }
  }

  private static String standardName(Segment segment) {
    SegmentDefinition definition = Dictionary.standard().segment(segment.id());
    return definition == null ? "" : definition.name();
  }

  /** Where a segment stands. */
  private record Position(
      int depth, boolean opens, boolean known, @Nullable Loop loop, @Nullable SegmentUse use) {

    static Position envelope(int depth, boolean opens) {
      return new Position(depth, opens, true, null, null);
    }
  }

  private Position place(Segment segment) {
    switch (segment.id()) {
      case "ISA":
        leaveGroup();
        return Position.envelope(0, true);
      case "GS":
        leaveGroup();
        inGroup = true;
        groupVersion = segment.text(8);
        return Position.envelope(IN_INTERCHANGE, true);
      case "ST":
        return openSet(segment);
      case "SE":
        leaveSet();
        return Position.envelope(setDepth(), false);
      case "GE":
        leaveGroup();
        return Position.envelope(IN_INTERCHANGE, false);
      case "IEA":
        leaveGroup();
        return Position.envelope(0, false);
      case "TA1":
        return Position.envelope(IN_INTERCHANGE, false);
      default:
        return inSet(segment);
    }
  }

  private Position openSet(Segment st) {
    inSet = true;
    String version = st.text(3).isEmpty() ? groupVersion : st.text(3);
    TransactionKind kind = TransactionKinds.of(st.text(1), version);
    Guide guide = version.startsWith("004010") ? null : Guides.of(kind);
    cursor = guide == null ? null : new LoopCursor(guide, st, Unheeding.INSTANCE);
    Loop table = guide == null ? null : guide.table();
    return new Position(setDepth(), true, true, table, table == null ? null : table.entry(0).use());
  }

  private Position inSet(Segment segment) {
    LoopCursor placing = cursor;
    if (placing == null) {
      boolean standard = Dictionary.standard().segment(segment.id()) != null;
      return new Position(inSet ? setDepth() : IN_INTERCHANGE, false, standard, null, null);
    }
    placing.place(segment);
    LoopNode node = placing.current();
    int depth = setDepth();
    for (LoopNode around = node.parent();
        around != null && depth < LOOPS_SHOWN;
        around = around.parent()) {
      depth++;
    }
    boolean opens = node.opening().number() == segment.number();
    return new Position(depth, opens, placing.use() != null, node.loop(), placing.use());
  }

  private int setDepth() {
    return inGroup ? IN_GROUP : IN_INTERCHANGE;
  }

  private void leaveSet() {
    inSet = false;
    cursor = null;
  }

  private void leaveGroup() {
    leaveSet();
    inGroup = false;
  }

  private static AnnotatedSegment annotated(Segment segment, Position position) {
    SegmentUse use = position.use();
    Loop loop = position.loop();
    List<AnnotatedElement> elements = SegmentWords.of(segment);
    return new AnnotatedSegment(
        segment.number(),
        segment.id(),
        use == null ? standardName(segment) : use.name(),
        loop == null ? "" : loop.id(),
        loop == null ? "" : loop.name(),
        position.depth(),
        position.opens(),
        position.known(),
        segment.text(),
        elements);
  }

  /** The places alone are of interest here. */
  private enum Unheeding implements LoopCursor.Visitor {
    INSTANCE;

    @Override
    public void levelOpened(LoopNode loop) {}

    @Override
    public void complete(LoopNode loop) {}

    @Override
    public void lacking(LoopNode loop, Loop.Entry missing) {}
  }
}
