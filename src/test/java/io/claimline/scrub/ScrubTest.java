package io.claimline.scrub;

import static io.claimline.claim.IncomingClaim.anIncomingClaim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.ClaimFact;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.ClaimImport;
import io.claimline.claim.Claims;
import io.claimline.claim.FactKind;
import io.claimline.claim.ImportOutcome.Taken;
import io.claimline.claim.NewFact;
import io.claimline.claim.Standing;
import io.claimline.claim.UnknownClaimException;
import io.claimline.x12.ProfessionalClaim;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class ScrubTest {

  @Autowired Database database;
  @Autowired ClaimImport claimImport;
  @Autowired Claims claims;
  @Autowired ClaimFacts facts;
  @Autowired Scrub scrub;

  private long practice;

  @BeforeEach
  void practice() {
    practice = database.practice();
  }

  @Test
  @DisplayName("A clean claim passes and is ready to send")
  void passes() {
    long claim = taken(anIncomingClaim().build());
    assertThat(scrub(claim).isClean()).isTrue();
    assertThat(standing(claim)).isEqualTo(Standing.TO_QUEUE);
  }

  @Test
  @DisplayName("A failing claim needs a fix; its findings are kept, and the fact counts them")
  void fails() {
    long claim = taken(anIncomingClaim().member("").sex("").build());
    assertThat(scrub(claim).isClean()).isFalse();
    assertThat(standing(claim)).isEqualTo(Standing.TO_FIX);
    assertThat(database.call(practice, () -> scrub.latestFindings(claim)))
        .filteredOn(RuleFinding::isError)
        .extracting(RuleFinding::field)
        .containsExactly("subscriber.memberId", "patient.sex");
    ClaimFact fact = last(claim);
    assertThat(fact.kind()).isEqualTo(FactKind.SCRUB_FAILED);
    assertThat(fact.detail()).containsEntry("errors", "2").containsEntry("version", "1");
  }

  @Test
  @DisplayName("A corrected claim is scrubbed anew and its new findings count")
  void corrected() {
    long claim = taken(anIncomingClaim().sex("").build());
    scrub(claim);
    ProfessionalClaim mended = anIncomingClaim().build();
    database.run(practice, () -> claims.correct(claim, 1, mended, "sex was missing"));
    ScrubResult result = scrub(claim);
    assertThat(result.version()).isEqualTo(2);
    assertThat(result.isClean()).isTrue();
    assertThat(database.call(practice, () -> scrub.latestFindings(claim)))
        .noneMatch(RuleFinding::isError);
    assertThat(standing(claim)).isEqualTo(Standing.TO_QUEUE);
  }

  @Test
  @DisplayName("A repeated step scrubs once")
  void repeated() {
    long claim = taken(anIncomingClaim().sex("").build());
    ScrubResult first = scrub(claim);
    assertThat(scrub(claim)).isEqualTo(first);
    assertThat(database.call(practice, () -> facts.of(claim)))
        .extracting(ClaimFact::kind)
        .containsExactly(FactKind.CHARGED, FactKind.COVERAGE_ACTIVE, FactKind.SCRUB_FAILED);
  }

  @Test
  @DisplayName("R22 The second open claim for the same service fails, the first does not")
  void duplicate() {
    long first = taken(anIncomingClaim().numbered("A1").of("80.00").build());
    long second = taken(anIncomingClaim().numbered("A2").of("30.00", "80.00").build());
    assertThat(scrub(first).isClean()).isTrue();
    assertThat(scrub(second).findings())
        .filteredOn(RuleFinding::isError)
        .extracting(RuleFinding::rule, RuleFinding::field)
        .containsExactly(tuple("duplicate", "lines[1].procedure"));
  }

  @Test
  @DisplayName("Another practice's claim is unknown")
  void practicesApart() {
    long claim = taken(anIncomingClaim().sex("").build());
    scrub(claim);
    long other = database.practice();
    assertThat(database.<List<RuleFinding>>call(other, () -> scrub.latestFindings(claim)))
        .isEmpty();
    assertThatExceptionOfType(UnknownClaimException.class)
        .isThrownBy(() -> database.call(other, () -> scrub.scrub(claim)));
  }

  private long taken(ProfessionalClaim claim) {
    return database.call(
        practice,
        () -> {
          long claimId = ((Taken) claimImport.take(1, claim)).claimId();
          facts.append(NewFact.of(claimId, FactKind.COVERAGE_ACTIVE));
          return claimId;
        });
  }

  private ScrubResult scrub(long claim) {
    return database.call(practice, () -> scrub.scrub(claim));
  }

  private Standing standing(long claim) {
    return database.call(practice, () -> facts.standing(claim));
  }

  private ClaimFact last(long claim) {
    List<ClaimFact> all = database.call(practice, () -> facts.of(claim));
    return all.get(all.size() - 1);
  }
}
