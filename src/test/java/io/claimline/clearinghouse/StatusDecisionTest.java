package io.claimline.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.claim.FactKind;
import io.claimline.clearinghouse.Answer.OfClaims.Status;
import io.claimline.x12.ClaimAcknowledgement.Level;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusDecisionTest {

  @ParameterizedTest
  @ValueSource(strings = {"A3", "A6", "A7", "A8"})
  @DisplayName("R31 A3, A6, A7 and A8 reject, whoever says so")
  void rejections(String category) {
    assertThat(decide(true, category).kind()).isEqualTo(FactKind.REJECTED);
    assertThat(decide(false, category).kind()).isEqualTo(FactKind.REJECTED);
  }

  @Test
  @DisplayName("R31 Action U rejects, whatever the category")
  void actionRejects() {
    Status refused = new Status("A1", "19", "", "", "U", true);
    assertThat(StatusDecision.of(answer(true, refused), true).kind()).isEqualTo(FactKind.REJECTED);
  }

  @Test
  @DisplayName("R31 A rejection beside an acceptance rejects, and only the rejection is the reason")
  void mixed() {
    StatusDecision decision = decide(true, "A2", "A7");
    assertThat(decision.kind()).isEqualTo(FactKind.REJECTED);
    assertThat(decision.reason()).contains("A7").doesNotContain("A2");
  }

  @Test
  @DisplayName("R31 Only the payer's A2 accepts; a payer that sends no A2 accepts by A1")
  void acceptance() {
    assertThat(decide(true, "A2").kind()).isEqualTo(FactKind.ACCEPTED);
    assertThat(decide(false, "A2").kind()).isEqualTo(FactKind.RECEIVED);
    assertThat(decide(true, "A1").kind()).isEqualTo(FactKind.RECEIVED);
    assertThat(StatusDecision.of(answer(true, status("A1")), false).kind())
        .isEqualTo(FactKind.ACCEPTED);
    assertThat(StatusDecision.of(answer(false, status("A1")), false).kind())
        .isEqualTo(FactKind.RECEIVED);
  }

  @Test
  @DisplayName("R31 A claim that is not found returns to a person, who traces it first")
  void notFound() {
    StatusDecision decision = decide(true, "A4");
    assertThat(decision.kind()).isEqualTo(FactKind.REJECTED);
    assertThat(decision.reason()).contains("Not found").contains("trace the batch");
  }

  @Test
  @DisplayName("R31 A claim that is split is in adjudication; several remittances will come")
  void split() {
    StatusDecision decision = decide(true, "A5");
    assertThat(decision.kind()).isEqualTo(FactKind.ACCEPTED);
    assertThat(decision.reason()).contains("a remittance for each part");
  }

  @Test
  @DisplayName("A code that is not in the table is told as it came")
  void unknownCode() {
    Status odd = new Status("Z9", "9999", "XX", "", "WQ", false);
    StatusDecision decision = StatusDecision.of(answer(true, odd), true);
    assertThat(decision.kind()).isEqualTo(FactKind.RECEIVED);
    assertThat(decision.reason()).isEqualTo("Payer: Status: status code 9999 (XX) [Z9:9999:XX]");
  }

  private static StatusDecision decide(boolean fromPayer, String... categories) {
    Status[] statuses = Stream.of(categories).map(c -> status(c)).toArray(Status[]::new);
    return StatusDecision.of(answer(fromPayer, statuses), true);
  }

  private static Status status(String category) {
    boolean rejects = List.of("A3", "A6", "A7", "A8").contains(category);
    return new Status(category, "20", "", "2026-01-12", rejects ? "U" : "WQ", rejects);
  }

  private static Answer.OfClaims answer(boolean fromPayer, Status... statuses) {
    return new Answer.OfClaims(
        Level.CLAIM, "CL1", "", "", fromPayer, "PAYER1", List.of(statuses), "", "");
  }
}
