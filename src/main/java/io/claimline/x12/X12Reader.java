package io.claimline.x12;

import io.claimline.x12.syntax.Segment;
import io.claimline.x12.syntax.SegmentIds;
import io.claimline.x12.syntax.Tokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of X12 as a stream of events, holding one claim at a time in memory.
 *
 * <p>Content never makes it throw: what is damaged, unknown or missing becomes a finding with its
 * place, and reading goes on after it (R29). A transaction set that breaks off is closed as not
 * complete, and the claim it broke off in is not handed out.
 */
public final class X12Reader implements AutoCloseable {
  /** A file that is wrong throughout would otherwise tell the same thing for each segment. */
  static final int MOST_FINDINGS_OF_A_CODE = 200;

  private static final int IEA = SegmentIds.code("IEA");

  private final String fileName;
  private final InputStream in;
  private final Tokenizer tokenizer;
  private final EnvelopeReader envelopes;
  private final Queue<X12Event> pending = new ArrayDeque<>();
  private final Map<String, Integer> findingsByCode = new HashMap<>();
  private boolean ended;

  private X12Reader(String fileName, InputStream in, CodeSets codeSets) {
    this.fileName = fileName;
    this.in = in;
    this.envelopes = new EnvelopeReader(fileName, codeSets, this::add);
    this.tokenizer = new Tokenizer(in, EnvelopeReader.KNOWN_SEGMENTS, this::damaged);
  }

  /**
   * Begins to read.
   *
   * @param fileName the name that places in findings will bear
   * @param in the bytes; closed by {@link #close}
   */
  public static X12Reader open(String fileName, InputStream in) {
    return open(fileName, in, CodeSets.shipped());
  }

  /**
   * Begins to read, and looks codes up in sets of one's own.
   *
   * @param fileName the name that places in findings will bear
   * @param in the bytes; closed by {@link #close}
   */
  public static X12Reader open(String fileName, InputStream in, CodeSets codeSets) {
    return new X12Reader(fileName, in, codeSets);
  }

  /**
   * The next event, or null at the end.
   *
   * @throws java.io.UncheckedIOException if the stream cannot be read
   */
  public @Nullable X12Event next() {
    while (pending.isEmpty() && !ended) {
      Segment segment = tokenizer.next();
      if (segment == null) {
        ended = true;
        envelopes.end();
      } else {
        envelopes.accept(segment, tokenizer.delimiters());
        if (segment.idCode() == IEA) {
          tokenizer.endInterchange();
        }
      }
    }
    return pending.poll();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void damaged(String code, int segmentNumber, String segmentId, String sentence) {
    boolean plainId = SegmentIds.isIdentifier(segmentId);
    add(
        new X12Event.FindingReported(
            new Finding(
                Finding.Level.ENVELOPE,
                code,
                new Place(fileName, segmentNumber, "", plainId ? segmentId : "", 0),
                sentence)));
  }

  private void add(X12Event event) {
    if (!(event instanceof X12Event.FindingReported reported)) {
      pending.add(event);
      return;
    }
    Finding finding = reported.finding();
    int count = findingsByCode.merge(finding.code(), 1, Integer::sum);
    if (count <= MOST_FINDINGS_OF_A_CODE) {
      pending.add(event);
    } else if (count == MOST_FINDINGS_OF_A_CODE + 1) {
      pending.add(
          new X12Event.FindingReported(
              new Finding(
                  finding.level(),
                  "MORE_OF_" + finding.code(),
                  finding.place(),
                  "The same stands in further places, which are not listed. Have the file"
                      + " corrected as a whole.")));
    }
  }
}
