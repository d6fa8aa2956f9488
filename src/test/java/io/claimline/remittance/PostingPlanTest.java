package io.claimline.remittance;

import static io.claimline.remittance.Decisions.decision;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ledger.JournalRow;
import io.claimline.ledger.LineOpen;
import io.claimline.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostingPlanTest {

  private static final PostingPolicy USUAL =
      new PostingPolicy(WriteOffList.DEFAULTS, false, false, false, 7L);
  private static final PostingPolicy LATER_PAYER =
      new PostingPolicy(WriteOffList.DEFAULTS, false, false, true, 7L);

  @Test
  @DisplayName(
      "A paid line: payment, contractual write-off, and cost share to the patient (R7, R11)")
  void paidLine() {
    assertThat(moves(plan(decision().line("100", "60", "CO-45:20", "PR-2:20"), "100")))
        .containsExactly(
            "INSURANCE_RECEIVABLE to UNAPPLIED_CASH 60.00",
            "INSURANCE_RECEIVABLE to PATIENT_RECEIVABLE 20.00 PR-2",
            "INSURANCE_RECEIVABLE to CONTRACTUAL_ADJUSTMENT 20.00 CO-45");
  }

  @Test
  @DisplayName("Each move names its line and its payer")
  void movesNameLineAndPayer() {
    assertThat(plan(decision().line("100", "60", "CO-45:20", "PR-2:20"), "100").rows())
        .extracting(JournalRow::lineControlNumber, JournalRow::payerId)
        .containsOnly(org.assertj.core.groups.Tuple.tuple("L1", 7L));
  }

  @ParameterizedTest
  @DisplayName("R7 Deductible, coinsurance and copay are the patient's")
  @ValueSource(strings = {"1", "2", "3"})
  void costShare(String reason) {
    assertThat(moves(plan(decision().line("100", "80", "PR-" + reason + ":20"), "100")))
        .contains("INSURANCE_RECEIVABLE to PATIENT_RECEIVABLE 20.00 PR-" + reason);
  }

  @ParameterizedTest
  @DisplayName(
      "R7 Any other PR with nothing paid on the line is a denial, not a bill to the patient")
  @ValueSource(strings = {"27", "31", "96", "204"})
  void otherPatientResponsibilityIsDenial(String reason) {
    PostingPlan plan = plan(decision().line("100", "0", "PR-" + reason + ":100"), "100");
    assertThat(plan.denied()).isTrue();
    assertThat(plan.denials()).containsExactly("PR-" + reason);
    assertThat(plan.rows()).isEmpty();
  }

  @Test
  @DisplayName("R7 Any other PR beside a payment stays open for a person")
  void otherPatientResponsibilityOnPaidLine() {
    PostingPlan plan = plan(decision().line("100", "80", "PR-96:20"), "100");
    assertThat(plan.denied()).isFalse();
    assertThat(moves(plan)).containsExactly("INSURANCE_RECEIVABLE to UNAPPLIED_CASH 80.00");
    assertThat(plan.leftOpen()).containsExactly("PR-96 20.00: needs a person's decision");
  }

  @ParameterizedTest
  @DisplayName("R7 PI and OA never go to the patient by themselves, nor are they written off")
  @ValueSource(strings = {"PI-45", "PI-97", "OA-18", "OA-94", "CR-45"})
  void otherGroupsNeedPerson(String reason) {
    PostingPlan plan = plan(decision().line("100", "80", reason + ":20"), "100");
    assertThat(moves(plan)).containsExactly("INSURANCE_RECEIVABLE to UNAPPLIED_CASH 80.00");
    assertThat(plan.leftOpen()).containsExactly(reason + " 20.00: needs a person's decision");
  }

  @ParameterizedTest
  @DisplayName("R7 A qualified Medicare beneficiary is never asked for cost share")
  @ValueSource(strings = {"N781", "N782", "N783"})
  void qualifiedBeneficiary(String remark) {
    PostingPlan plan =
        plan(decision().remarked(remark).line("100", "70", "CO-45:10", "PR-2:20"), "100");
    assertThat(moves(plan)).noneMatch(move -> move.contains("PATIENT"));
    assertThat(plan.leftOpen())
        .containsExactly("PR-2 20.00: a qualified Medicare beneficiary is never asked");
  }

  @Test
  @DisplayName("R7 OA-209 never goes to the patient, and nothing paid beside it is no denial")
  void notCollectableFromPatient() {
    PostingPlan plan = plan(decision().line("100", "0", "OA-209:60", "CO-45:40"), "100");
    assertThat(plan.denied()).isFalse();
    assertThat(moves(plan))
        .containsExactly("INSURANCE_RECEIVABLE to CONTRACTUAL_ADJUSTMENT 40.00 CO-45");
    assertThat(plan.leftOpen())
        .containsExactly("OA-209 60.00: a qualified Medicare beneficiary is never asked");
  }

  @Test
  @DisplayName("R7 CARC 100: the payer paid the patient, so it is collected there")
  void payerPaidPatient() {
    PostingPlan plan = plan(decision().line("100", "0", "PR-100:80", "CO-45:20"), "100");
    assertThat(plan.denied()).isFalse();
    assertThat(moves(plan))
        .containsExactly(
            "INSURANCE_RECEIVABLE to PATIENT_RECEIVABLE 80.00 PR-100",
            "INSURANCE_RECEIVABLE to CONTRACTUAL_ADJUSTMENT 20.00 CO-45");
  }

  @Test
  @DisplayName("R8 What prior payers did is never posted again")
  void priorPayers() {
    PostingPlan plan =
        plan(decision().status("2").line("100", "15", "OA-23:80", "PR-2:5"), "20", LATER_PAYER);
    assertThat(moves(plan))
        .containsExactly(
            "INSURANCE_RECEIVABLE to UNAPPLIED_CASH 15.00",
            "INSURANCE_RECEIVABLE to PATIENT_RECEIVABLE 5.00 PR-2");
    assertThat(plan.leftOpen()).isEmpty();
  }

  @Test
  @DisplayName("R8 A later payer's CO is posted up to what is open; the excess goes to a person")
  void laterPayersReduction() {
    PostingPlan plan =
        plan(decision().status("2").line("100", "15", "CO-45:85"), "20", LATER_PAYER);
    assertThat(moves(plan))
        .containsExactly(
            "INSURANCE_RECEIVABLE to UNAPPLIED_CASH 15.00",
            "INSURANCE_RECEIVABLE to CONTRACTUAL_ADJUSTMENT 5.00 CO-45");
    assertThat(plan.leftOpen()).containsExactly("CO-45 80.00: above what is open");
  }

  @Test
  @DisplayName("R8 What a later payer pays of the patient's share is the patient's no more")
  void laterPayerRelievesPatient() {
    OpenBalance open = new OpenBalance(List.of(new LineOpen("L1", Money.ZERO, Money.parse("20"))));
    PostingPlan plan =
        PostingPlan.of(
            decision().status("2").line("100", "15", "OA-23:80", "PR-2:5").build(),
            Map.of(1, "L1"),
            open,
            LATER_PAYER);
    assertThat(moves(plan))
        .containsExactly(
            "PATIENT_RECEIVABLE to INSURANCE_RECEIVABLE 15.00",
            "INSURANCE_RECEIVABLE to UNAPPLIED_CASH 15.00");
    assertThat(open.insuranceOpen(null)).isEqualTo(Money.ZERO);
    assertThat(open.patientOpen(null)).isEqualTo(Money.parse("5"));
  }

  @ParameterizedTest
  @DisplayName("R9 CLP02 decides nothing: a payment under status 4 is a payment")
  @ValueSource(strings = {"1", "4"})
  void statusDecidesNothing(String status) {
    assertThat(plan(decision().status(status).line("100", "60", "CO-45:40"), "100").denied())
        .isFalse();
    assertThat(plan(decision().status(status).line("100", "0", "CO-50:100"), "100").denied())
        .isTrue();
  }

  @Test
  @DisplayName("R9 Lines are denied one by one")
  void lineByLine() {
    PostingPlan plan =
        plan(decision().line("100", "60", "CO-45:40").line("50", "0", "CO-97:50"), "100", "50");
    assertThat(plan.denied()).isTrue();
    assertThat(plan.denials()).containsExactly("CO-97");
    assertThat(moves(plan))
        .containsExactly(
            "INSURANCE_RECEIVABLE to UNAPPLIED_CASH 60.00",
            "INSURANCE_RECEIVABLE to CONTRACTUAL_ADJUSTMENT 40.00 CO-45");
  }

  @Test
  @DisplayName("R9 CO-24 is a denial: no capitation contract is held")
  void capitation() {
    assertThat(plan(decision().line("100", "0", "CO-24:100"), "100").denied()).isTrue();
  }

  @Test
  @DisplayName("R9 Nothing paid and explained by prior payers is no denial")
  void explainedByPriorPayers() {
    assertThat(
            plan(decision().status("2").line("100", "0", "OA-23:100"), "0", LATER_PAYER).denied())
        .isFalse();
  }

  @Test
  @DisplayName("R10 Nothing paid with cost share only is a processed line")
  void costShareOnly() {
    PostingPlan plan = plan(decision().line("100", "0", "PR-1:60", "CO-45:40"), "100");
    assertThat(plan.denied()).isFalse();
    assertThat(moves(plan))
        .containsExactly(
            "INSURANCE_RECEIVABLE to PATIENT_RECEIVABLE 60.00 PR-1",
            "INSURANCE_RECEIVABLE to CONTRACTUAL_ADJUSTMENT 40.00 CO-45");
  }

  @Test
  @DisplayName("R10 A line without charge is processed")
  void lineWithoutCharge() {
    assertThat(plan(decision().line("0", "0"), "0").denied()).isFalse();
  }

  @ParameterizedTest
  @DisplayName("R11 What the practice's list names is written off, sequestration among it")
  @ValueSource(strings = {"45", "253"})
  void onTheList(String reason) {
    assertThat(moves(plan(decision().line("100", "80", "CO-" + reason + ":20"), "100")))
        .contains("INSURANCE_RECEIVABLE to CONTRACTUAL_ADJUSTMENT 20.00 CO-" + reason);
  }

  @Test
  @DisplayName("R11 What the list does not name stays open")
  void offTheList() {
    PostingPlan plan = plan(decision().line("100", "80", "CO-97:20"), "100");
    assertThat(moves(plan)).containsExactly("INSURANCE_RECEIVABLE to UNAPPLIED_CASH 80.00");
    assertThat(plan.leftOpen())
        .containsExactly("CO-97 20.00: not on the practice's list of write-offs");
  }

  @Test
  @DisplayName("R11 The list is the practice's own")
  void ownList() {
    PostingPolicy own = new PostingPolicy(Set.of("97"), false, false, false, 7L);
    PostingPlan plan = plan(decision().line("100", "60", "CO-97:20", "CO-45:20"), "100", own);
    assertThat(moves(plan))
        .containsExactly(
            "INSURANCE_RECEIVABLE to UNAPPLIED_CASH 60.00",
            "INSURANCE_RECEIVABLE to CONTRACTUAL_ADJUSTMENT 20.00 CO-97");
    assertThat(plan.leftOpen())
        .containsExactly("CO-45 20.00: not on the practice's list of write-offs");
  }

  @ParameterizedTest
  @DisplayName("R11 A denial is never written off by posting, whatever its reason")
  @ValueSource(strings = {"CO-45", "CO-50", "CO-29", "CO-97"})
  void denialIsNotWrittenOff(String reason) {
    PostingPlan plan = plan(decision().line("100", "0", reason + ":100"), "100");
    assertThat(plan.denied()).isTrue();
    assertThat(plan.rows()).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("R11 A negative CO-45 or CO-94 is legal: the payer paid above the charge")
  @ValueSource(strings = {"45", "94"})
  void paidAboveCharge(String reason) {
    OpenBalance open = open("100");
    PostingPlan plan =
        PostingPlan.of(
            decision().line("100", "120", "CO-" + reason + ":-20").build(),
            Map.of(1, "L1"),
            open,
            USUAL);
    assertThat(moves(plan))
        .containsExactly(
            "CONTRACTUAL_ADJUSTMENT to INSURANCE_RECEIVABLE 20.00 CO-" + reason,
            "INSURANCE_RECEIVABLE to UNAPPLIED_CASH 120.00");
    assertThat(open.insuranceOpen("L1")).isEqualTo(Money.ZERO);
  }

  @Test
  @DisplayName(
      "R5 A second payment of the same claim makes a credit; its write-off does not add to it")
  void secondPaymentIsCreditOfItself() {
    PostingPlan plan = plan(decision().line("100", "60", "CO-45:40"), "0");
    assertThat(moves(plan)).containsExactly("INSURANCE_RECEIVABLE to UNAPPLIED_CASH 60.00");
    assertThat(plan.leftOpen()).containsExactly("CO-45 40.00: above what is open");
  }

  @Test
  @DisplayName("R5 A claim decided as a whole is posted as a whole: nothing is shared out")
  void decidedAsWhole() {
    PostingPlan plan =
        PostingPlan.of(
            decision().adjusted("CO-45:40", "PR-3:10").whole("100", "50"),
            Map.of(),
            open("60", "40"),
            USUAL);
    assertThat(moves(plan))
        .containsExactly(
            "INSURANCE_RECEIVABLE to UNAPPLIED_CASH 50.00",
            "INSURANCE_RECEIVABLE to PATIENT_RECEIVABLE 10.00 PR-3",
            "INSURANCE_RECEIVABLE to CONTRACTUAL_ADJUSTMENT 40.00 CO-45");
    assertThat(plan.rows()).extracting(JournalRow::lineControlNumber).containsOnlyNulls();
  }

  @Test
  @DisplayName("R5 Lines that do not sum up to the payment leave it on the claim as a whole")
  void claimLevelReduction() {
    PostingPlan plan = plan(decision().line("100", "100").adjusted("CO-45:30"), "100");
    assertThat(moves(plan))
        .containsExactly(
            "INSURANCE_RECEIVABLE to UNAPPLIED_CASH 70.00",
            "INSURANCE_RECEIVABLE to CONTRACTUAL_ADJUSTMENT 30.00 CO-45");
  }

  @Test
  @DisplayName("R9 A claim refused as a whole is denied, though its lines state a payment")
  void refusedAsWhole() {
    PostingPlan plan = plan(decision().line("100", "100").adjusted("CO-29:100"), "100");
    assertThat(plan.denied()).isTrue();
    assertThat(plan.denials()).containsExactly("CO-29");
    assertThat(plan.rows()).isEmpty();
  }

  @Test
  @DisplayName("R16 Forwarded to the next payer: the cost share waits for it")
  void forwarded() {
    PostingPolicy forwarded = new PostingPolicy(WriteOffList.DEFAULTS, true, false, false, 7L);
    PostingPlan plan = plan(decision().status("19").line("100", "80", "PR-2:20"), "100", forwarded);
    assertThat(moves(plan)).containsExactly("INSURANCE_RECEIVABLE to UNAPPLIED_CASH 80.00");
    assertThat(plan.leftOpen()).containsExactly("PR-2 20.00: forwarded to the next payer");
  }

  @Test
  @DisplayName("R37 Nothing is asked of a patient whom a further payer covers")
  void furtherPayer() {
    PostingPolicy further = new PostingPolicy(WriteOffList.DEFAULTS, false, true, false, 7L);
    PostingPlan plan = plan(decision().line("100", "80", "PR-2:20"), "100", further);
    assertThat(plan.leftOpen()).containsExactly("PR-2 20.00: a further payer is to be asked first");
    assertThat(moves(plan)).noneMatch(move -> move.contains("PATIENT"));
  }

  private static PostingPlan plan(Decisions decisions, String... open) {
    return plan(decisions, USUAL, open);
  }

  private static PostingPlan plan(Decisions decisions, String open, PostingPolicy policy) {
    return plan(decisions, policy, open);
  }

  private static PostingPlan plan(Decisions decisions, PostingPolicy policy, String... open) {
    return PostingPlan.of(decisions.build(), Map.of(1, "L1", 2, "L2"), open(open), policy);
  }

  private static OpenBalance open(String... insuranceOpen) {
    List<LineOpen> lines = new java.util.ArrayList<>();
    for (String amount : insuranceOpen) {
      lines.add(new LineOpen("L" + (lines.size() + 1), Money.parse(amount), Money.ZERO));
    }
    return new OpenBalance(lines);
  }

  /** Rows as a biller says them: what leaves which account for which, and why. */
  private static List<String> moves(PostingPlan plan) {
    return plan.rows().stream()
        .map(
            row ->
                row.credit()
                    + " to "
                    + row.debit()
                    + " "
                    + row.amount()
                    + (row.groupCode() == null
                        ? ""
                        : " " + row.groupCode() + "-" + row.reasonCode()))
        .toList();
  }
}
