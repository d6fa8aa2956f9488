package io.claimline.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.ClaimAccount;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.FactKind;
import io.claimline.claim.NewFact;
import io.claimline.claim.SampleClaims;
import io.claimline.claim.Standing;
import io.claimline.claim.UnknownClaimException;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class DenialsTest {

  @Autowired private Database database;
  @Autowired private SampleClaims samples;
  @Autowired private ClaimFacts facts;
  @Autowired private ClaimAccount account;
  @Autowired private Denials denials;
  @Autowired private PracticeCalendar calendar;

  private long practice;
  private long claim;
  private LocalDate today = LocalDate.EPOCH;

  @BeforeEach
  void aClaim() {
    practice = database.practice();
    claim = database.call(practice, () -> samples.open(SampleClaims.content("100", "50")));
    today = database.call(practice, () -> calendar.today(practice));
    fileBy(today.plusDays(40));
  }

  @Test
  @DisplayName("R9 A denial tells reasons, remarks, category, amount, dates, and the way on")
  void opened() {
    denied("CO-50", "N115 M27");

    Denial denial = open();

    assertThat(denial.category()).isEqualTo(DenialCategory.MEDICAL_NECESSITY);
    assertThat(denial.reasons()).containsExactly(new DenialReason("CO", "50"));
    assertThat(denial.remarks()).containsExactly("N115", "M27");
    assertThat(denial.inWords()).isEqualTo("Nothing paid: CO-50");
    assertThat(denial.amount()).isEqualTo(Money.parse("150"));
    assertThat(denial.payerClaimNumber()).isEqualTo("PCN1");
    assertThat(denial.deniedOn()).isEqualTo(today.minusDays(3));
    assertThat(denial.fileBy()).isEqualTo(today.plusDays(40));
    assertThat(denial.proposed()).isEqualTo(DenialRoute.APPEAL);
    assertThat(denial.because()).contains("medical records");
    assertThat(denial.isOpen()).isTrue();
  }

  @Test
  @DisplayName("R35 The time to appeal a commercial payer runs 180 days from the remittance")
  void deadline() {
    denied("CO-50", "");

    assertThat(open().appealBy()).isEqualTo(today.minusDays(3).plusDays(180));
    assertThat(open().deadline()).isEqualTo(today.minusDays(3).plusDays(180));
  }

  @Test
  @DisplayName("The same denial is opened once, however often it is asked for")
  void openedOnce() {
    denied("CO-50", "");

    assertThat(open()).isEqualTo(open());
    assertThat(all()).hasSize(1);
  }

  @Test
  @DisplayName("A claim that no payer denied has no denial, and another practice's has none to see")
  void notDenied() {
    assertThatThrownBy(this::open).isInstanceOf(NotDeniedException.class);
    append(FactKind.ADJUDICATED, Map.of("denials", "CO-50"));
    assertThatThrownBy(this::open).isInstanceOf(NotDeniedException.class);

    denied("CO-50", "");
    open();
    long other = database.practice();
    assertThatThrownBy(() -> database.call(other, () -> denials.open(claim)))
        .isInstanceOf(UnknownClaimException.class);
    assertThat(database.<List<Denial>>call(other, () -> denials.of(claim))).isEmpty();
  }

  @Test
  @DisplayName("A remark says the category where the reason only points to it")
  void refinedByRemark() {
    denied("CO-16", "MA04");
    assertThat(open().category()).isEqualTo(DenialCategory.COORDINATION_OF_BENEFITS);
    denied("CO-16", "");
    assertThat(open().category()).isEqualTo(DenialCategory.MISSING_INFORMATION);
    denied("CO-50", "MA04");
    assertThat(open().category()).isEqualTo(DenialCategory.MEDICAL_NECESSITY);
    denied("OA-A1", "");
    assertThat(open().category()).isEqualTo(DenialCategory.OTHER);
  }

  @Test
  @DisplayName(
      "Of several reasons the way that keeps most doors open is proposed, and all are told")
  void severalReasons() {
    denied("PR-204 CO-11", "");

    Denial denial = open();

    assertThat(denial.proposed()).isEqualTo(DenialRoute.CORRECT);
    assertThat(denial.because()).contains("replacement").contains("look at the plan");
    assertThat(denial.category()).isEqualTo(DenialCategory.NON_COVERED);
  }

  @Test
  @DisplayName(
      "R33 A denial for timely filing is appealed with the payer's acceptance, else given up")
  void timelyFiling() {
    denied("CO-29", "");
    assertThat(open().proposed()).isEqualTo(DenialRoute.WRITE_OFF);

    append(FactKind.QUEUED, Map.of());
    append(FactKind.SENT, Map.of());
    append(FactKind.ACCEPTED, Map.of());
    denied("CO-29", "");

    assertThat(open().proposed()).isEqualTo(DenialRoute.APPEAL);
    assertThat(open().because()).contains("277CA");
  }

  @Test
  @DisplayName("R33 An acceptance after the last day of filing proves nothing")
  void acceptedTooLate() {
    fileBy(today.minusDays(1));
    append(FactKind.QUEUED, Map.of());
    append(FactKind.SENT, Map.of());
    append(FactKind.ACCEPTED, Map.of());
    denied("CO-29", "");

    assertThat(open().proposed()).isEqualTo(DenialRoute.WRITE_OFF);
  }

  @Test
  @DisplayName("R7 What one payer leaves to the patient goes to the next payer, if there is one")
  void furtherPayer() {
    denied("PR-204", "");
    assertThat(open().proposed()).isEqualTo(DenialRoute.PATIENT);

    secondCoverage();
    denied("PR-204", "");
    assertThat(open().proposed()).isEqualTo(DenialRoute.NEXT_PAYER);
  }

  @Test
  @DisplayName("A payer that decides again ends the denial before and opens another")
  void deniedAgain() {
    denied("CO-11", "");
    Denial first = open();
    denied("CO-11", "");

    Denial second = open();

    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.timesDeniedBefore()).isEqualTo(1);
    assertThat(all()).hasSize(2);
    assertThat(all().get(0).resolution())
        .satisfies(
            ended -> {
              assertThat(ended).isNotNull();
              assertThat(ended.route()).isNull();
              assertThat(ended.because()).isEqualTo("The payer decided again.");
            });
  }

  @Test
  @DisplayName(
      "The way that was taken is told with who took it and why, from the fact that took it")
  void resolved() {
    denied("PR-204", "");
    open();
    run(() -> account.transferToPatient(claim, Money.parse("150"), "not covered", "t" + claim));

    Denial denial = all().get(0);
    assertThat(denial.isOpen()).isFalse();
    assertThat(denial.resolution())
        .satisfies(
            ended -> {
              assertThat(ended.route()).isEqualTo(DenialRoute.PATIENT);
              assertThat(ended.because()).isEqualTo("not covered");
              assertThat(ended.by()).isEqualTo("claimline");
            });
  }

  @Test
  @DisplayName("What was done about a denial is told from the facts, though nobody noted it")
  void endedByFacts() {
    denied("CO-11", "");
    open();
    assertThat(all().get(0).isOpen()).isTrue();
    run(() -> account.writeOffInsurance(claim, Money.parse("50"), "a part", "p" + claim));
    assertThat(all().get(0).isOpen()).as("given up in part, and denied still").isTrue();

    append(FactKind.CORRECTED, Map.of());
    assertThat(all().get(0).resolution())
        .satisfies(ended -> assertThat(ended.route()).isEqualTo(DenialRoute.CORRECT));

    denied("CO-11", "");
    open();
    assertThat(all()).extracting(Denial::isOpen).containsExactly(false, true);
    run(() -> account.writeOffInsurance(claim, Money.parse("100"), "the rest", "r" + claim));
    assertThat(all().get(1).resolution())
        .satisfies(
            ended -> {
              assertThat(ended.route()).isEqualTo(DenialRoute.WRITE_OFF);
              assertThat(ended.because()).isEqualTo("the rest");
            });
  }

  @Test
  @DisplayName(
      "R35 After an appeal is lost the denial is open again, with the next level's deadline")
  void appealLost() {
    denied("CO-50", "");
    Denial before = open();
    append(FactKind.APPEAL_BEGUN, Map.of());
    append(FactKind.APPEAL_SENT, Map.of());
    append(FactKind.APPEAL_LOST, Map.of("decidedOn", today.minusDays(1).toString()));
    assertThat(standing()).isEqualTo(Standing.DENIED);

    Denial again = open();

    assertThat(again.id()).isEqualTo(before.id());
    assertThat(again.isOpen()).isTrue();
    assertThat(again.appealBy()).isEqualTo(today.minusDays(1).plusDays(60));
    assertThat(again.proposed()).isEqualTo(DenialRoute.APPEAL);

    append(FactKind.APPEAL_BEGUN, Map.of());
    append(FactKind.APPEAL_SENT, Map.of());
    append(FactKind.APPEAL_LOST, Map.of("decidedOn", today.toString()));
    assertThat(open().appealBy()).isNull();
    assertThat(open().proposed()).isEqualTo(DenialRoute.WRITE_OFF);
  }

  @Test
  @DisplayName("What was paid too little and appealed in vain is denied from then on")
  void underpaymentAppealedInVain() {
    append(FactKind.ADJUDICATED, Map.of("carc", "CO-45 CO-59"));
    append(FactKind.APPEAL_BEGUN, Map.of());
    append(FactKind.APPEAL_DROPPED, Map.of());
    assertThat(standing()).isEqualTo(Standing.DENIED);

    assertThat(open().reasons()).containsExactly(new DenialReason("CO", "59"));
  }

  @Test
  @DisplayName("A denial without any reason still has a way on")
  void noReason() {
    append(FactKind.DENIED, Map.of());

    Denial denial = open();

    assertThat(denial.reasons()).isEmpty();
    assertThat(denial.category()).isEqualTo(DenialCategory.OTHER);
    assertThat(denial.proposed()).isEqualTo(DenialRoute.APPEAL);
  }

  private void denied(String reasons, String remarks) {
    Map<String, String> detail = new HashMap<>();
    detail.put("denials", reasons);
    detail.put("carc", "CO-45 " + reasons);
    detail.put("remarks", remarks);
    detail.put("payerClaimNumber", "PCN1");
    detail.put("decidedOn", today.minusDays(3).toString());
    database.run(
        practice,
        () ->
            facts.append(
                NewFact.of(claim, FactKind.DENIED)
                    .because("Nothing paid: " + reasons)
                    .with(detail)));
  }

  private void append(FactKind kind, Map<String, String> detail) {
    run(() -> facts.append(NewFact.of(claim, kind).because("why").with(detail)));
  }

  private void fileBy(LocalDate day) {
    run(
        () ->
            database
                .sql()
                .sql("update claim set timely_filing_deadline = ? where id = ?")
                .params(day, claim)
                .update());
  }

  private void secondCoverage() {
    run(
        () ->
            database
                .sql()
                .sql(
                    """
                    insert into coverage (practice_id, patient_id, payer_id, position, member_id,
                        relationship_code, subscriber_last_name, created_at, created_by)
                    select practice_id, patient_id, payer_id, 2, 'SECOND', '18', 'Sample',
                        timestamptz '2026-01-05 12:00Z', 'test'
                    from claim where id = ?
                    """)
                .param(claim)
                .update());
  }

  private Denial open() {
    return database.call(practice, () -> denials.open(claim));
  }

  private List<Denial> all() {
    return database.call(practice, () -> denials.of(claim));
  }

  private Standing standing() {
    return database.call(practice, () -> facts.standing(claim));
  }

  private void run(Runnable work) {
    database.run(practice, work);
  }
}
