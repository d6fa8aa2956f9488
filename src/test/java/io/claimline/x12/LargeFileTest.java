package io.claimline.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A file far larger than what may be held of it. */
class LargeFileTest {
  private static final long BYTES = 60_000_000;
  private static final long MOST_RETAINED = 24_000_000;

  @Test
  @DisplayName("A 60 MB 837P is read with bounded memory, all its claims handed out")
  void boundedMemory() throws Exception {
    try (RepeatedClaims in = new RepeatedClaims();
        X12Reader reader = X12Reader.open("large.837", in)) {
      long before = retained();
      long claims = 0;
      Set<String> findings = new HashSet<>();
      long most = 0;
      for (X12Event event = reader.next(); event != null; event = reader.next()) {
        if (event instanceof X12Event.FindingReported reported) {
          findings.add(reported.finding().code().replace("MORE_OF_", ""));
        }
        if (event instanceof X12Event.ClaimRead && ++claims % 5_000 == 0) {
          most = Math.max(most, retained() - before);
        }
      }
      // The guide allows a patient a hundred claims; here one has them all.
      assertThat(findings).isSubsetOf(ofOneClaim("TOO_MANY_SEGMENTS"));
      assertThat(claims).isEqualTo(in.repeats);
      assertThat(most).isLessThan(MOST_RETAINED);
    }
  }

  private static Set<String> ofOneClaim(String further) {
    Set<String> codes = new HashSet<>(Reading.of(Documents.claims(Documents.RICH_CLAIM)).codes());
    codes.add(further);
    return codes;
  }

  private static long retained() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** One set with the same claim over and over, made as it is read. */
  private static final class RepeatedClaims extends InputStream {
    private final byte[] claim;
    private final byte[] head;
    private final byte[] tail;
    private final long repeats;
    private byte[] part;
    private int at;
    private long given;
    private boolean ended;

    RepeatedClaims() {
      String document = Documents.claims(Documents.RICH_CLAIM);
      int begin = document.indexOf("CLM*");
      int end = document.indexOf("~SE*") + 1;
      claim = document.substring(begin, end).getBytes(StandardCharsets.US_ASCII);
      repeats = BYTES / claim.length;
      head = document.substring(0, begin).getBytes(StandardCharsets.US_ASCII);
      long lines = document.substring(begin, end).chars().filter(c -> c == '~').count();
      long headLines = document.substring(0, begin).chars().filter(c -> c == '~').count();
      String se = "SE*" + (headLines - 2 + lines * repeats + 1) + "*0009~GE*1*8~IEA*1*000000007~";
      tail = se.getBytes(StandardCharsets.US_ASCII);
      part = head;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (at == part.length && !advance()) {
        return -1;
      }
      int count = Math.min(length, part.length - at);
      System.arraycopy(part, at, target, offset, count);
      at += count;
      return count;
    }

    private boolean advance() {
      at = 0;
      if (given < repeats) {
        given++;
        part = claim;
        return true;
      }
      part = tail;
      boolean first = !ended;
      ended = true;
      return first;
    }
  }
}
