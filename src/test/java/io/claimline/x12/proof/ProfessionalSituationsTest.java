package io.claimline.x12.proof;

import static org.assertj.core.api.Assertions.assertThat;

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

  static Stream<Situation> situations() {
    return ProfessionalSituations.all();
  }

  @Test
  @DisplayName("There are forty situations and more, all different")
  void enough() {
    assertThat(situations().map(Situation::segments).distinct().count()).isGreaterThanOrEqualTo(40);
    assertThat(situations().map(Situation::name)).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("situations")
  @DisplayName(
      "R22 R23 R24 R26 R28 Written to the letter, read by others, accepted, read back equal")
  void proof(Situation situation) throws Exception {
    Interchange document = Interchange.of("HC", "005010X222A1", "837", situation.segments());
    assertThat(GuideChecker.complaints(document.bytes())).as("the situation itself").isEmpty();
    List<ProfessionalClaim> claims = claims(document);
    assertThat(claims).isNotEmpty().allMatch(claim -> claim.otherSegments().isEmpty());

    Interchange written = write(claims);

    assertThat(written.content()).containsExactlyInAnyOrderElementsOf(situation.segments());
    assertThat(GuideChecker.complaints(written.bytes())).isEmpty();
    OtherReaders.staedi(written);
    OtherReaders.imswebProfessional(written);
    assertThat(claims(written))
        .extracting(ProfessionalClaim::content)
        .isEqualTo(claims.stream().map(ProfessionalClaim::content).toList());
  }

  private static List<ProfessionalClaim> claims(Interchange document) {
    return document.read().stream()
        .filter(ClaimRead.class::isInstance)
        .map(event -> ((ClaimRead) event).claim())
        .toList();
  }

  private static Interchange write(List<ProfessionalClaim> claims) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ProfessionalClaimWriter writer = ProfessionalClaimWriter.open(out, Interchange.ENVELOPE);
    writer.openSet("BATCH-77", claims.get(0).submitter(), claims.get(0).receiver());
    claims.forEach(writer::write);
    writer.finish();
    return new Interchange(out.toByteArray());
  }
}
