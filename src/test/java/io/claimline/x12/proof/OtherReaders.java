package io.claimline.x12.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.imsweb.x12.Loop;
import com.imsweb.x12.reader.X12Reader;
import com.imsweb.x12.reader.X12Reader.FileType;
import io.claimline.x12.IndependentReader;
import io.xlate.edi.stream.EDIStreamException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Readers that nobody here wrote: what we write must make sense to them. */
final class OtherReaders {
  /** Its definition of the 837P knows one HI; the guide has uses for four. */
  private static final String WRONG_ABOUT_US = "HI in loop 2300 appears too many times";

  private OtherReaders() {}

  /** StAEDI meets the same segments and finds no error in the envelopes. */
  static void staedi(Interchange written) throws EDIStreamException, IOException {
    assertThat(IndependentReader.segments(written.bytes())).isEqualTo(written.ids());
  }

  /** x12-parser finds a loop for every segment, and tells of no error. */
  static void imsweb(Interchange written, FileType type) throws IOException {
    X12Reader reader =
        new X12Reader(type, new ByteArrayInputStream(written.bytes()), StandardCharsets.US_ASCII);
    assertThat(reader.getFatalErrors()).isEmpty();
    assertThat(reader.getErrors()).isSubsetOf(WRONG_ABOUT_US);
    List<Loop> loops = reader.getLoops();
    assertThat(loops).hasSize(1);
    assertThat(segments(loops.get(0))).isEqualTo(written.ids().size());
  }

  private static int segments(Loop loop) {
    return loop.getSegments().size()
        + loop.getLoops().stream().mapToInt(OtherReaders::segments).sum();
  }
}
