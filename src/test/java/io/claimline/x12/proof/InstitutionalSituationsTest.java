package io.claimline.x12.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.imsweb.x12.reader.X12Reader.FileType;
import io.claimline.x12.InstitutionalClaim;
import io.claimline.x12.InstitutionalClaimWriter;
import io.claimline.x12.X12Event.InstitutionalClaimRead;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we write of a institutional claim, shown to others. */
class InstitutionalSituationsTest {
  static final SituationProof<InstitutionalClaim> PROOF =
      new SituationProof<>(
          "005010X223A2",
          event -> event instanceof InstitutionalClaimRead read ? read.claim() : null,
          InstitutionalClaim::content,
          InstitutionalSituationsTest::write,
          FileType.ANSI837_5010_X223);

  static Stream<Situation> situations() {
    return InstitutionalSituations.all();
  }

  @Test
  @DisplayName("There are more than a dozen situations, all different")
  void enough() {
    assertThat(situations().map(Situation::segments).distinct().count()).isGreaterThan(12);
    assertThat(situations().map(Situation::name)).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("situations")
  @DisplayName(
      "R22 R23 R24 R26 R28 Written to the letter, read by others, accepted, read back equal")
  void proof(Situation situation) throws Exception {
    PROOF.prove(situation);
  }

  private static byte[] write(List<InstitutionalClaim> claims) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InstitutionalClaimWriter writer = InstitutionalClaimWriter.open(out, Interchange.ENVELOPE);
    writer.openSet(
        "BATCH-77", claims.get(0).parties().submitter(), claims.get(0).parties().receiver());
    claims.forEach(writer::write);
    writer.finish();
    return out.toByteArray();
  }
}
