package io.claimline.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.ClaimAccount;
import io.claimline.claim.ClaimFact;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.FactKind;
import io.claimline.claim.NewFact;
import io.claimline.claim.SampleClaims;
import io.claimline.claim.Standing;
import io.claimline.document.Document;
import io.claimline.document.DocumentSummary;
import io.claimline.document.Documents;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.Money;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class AppealsTest {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  @Autowired private Database database;
  @Autowired private SampleClaims samples;
  @Autowired private ClaimFacts facts;
  @Autowired private ClaimAccount account;
  @Autowired private Appeals appeals;
  @Autowired private Documents documents;
  @Autowired private PracticeCalendar calendar;

  private long practice;
  private long claim;
  private LocalDate today = LocalDate.EPOCH;

  @BeforeEach
  void aClaim() {
    practice = database.practice();
    claim = database.call(practice, () -> samples.open(SampleClaims.content("150")));
    today = database.call(practice, () -> calendar.today(practice));
  }

  @AfterEach
  void standingIsProvable() {
    assertThat(standing()).isEqualTo(database.call(practice, () -> facts.replayedStanding(claim)));
  }

  @Test
  @DisplayName("R35 An appeal is begun on the first level, with 180 days from the remittance")
  void begun() {
    denied(today.minusDays(10), Map.of());

    Appeal appeal = begin();

    assertThat(standing()).isEqualTo(Standing.TO_APPEAL);
    assertThat(appeal.level()).isEqualTo(1);
    assertThat(appeal.levelName()).isEqualTo("First-level appeal");
    assertThat(appeal.fileBy()).isEqualTo(today.minusDays(10).plusDays(180));
    assertThat(appeal.state()).isEqualTo(Appeal.State.BEGUN);
    assertThat(current()).contains(appeal);
    assertThat(begin()).as("begun once").isEqualTo(appeal);
    assertThat(kinds()).containsOnlyOnce(FactKind.APPEAL_BEGUN);
    assertThat(lastFact().detail())
        .containsEntry("level", "1")
        .containsEntry("appeal", Long.toString(appeal.id()))
        .containsEntry("fileBy", appeal.fileBy().toString());
  }

  @Test
  @DisplayName(
      "R35 Medicare: redetermination 120 days, reconsideration 180, hearing 60, then council")
  void medicareLevels() {
    denied(today.minusDays(10), Map.of("payer", Long.toString(medicare())));
    List<String> names =
        List.of(
            "Redetermination",
            "Reconsideration",
            "Hearing before an administrative law judge",
            "Review by the Medicare Appeals Council");
    List<Integer> days = List.of(120, 180, 60, 60);
    LocalDate from = today.minusDays(10);
    for (int level = 1; level <= 4; level++) {
      Appeal appeal = begin();
      assertThat(appeal.level()).isEqualTo(level);
      assertThat(appeal.levelName()).isEqualTo(names.get(level - 1));
      assertThat(appeal.fileBy()).isEqualTo(from.plusDays(days.get(level - 1)));
      send("k" + level);
      lose(today);
      from = today;
    }
    assertThatThrownBy(this::begin)
        .isInstanceOf(AppealRefusedException.class)
        .hasMessage("all levels of appeal are used");
    assertThat(standing()).isEqualTo(Standing.DENIED);
  }

  @Test
  @DisplayName("R35 A payer that says otherwise has levels of its own")
  void payersOwnLevels() {
    long payer = medicare();
    database
        .owner()
        .sql(
            """
            insert into appeal_level (payer_id, level, name, days_to_file, days_to_decide)
            values (?, 1, 'Plan dispute', 65, 20)
            """)
        .param(payer)
        .update();
    denied(today, Map.of("payer", Long.toString(payer)));

    assertThat(begin().levelName()).isEqualTo("Plan dispute");
    send("k");
    assertThat(current()).get().extracting(Appeal::decisionDue).isEqualTo(today.plusDays(20));
    lose(today);
    assertThatThrownBy(this::begin).hasMessage("all levels of appeal are used");
  }

  @Test
  @DisplayName(
      "R35 After the deadline only a supervisor begins, and the letter gives the good cause")
  void late() {
    denied(today.minusDays(181), Map.of());

    assertThatThrownBy(this::begin)
        .isInstanceOf(AppealRefusedException.class)
        .hasMessageContaining("a supervisor may begin it late for good cause");
    assertThat(standing()).isEqualTo(Standing.DENIED);

    Appeal late =
        database.call(
            practice, () -> appeals.beginLate(claim, "worth it", "the office was flooded."));
    assertThat(late.lateReason()).isEqualTo("the office was flooded.");
    assertThat(draft()).contains("for good cause: the office was flooded.");
    send("k");
    assertThat(standing()).isEqualTo(Standing.APPEALED);
  }

  @Test
  @DisplayName("R35 The last day is in time, the day after is not")
  void lastDay() {
    denied(today.minusDays(180), Map.of());
    assertThat(begin().fileBy()).isEqualTo(today);
    send("k");
    assertThat(standing()).isEqualTo(Standing.APPEALED);
  }

  @Test
  @DisplayName(
      "R35 One begun in time and not sent in time goes late only with a supervisor's cause")
  void preparedTooLong() {
    denied(today.minusDays(170), Map.of());
    begin();
    run(
        () ->
            database
                .sql()
                .sql("update appeal set file_by = ? where claim_id = ?")
                .params(today.minusDays(1), claim)
                .update());

    assertThatThrownBy(() -> send("k"))
        .isInstanceOf(AppealRefusedException.class)
        .hasMessageContaining("had to be sent by");
    assertThat(letters()).isEmpty();

    run(() -> appeals.beginLate(claim, "worth it", "records came late"));
    send("k");
    assertThat(letters()).hasSize(1);
    assertThat(kinds()).containsOnlyOnce(FactKind.APPEAL_BEGUN);
  }

  @Test
  @DisplayName("Nothing is appealed before a decision, without an open amount, or twice at once")
  void refused() {
    assertThatThrownBy(this::begin)
        .isInstanceOf(AppealRefusedException.class)
        .hasMessageContaining("cannot be appealed now");
    denied(today, Map.of());
    begin();
    send("k");
    assertThatThrownBy(this::begin).hasMessageContaining("Awaiting appeal decision");
    lose(today);
    run(() -> account.writeOffInsurance(claim, Money.parse("150"), "given up", "w" + claim));
    assertThatThrownBy(this::begin).isInstanceOf(AppealRefusedException.class);
    assertThatThrownBy(() -> database.call(practice, () -> appeals.draft(claim)))
        .hasMessage("no appeal is to be prepared");
  }

  @Test
  @DisplayName("What was paid too little is appealed as well")
  void underpaid() {
    run(() -> facts.append(NewFact.of(claim, FactKind.ADJUDICATED)));
    assertThat(standing()).isEqualTo(Standing.TO_REVIEW);
    begin();
    assertThat(standing()).isEqualTo(Standing.TO_APPEAL);
  }

  @Test
  @DisplayName("The draft argues against the reason from facts, and names no person")
  void drafted() {
    denied(today.minusDays(2), Map.of("denials", "CO-50 CO-97"));
    begin();

    assertThat(draft())
        .contains("This letter is our appeal (First-level appeal).")
        .contains("you left $150.00 of the claim named above unpaid")
        .contains("The reason you gave: Nothing paid: CO-50.")
        .contains("reasonable and necessary")
        .contains("The services were separate")
        .doesNotContain("Ida")
        .doesNotContain("MEM")
        .doesNotContain("{");
  }

  @Test
  @DisplayName("R33 Against timely filing the draft names the day of the payer's acceptance")
  void draftedForTimelyFiling() {
    denied(today, Map.of("denials", "CO-29"));
    begin();
    assertThat(draft()).contains("proof of filing").doesNotContain("{accepted}");
    run(() -> appeals.drop(claim, "look for the 277CA"));
    for (FactKind kind : List.of(FactKind.QUEUED, FactKind.SENT, FactKind.ACCEPTED)) {
      run(() -> facts.append(NewFact.of(claim, kind)));
    }
    denied(today, Map.of("denials", "CO-29"));
    begin();
    assertThat(draft())
        .contains("You accepted it into adjudication on " + LetterDraft.DAY.format(today));
  }

  @Test
  @DisplayName("The letter is kept as it was sent, with all by which a payer finds the claim")
  void sent() throws IOException {
    denied(today.minusDays(2), Map.of());
    begin();

    long document = send("k");

    assertThat(send("k")).as("sent once").isEqualTo(document);
    assertThat(letters()).hasSize(1);
    Document letter = database.call(practice, () -> documents.read(document));
    assertThat(letter.summary().fileName()).endsWith("-1.pdf").startsWith("appeal-CL");
    assertThat(letter.summary().claimId()).isEqualTo(claim);
    assertThat(textOf(letter))
        .contains("Sample Health")
        .contains("Appeal: First-level appeal")
        .contains("Ida Sample")
        .contains("MEM")
        .contains("PCN1")
        .contains("01/05/2026")
        .contains("$150.00")
        .contains("First paragraph & more.")
        .contains("Second paragraph.");
    Appeal out = current().orElseThrow();
    assertThat(out.sentVia()).isEqualTo(SentVia.CERTIFIED_MAIL);
    assertThat(out.sentOn()).isEqualTo(today);
    assertThat(out.decisionDue()).isEqualTo(today.plusDays(45));
    assertThat(standing()).isEqualTo(Standing.APPEALED);
    assertThat(lastFact().detail())
        .containsEntry("decisionDue", today.plusDays(45).toString())
        .containsEntry("document", Long.toString(document));
  }

  @Test
  @DisplayName("The decision is overdue at the end of its day where the practice is")
  void decisionDue() {
    denied(today, Map.of());
    begin();
    send("k");

    assertThat(database.call(practice, () -> appeals.decisionDue(claim)))
        .isEqualTo(today.plusDays(46).atStartOfDay(ZONE).toInstant());
  }

  @Test
  @DisplayName("An empty letter is not sent")
  void emptyLetter() {
    denied(today, Map.of());
    begin();
    assertThatThrownBy(
            () -> database.call(practice, () -> appeals.send(claim, " \n ", SentVia.FAX, "k")))
        .hasMessage("the letter is empty");
    assertThat(letters()).isEmpty();
  }

  @Test
  @DisplayName("A dropped appeal uses no level; the claim is denied again")
  void dropped() {
    denied(today, Map.of());
    begin();
    run(() -> appeals.drop(claim, "the records do not support it"));
    run(() -> appeals.drop(claim, "the records do not support it"));

    assertThat(standing()).isEqualTo(Standing.DENIED);
    assertThat(kinds()).containsOnlyOnce(FactKind.APPEAL_DROPPED);
    assertThat(current()).isEmpty();
    assertThat(begin().level()).isEqualTo(1);
  }

  @Test
  @DisplayName("An appeal that was won awaits its payment")
  void won() {
    denied(today, Map.of());
    begin();
    send("k");
    run(() -> appeals.recordDecision(claim, Outcome.WON, today, "overturned"));
    run(() -> appeals.recordDecision(claim, Outcome.WON, today, "overturned"));

    assertThat(standing()).isEqualTo(Standing.ACCEPTED);
    assertThat(kinds()).containsOnlyOnce(FactKind.APPEAL_WON);
    assertThat(current()).isEmpty();
    assertThatThrownBy(
            () -> run(() -> appeals.recordDecision(claim, Outcome.LOST, today, "no, lost")))
        .isInstanceOf(AppealRefusedException.class);
  }

  @Test
  @DisplayName("R35 After an appeal was lost the next level runs from the receipt of its decision")
  void lost() {
    denied(today.minusDays(100), Map.of());
    begin();
    send("k");
    lose(today);

    assertThat(standing()).isEqualTo(Standing.DENIED);
    Appeal second = begin();
    assertThat(second.level()).isEqualTo(2);
    assertThat(second.fileBy()).isEqualTo(today.plusDays(60));
    assertThat(draft()).contains("You upheld it by your decision that we received on");
  }

  @Test
  @DisplayName("A decision is received between the sending and today")
  void impossibleDay() {
    denied(today, Map.of());
    begin();
    send("k");
    for (LocalDate day : List.of(today.minusDays(1), today.plusDays(1))) {
      assertThatThrownBy(() -> lose(day))
          .isInstanceOf(AppealRefusedException.class)
          .hasMessageContaining("between the day of sending and today");
    }
  }

  @Test
  @DisplayName("An overdue decision is chased, and its clock begins anew")
  void chased() {
    denied(today, Map.of());
    begin();
    send("k");
    assertThatThrownBy(() -> chase(today.plusDays(14))).hasMessageContaining("Awaiting appeal");
    run(() -> facts.append(NewFact.of(claim, FactKind.APPEAL_OVERDUE)));
    assertThatThrownBy(() -> chase(today)).hasMessage("the next date must lie ahead");

    chase(today.plusDays(14));
    chase(today.plusDays(14));

    assertThat(standing()).isEqualTo(Standing.APPEALED);
    assertThat(kinds()).containsOnlyOnce(FactKind.APPEAL_CHASED);
    assertThat(database.call(practice, () -> appeals.decisionDue(claim)))
        .isEqualTo(today.plusDays(15).atStartOfDay(ZONE).toInstant());
  }

  @Test
  @DisplayName("A late decision is recorded while it is chased")
  void decidedWhileOverdue() {
    denied(today, Map.of());
    begin();
    send("k");
    run(() -> facts.append(NewFact.of(claim, FactKind.APPEAL_OVERDUE)));
    lose(today);
    assertThat(standing()).isEqualTo(Standing.DENIED);
  }

  @Test
  @DisplayName("A remittance that denies again while an appeal is out overtakes it")
  void overtaken() {
    denied(today, Map.of());
    begin();
    send("k");
    denied(today, Map.of());
    assertThat(current()).isEmpty();

    Appeal second = begin();

    assertThat(second.level()).isEqualTo(2);
    assertThat(database.<List<Appeal>>call(practice, () -> appeals.of(claim)))
        .extracting(Appeal::state)
        .containsExactly(Appeal.State.OVERTAKEN, Appeal.State.BEGUN);
  }

  @Test
  @DisplayName("A claim corrected while its appeal was prepared has no appeal at work")
  void corrected() {
    denied(today, Map.of());
    begin();
    run(() -> facts.append(NewFact.of(claim, FactKind.CORRECTED)));
    assertThat(current()).isEmpty();
    assertThatThrownBy(() -> send("k")).isInstanceOf(AppealRefusedException.class);
  }

  private void denied(LocalDate on, Map<String, String> more) {
    Map<String, String> detail = new HashMap<>();
    detail.put("denials", "CO-50");
    detail.put("payerClaimNumber", "PCN1");
    detail.put("decidedOn", on.toString());
    detail.putAll(more);
    run(
        () ->
            facts.append(
                NewFact.of(claim, FactKind.DENIED).because("Nothing paid: CO-50").with(detail)));
  }

  private long medicare() {
    return database
        .owner()
        .sql(
            """
            insert into payer (payer_code, name, claim_filing_code, created_at)
            values (?, 'Sample Medicare', 'MB', timestamptz '2026-01-05 12:00Z') returning id
            """)
        .param("MEDICARE" + claim)
        .query(Long.class)
        .single();
  }

  private Appeal begin() {
    return database.call(practice, () -> appeals.begin(claim, "records support it"));
  }

  private long send(String key) {
    return database.call(
        practice,
        () ->
            appeals.send(
                claim,
                "First paragraph & more.\n\nSecond paragraph.",
                SentVia.CERTIFIED_MAIL,
                key + "-" + claim));
  }

  private void lose(LocalDate on) {
    run(() -> appeals.recordDecision(claim, Outcome.LOST, on, "upheld"));
  }

  private void chase(LocalDate next) {
    run(() -> appeals.chase(claim, next, "they need two more weeks"));
  }

  private String draft() {
    return database.call(practice, () -> appeals.draft(claim));
  }

  private Optional<Appeal> current() {
    return database.call(practice, () -> appeals.current(claim));
  }

  private List<DocumentSummary> letters() {
    return database.call(practice, () -> documents.of(claim));
  }

  private Standing standing() {
    return database.call(practice, () -> facts.standing(claim));
  }

  private List<FactKind> kinds() {
    return database.<List<ClaimFact>>call(practice, () -> facts.of(claim)).stream()
        .map(ClaimFact::kind)
        .toList();
  }

  private ClaimFact lastFact() {
    List<ClaimFact> all = database.call(practice, () -> facts.of(claim));
    return all.get(all.size() - 1);
  }

  private void run(Runnable work) {
    database.run(practice, work);
  }

  private static String textOf(Document letter) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(letter.bytes())) {
      PDFTextStripper reading = new PDFTextStripper();
      reading.setSortByPosition(true);
      return reading.getText(pdf);
    }
  }
}
