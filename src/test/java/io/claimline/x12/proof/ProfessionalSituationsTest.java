package io.claimline.x12.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.imsweb.x12.reader.X12Reader.FileType;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ProfessionalClaimWriter;
import io.claimline.x12.X12Event.ClaimRead;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we write of a professional claim, shown to others. */
class ProfessionalSituationsTest {
  static final SituationProof<ProfessionalClaim> PROOF =
      new SituationProof<>(
          "005010X222A1",
          event -> event instanceof ClaimRead read ? read.claim() : null,
          ProfessionalClaim::content,
          ProfessionalSituationsTest::write,
          FileType.ANSI837_5010_X222);

  static Stream<Situation> situations() {
    return ProfessionalSituations.all();
  }

  @Test
  @DisplayName("There are more than forty situations, all different")
  void enough() {
    assertThat(situations().map(Situation::segments).distinct().count()).isGreaterThan(40);
    assertThat(situations().map(Situation::name)).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("situations")
  @DisplayName(
      "R22 R23 R24 R26 R28 Written to the letter, read by others, accepted, read back equal")
  void proof(Situation situation) throws Exception {
    PROOF.prove(situation);
  }

  private static byte[] write(List<ProfessionalClaim> claims) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ProfessionalClaimWriter writer = ProfessionalClaimWriter.open(out, Interchange.ENVELOPE);
    writer.openSet("BATCH-77", claims.get(0).submitter(), claims.get(0).receiver());
    claims.forEach(writer::write);
    writer.finish();
    return out.toByteArray();
  }
}
