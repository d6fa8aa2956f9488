package io.claimline.remittance;

import static io.claimline.claim.IncomingClaim.anIncomingClaim;
import static io.claimline.remittance.Sample835.an835;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.claim.ClaimSummary;
import io.claimline.claim.FactKind;
import io.claimline.claim.IncomingClaim;
import io.claimline.claim.NewFact;
import io.claimline.claim.NextPayer;
import io.claimline.claim.NextPayerRefusedException;
import io.claimline.claim.Standing;
import io.claimline.clearinghouse.Sending;
import io.claimline.practice.Payers;
import io.claimline.shared.Money;
import io.claimline.x12.Adjustment;
import io.claimline.x12.Amount;
import io.claimline.x12.LineAdjudication;
import io.claimline.x12.OtherSubscriber;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.X12Event;
import io.claimline.x12.X12Reader;
import io.claimline.x12.proof.GuideChecker;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A claim on its way from payer to payer: their 835s in, the next payer's 837P out. */
class NextPayerTest extends PostingTest {

  private static final String PRIMARY = "60054";
  private static final String SECONDARY = "SEC02";
  private static final String TERTIARY = "TER03";

  @Autowired private Sending sending;
  @Autowired private NextPayer nextPayer;
  @Autowired private Payers payers;

  private int trace;

  @Test
  @DisplayName("R25 What the primary left open is due to the secondary, and not to the patient")
  void due() {
    long claim = withSecondary("100");
    primaryPays(claim);
    assertThat(standing(claim)).isEqualTo(Standing.NEXT_PAYER_DUE);
    assertThat(balance(claim).patientOpen()).isEqualTo(Money.ZERO);
    assertThat(balance(claim).insuranceOpen()).isEqualTo(Money.parse("20"));
  }

  @Test
  @DisplayName("Without a further payer, and when all is paid, no next payer is due")
  void notDue() {
    long alone = sending.sent(practice, anIncomingClaim().numbered("N1").of("100").build());
    primaryPays(alone);
    assertThat(standing(alone)).isEqualTo(Standing.PATIENT_OWES);
    long paid = withSecondary("100");
    post(
        an835(nextTrace())
            .byPayer(PRIMARY)
            .paying("60")
            .with(line(paid, "1", "100", "60", 1, "CAS*CO*45*40")));
    assertThat(standing(paid)).isEqualTo(Standing.SETTLED);
    assertThat(facts(paid)).doesNotContain(FactKind.NEXT_PAYER_DUE);
  }

  @Test
  @DisplayName("A denial is worked first: the next payer is billed when a person says so")
  void deniedFirst() {
    long claim = withSecondary("100");
    post(
        an835(nextTrace()).byPayer(PRIMARY).with(line(claim, "1", "100", "0", 1, "CAS*CO*50*100")));
    assertThat(standing(claim)).isEqualTo(Standing.DENIED);
    assertThat(database.call(practice, () -> nextPayer.hasNext(claim))).isTrue();
    database.run(practice, () -> nextPayer.ask(claim, "The other plan covers it"));
    assertThat(standing(claim)).isEqualTo(Standing.NEXT_PAYER_DUE);
    assertThat(lastFact(claim).reason()).isEqualTo("The other plan covers it");
    release(claim);
    assertThat(standing(claim)).isEqualTo(Standing.TO_VERIFY);
  }

  @Test
  @DisplayName("R22 R23 R24 The secondary's 837P tells what the primary decided, line by line")
  void secondaryClaim() {
    long claim = withSecondary("100", "50");
    post(
        an835(nextTrace())
            .byPayer(PRIMARY)
            .paying("90")
            .with("CLP*" + number(claim) + "*1*150*90*30*CI*PCN1", "MOA***MA01*N130")
            .with(service(claim, "100", "70", 1, "CAS*CO*45*10", "CAS*PR*2*20"))
            .with(service(claim, "50", "20", 2, "CAS*CO*45*20", "CAS*PR*1*10")));
    release(claim);
    ProfessionalClaim sent = sentToNextPayer(claim);

    assertThat(sent.subscriber().sequence()).isEqualTo("S");
    assertThat(sent.subscriber().party().id()).isEqualTo("S900");
    assertThat(sent.payer().id()).isEqualTo(SECONDARY);
    assertThat(sent.patientControlNumber()).isEqualTo(number(claim));
    assertThat(sent.frequency()).isEqualTo("1");
    assertThat(sent.charge()).isEqualTo(Money.parse("150"));

    OtherSubscriber primary = sent.otherSubscribers().get(0);
    assertThat(sent.otherSubscribers()).hasSize(1);
    assertThat(primary.sequence()).isEqualTo("P");
    assertThat(primary.relationship()).isEqualTo("18");
    assertThat(primary.party().id()).isEqualTo("W100200300");
    assertThat(primary.payer().id()).isEqualTo(PRIMARY);
    assertThat(primary.payer().reference("F8")).isEqualTo("PCN1");
    assertThat(primary.adjustments()).isEmpty();
    assertThat(primary.amounts()).containsExactly(new Amount("D", Money.parse("90")));
    assertThat(Objects.requireNonNull(primary.summary()).remarkCodes())
        .containsExactly("MA01", "N130");
    assertThat(primary.adjudicationDate()).isNull();

    LineAdjudication first = sent.lines().get(0).adjudications().get(0);
    assertThat(first.payerId()).isEqualTo(PRIMARY);
    assertThat(first.paid()).isEqualTo(Money.parse("70"));
    assertThat(first.adjustments())
        .containsExactly(
            Adjustment.of("CO", "45", Money.parse("10")),
            Adjustment.of("PR", "2", Money.parse("20")));
    assertThat(first.date()).isEqualTo(LocalDate.of(2026, 1, 20));
    assertThat(first.remainingLiability()).isEqualTo(Money.parse("20"));
    assertThat(sent.lines().get(1).adjudications().get(0).remainingLiability())
        .isEqualTo(Money.parse("10"));
    assertThat(sent.lines())
        .extracting(line -> line.references().get(0).value())
        .containsExactly(number(claim) + "-1", number(claim) + "-2");
  }

  @Test
  @DisplayName("R24 What the primary decided on the whole claim is told at the claim's level")
  void decidedAsAWhole() {
    long claim = withSecondary("100", "50");
    post(
        an835(nextTrace())
            .byPayer(PRIMARY)
            .paying("90")
            .with("CLP*" + number(claim) + "*1*150*90*30*CI*PCN1", "CAS*CO*45*30")
            .with("CAS*PR*2*30"));
    release(claim);
    ProfessionalClaim sent = sentToNextPayer(claim);
    OtherSubscriber primary = sent.otherSubscribers().get(0);
    assertThat(primary.adjustments()).hasSize(2);
    assertThat(primary.amounts())
        .containsExactly(new Amount("D", Money.parse("90")), new Amount("EAF", Money.parse("30")));
    assertThat(primary.adjudicationDate()).isEqualTo(LocalDate.of(2026, 1, 20));
    assertThat(sent.lines()).allMatch(line -> line.adjudications().isEmpty());
  }

  @Test
  @DisplayName("R24 An adjustment of the claim beside its lines stays at the claim's level")
  void bothLevels() {
    long claim = withSecondary("100");
    post(
        an835(nextTrace())
            .byPayer(PRIMARY)
            .paying("75")
            .with("CLP*" + number(claim) + "*1*100*75*20*CI*PCN1", "CAS*CO*253*5")
            .with(service(claim, "100", "80", 1, "CAS*PR*2*20")));
    release(claim);
    OtherSubscriber primary = sentToNextPayer(claim).otherSubscribers().get(0);
    assertThat(primary.adjustments()).containsExactly(Adjustment.of("CO", "253", Money.parse("5")));
    assertThat(primary.amounts()).containsExactly(new Amount("D", Money.parse("75")));
  }

  @Test
  @DisplayName("R13 R24 After a reversal and its correction only the correction is told")
  void netAfterReversal() {
    long claim = withSecondary("100");
    primaryPays(claim);
    post(
        an835(nextTrace())
            .byPayer(PRIMARY)
            .paying("10")
            .with(line(claim, "22", "-100", "-60", 1, "CAS*CO*45*-20", "CAS*PR*2*-20"))
            .with(line(claim, "1", "100", "70", 1, "CAS*CO*45*20", "CAS*PR*2*10")));
    assertThat(standing(claim)).isEqualTo(Standing.NEXT_PAYER_DUE);
    release(claim);
    ProfessionalClaim sent = sentToNextPayer(claim);
    assertThat(sent.otherSubscribers().get(0).amounts())
        .containsExactly(new Amount("D", Money.parse("70")));
    assertThat(sent.lines().get(0).adjudications()).hasSize(1);
    assertThat(sent.lines().get(0).adjudications().get(0).paid()).isEqualTo(Money.parse("70"));
  }

  @Test
  @DisplayName("R24 A child covered by both parents is billed to each parent's plan in turn")
  void childOfBothParents() {
    long claim =
        sending.sent(
            practice,
            anIncomingClaim()
                .numbered("CHILD")
                .of("100")
                .child("Winter", "Tom", LocalDate.of(2018, 3, 4), "M")
                .alsoCoveredBy("S", SECONDARY, "F777", "19", "Frost", "Paul")
                .build());
    primaryPays(claim);
    release(claim);
    ProfessionalClaim sent = sentToNextPayer(claim);
    assertThat(sent.subscriber().party().name()).isEqualTo("Frost");
    assertThat(sent.subscriber().relationship()).isEmpty();
    assertThat(Objects.requireNonNull(sent.patient()).relationship()).isEqualTo("19");
    assertThat(sent.treatedPerson().firstName()).isEqualTo("Tom");
    assertThat(sent.otherSubscribers().get(0).relationship()).isEqualTo("19");
    assertThat(sent.otherSubscribers().get(0).party().firstName()).isEqualTo("Nora");
  }

  @Test
  @DisplayName(
      "R24 A grown child with a plan of its own and its parent's is a subscriber and a dependent")
  void dependentThenSelf() {
    long claim =
        sending.sent(
            practice,
            anIncomingClaim()
                .numbered("GROWN")
                .of("100")
                .child("Winter", "Eva", LocalDate.of(2004, 3, 4), "F")
                .alsoCoveredBy("S", SECONDARY, "E555", "18", "Winter", "Eva")
                .build());
    primaryPays(claim);
    release(claim);
    ProfessionalClaim sent = sentToNextPayer(claim);
    assertThat(sent.patient()).isNull();
    assertThat(sent.subscriber().relationship()).isEqualTo("18");
    assertThat(sent.subscriber().party().id()).isEqualTo("E555");
    assertThat(sent.subscriber().birthDate()).isEqualTo(LocalDate.of(2004, 3, 4));
  }

  @Test
  @DisplayName("R24 The tertiary's 837P tells both payers before it, without a gap")
  void tertiary() {
    long claim =
        sending.sent(
            practice,
            incoming("100")
                .alsoCoveredBy("S", SECONDARY, "S900")
                .alsoCoveredBy("T", TERTIARY, "T800")
                .build());
    primaryPays(claim);
    release(claim);
    ProfessionalClaim second = sentToNextPayer(claim);
    assertThat(second.otherSubscribers())
        .extracting(OtherSubscriber::sequence)
        .containsExactly("P", "T");
    assertThat(second.otherSubscribers().get(1).amounts()).isEmpty();
    secondaryPays(claim, "15", "CAS*OA*23*80", "CAS*PR*2*5");
    assertThat(standing(claim)).isEqualTo(Standing.NEXT_PAYER_DUE);
    release(claim);
    ProfessionalClaim third = sentToNextPayer(claim);
    assertThat(third.subscriber().sequence()).isEqualTo("T");
    assertThat(third.otherSubscribers())
        .extracting(OtherSubscriber::sequence)
        .containsExactly("P", "S");
    assertThat(third.lines().get(0).adjudications())
        .extracting(LineAdjudication::payerId)
        .containsExactly(PRIMARY, SECONDARY);
    assertThat(third.frequency()).isEqualTo("1");
  }

  @Test
  @DisplayName("R25 Nothing goes to the secondary while the primary is not final")
  void notFinal() {
    long undecided = withSecondary("100");
    assertThatThrownBy(() -> database.run(practice, () -> nextPayer.ask(undecided, "why not")))
        .isInstanceOf(NextPayerRefusedException.class)
        .hasMessageContaining("decided nothing");

    long half = withSecondary("100", "50");
    post(
        an835(nextTrace())
            .byPayer(PRIMARY)
            .paying("80")
            .with(line(half, "1", "100", "80", 1, "CAS*PR*2*20")));
    assertThat(facts(half)).doesNotContain(FactKind.NEXT_PAYER_DUE);
    assertThatThrownBy(() -> database.run(practice, () -> nextPayer.ask(half, "why not")))
        .hasMessageContaining("all lines");
    post(
        an835(nextTrace())
            .byPayer(PRIMARY)
            .paying("40")
            .with(line(half, "1", "50", "40", 2, "CAS*PR*2*10")));
    assertThat(standing(half)).isEqualTo(Standing.NEXT_PAYER_DUE);
    release(half);
    assertThat(sentToNextPayer(half).otherSubscribers().get(0).amounts())
        .containsExactly(new Amount("D", Money.parse("120")));
  }

  @Test
  @DisplayName("R13 R25 A payment that was taken back holds the secondary's claim up")
  void takenBack() {
    long claim = withSecondary("100");
    primaryPays(claim);
    post(
        an835(nextTrace())
            .byPayer(PRIMARY)
            .with(line(claim, "22", "-100", "-60", 1, "CAS*CO*45*-20", "CAS*PR*2*-20"))
            .with("PLB*" + npi + "*20261231*FB:A*-60"));
    assertThat(standing(claim)).isEqualTo(Standing.TO_REVIEW);
    assertThatThrownBy(() -> database.run(practice, () -> nextPayer.ask(claim, "why not")))
        .hasMessageContaining("took its decision back");
  }

  @Test
  @DisplayName(
      "R33 The secondary's limit counts from the primary's remittance, also when corrected")
  void timelyFiling() {
    long claim = withSecondary("100");
    primaryPays(claim);
    release(claim);
    ClaimSummary released = database.call(practice, () -> claims.get(claim));
    int days =
        database.call(practice, () -> payers.byCode(SECONDARY).orElseThrow().timelyFilingDays());
    LocalDate limit = LocalDate.of(2026, 1, 20).plusDays(days);
    assertThat(released.timelyFilingDeadline()).isEqualTo(limit);
    assertThat(released.payerId())
        .isEqualTo(database.call(practice, () -> payers.byCode(SECONDARY).orElseThrow().id()));
    assertThat(lastFact(claim).detail())
        .containsEntry("coverage", Long.toString(released.coverageId()))
        .containsEntry("payer", Long.toString(released.payerId()));
    database.run(
        practice,
        () -> claims.correct(claim, released.contentVersion(), claims.content(claim), "typo"));
    assertThat(database.call(practice, () -> claims.get(claim)).timelyFilingDeadline())
        .isEqualTo(limit);
  }

  @Test
  @DisplayName("Releasing twice bills once")
  void releasedOnce() {
    long claim = withSecondary("100");
    primaryPays(claim);
    release(claim);
    release(claim);
    assertThat(facts(claim)).containsOnlyOnce(FactKind.NEXT_PAYER_BILLED);
    assertThat(database.call(practice, () -> claims.get(claim)).contentVersion()).isEqualTo(2);
  }

  @Test
  @DisplayName("R16 A claim that the primary forwarded waits for the crossover, however it says so")
  void forwarded() {
    for (String[] said :
        List.of(
            new String[] {"19", "", ""},
            new String[] {"1", "MOA***MA18", ""},
            new String[] {"1", "MOA***N89", ""},
            new String[] {"1", "", "NM1*TT*2*OTHER PLAN*****PI*OTHER1"})) {
      long claim = withSecondary("100");
      forward(claim, said[0], said[1], said[2]);
      assertThat(standing(claim)).isEqualTo(Standing.FORWARDED);
      assertThat(facts(claim)).endsWith(FactKind.ADJUDICATED, FactKind.FORWARDED);
      assertThat(facts(claim)).doesNotContain(FactKind.NEXT_PAYER_DUE);
    }
  }

  @Test
  @DisplayName("R16 A remark that the claim was not forwarded outweighs the status: it is billed")
  void notForwarded() {
    long claim = withSecondary("100");
    forward(claim, "19", "MOA***MA19", "");
    assertThat(standing(claim)).isEqualTo(Standing.NEXT_PAYER_DUE);
  }

  @Test
  @DisplayName(
      "R14 R16 The crossover answer of the secondary is the secondary's, though nobody billed it")
  void crossover() {
    long claim = withSecondary("100");
    forward(claim, "19", "", "");
    secondaryPays(claim, "15", "CAS*OA*23*80", "CAS*PR*2*5");
    assertThat(database.call(practice, () -> claims.get(claim)).payerId())
        .isEqualTo(payer(SECONDARY));
    assertThat(lastFact(claim).detail())
        .containsEntry("payer", Long.toString(payer(SECONDARY)))
        .containsEntry("status", "2");
    assertThat(balance(claim).insurancePaid()).isEqualTo(Money.parse("95"));
    assertThat(balance(claim).patientOpen()).isEqualTo(Money.parse("5"));
    assertThat(standing(claim)).isEqualTo(Standing.PATIENT_OWES);
  }

  @Test
  @DisplayName("R14 A later payer that the directory does not know is the next one")
  void crossoverOfUnknownPayer() {
    long claim = withSecondary("100");
    forward(claim, "19", "", "");
    post(
        an835(nextTrace())
            .byPayer("NOBODY" + practice)
            .paying("20")
            .with(line(claim, "2", "100", "20", 1, "CAS*OA*23*80")));
    assertThat(database.call(practice, () -> claims.get(claim)).payerId())
        .isEqualTo(payer(SECONDARY));
    assertThat(standing(claim)).isEqualTo(Standing.SETTLED);
  }

  @Test
  @DisplayName("R16 When the crossover does not come, the secondary is billed")
  void crossoverOverdue() {
    long claim = withSecondary("100");
    forward(claim, "19", "", "");
    append(claim, FactKind.CROSSOVER_OVERDUE);
    assertThat(standing(claim)).isEqualTo(Standing.NEXT_PAYER_DUE);
    release(claim);
    assertThat(sentToNextPayer(claim).payer().id()).isEqualTo(SECONDARY);
  }

  @Test
  @DisplayName(
      "A claim forwarded to a payer that we do not know comes to a person when none answers")
  void forwardedToNobodyKnown() {
    long claim = sending.sent(practice, incoming("100").build());
    forward(claim, "19", "", "");
    append(claim, FactKind.CROSSOVER_OVERDUE);
    release(claim);
    assertThat(lastFact(claim).kind()).isEqualTo(FactKind.NEXT_PAYER_NOT_BILLED);
    assertThat(lastFact(claim).reason()).contains("No further coverage");
    assertThat(standing(claim)).isEqualTo(Standing.TO_REVIEW);
    assertThat(database.call(practice, () -> nextPayer.hasNext(claim))).isFalse();
  }

  @Test
  @DisplayName(
      "R15b R22 A primary that decides again reopens the secondary's turn with a replacement")
  void primaryDecidesAgain() {
    long claim = withSecondary("100");
    primaryPays(claim);
    release(claim);
    sentToNextPayer(claim);
    secondaryPays(claim, "10", "CAS*OA*23*80", "CAS*PR*2*10");
    assertThat(standing(claim)).isEqualTo(Standing.PATIENT_OWES);

    post(
        an835(nextTrace())
            .byPayer(PRIMARY)
            .with(line(claim, "22", "-100", "-60", 1, "CAS*CO*45*-20", "CAS*PR*2*-20"))
            .with(line(claim, "1", "100", "50", 1, "CAS*CO*45*20", "CAS*PR*2*30"))
            .with("PLB*" + npi + "*20261231*FB:A*-10"));
    assertThat(standing(claim)).isEqualTo(Standing.NEXT_PAYER_DUE);
    release(claim);
    ProfessionalClaim again = sentToNextPayer(claim);
    assertThat(again.payer().id()).isEqualTo(SECONDARY);
    assertThat(again.frequency()).isEqualTo("7");
    assertThat(again.reference("F8")).isEqualTo("SCN1");
    assertThat(again.otherSubscribers().get(0).amounts())
        .containsExactly(new Amount("D", Money.parse("50")));
  }

  @Test
  @DisplayName(
      "R15b R22 While the secondary has the claim, the primary's new decision sends no second one")
  void primaryDecidesWhileSecondaryHasIt() {
    long claim = withSecondary("100");
    primaryPays(claim);
    release(claim);
    sentToNextPayer(claim);
    post(
        an835(nextTrace())
            .byPayer(PRIMARY)
            .with(line(claim, "22", "-100", "-60", 1, "CAS*CO*45*-20", "CAS*PR*2*-20"))
            .with(line(claim, "1", "100", "50", 1, "CAS*CO*45*20", "CAS*PR*2*30"))
            .with("PLB*" + npi + "*20261231*FB:A*-10"));
    assertThat(facts(claim)).containsOnlyOnce(FactKind.NEXT_PAYER_DUE);
    assertThat(database.call(practice, () -> claims.get(claim)).payerId())
        .isEqualTo(payer(SECONDARY));
    secondaryPays(claim, "20", "CAS*OA*23*80");
    assertThat(lastFact(claim).detail()).containsEntry("payer", Long.toString(payer(SECONDARY)));
  }

  @Test
  @DisplayName("A claim that tells another order than the patient's usual one is billed in its own")
  void ownOrder() {
    withSecondary("100");
    long claim =
        sending.sent(
            practice,
            incoming("100")
                .payer(SECONDARY)
                .member("S900")
                .alsoCoveredBy("S", PRIMARY, "W100200300")
                .build());
    post(
        an835(nextTrace())
            .byPayer(SECONDARY)
            .paying("80")
            .with(line(claim, "1", "100", "80", 1, "CAS*PR*2*20")));
    assertThat(standing(claim)).isEqualTo(Standing.NEXT_PAYER_DUE);
    release(claim);
    ProfessionalClaim sent = sentToNextPayer(claim);
    assertThat(sent.payer().id()).isEqualTo(PRIMARY);
    assertThat(sent.otherSubscribers().get(0).payer().id()).isEqualTo(SECONDARY);
    assertThat(sent.otherSubscribers().get(0).sequence()).isEqualTo("P");
  }

  @Test
  @DisplayName("A coverage that had ended before the day of service is not asked")
  void endedCoverage() {
    long claim = withSecondary("100");
    database
        .owner()
        .sql(
            """
            update coverage set ends_on = date '2025-12-31' from payer
            where payer.id = payer_id and payer_code = :code and practice_id = :practice
            """)
        .param("code", SECONDARY)
        .param("practice", practice)
        .update();
    primaryPays(claim);
    assertThat(standing(claim)).isEqualTo(Standing.PATIENT_OWES);
  }

  private long withSecondary(String... charges) {
    return sending.sent(practice, incoming(charges).alsoCoveredBy("S", SECONDARY, "S900").build());
  }

  private IncomingClaim incoming(String... charges) {
    trace++;
    return anIncomingClaim().numbered("V" + practice + "-" + trace).of(charges);
  }

  private void primaryPays(long claim) {
    post(
        an835(nextTrace())
            .byPayer(PRIMARY)
            .paying("60")
            .with(line(claim, "1", "100", "60", 1, "CAS*CO*45*20", "CAS*PR*2*20")));
  }

  private void secondaryPays(long claim, String paid, String... adjustments) {
    List<String> segments = new ArrayList<>();
    segments.add("CLP*" + number(claim) + "*2*100*" + paid + "*0*CI*SCN1");
    segments.addAll(List.of(service(claim, "100", paid, 1, adjustments)));
    post(an835(nextTrace()).byPayer(SECONDARY).paying(paid).with(segments.toArray(String[]::new)));
  }

  private void forward(long claim, String status, String summary, String crossover) {
    List<String> segments = new ArrayList<>();
    segments.add("CLP*" + number(claim) + "*" + status + "*100*80*20*CI*PCN1");
    if (!crossover.isEmpty()) {
      segments.add(crossover);
    }
    if (!summary.isEmpty()) {
      segments.add(summary);
    }
    segments.addAll(List.of(service(claim, "100", "80", 1, "CAS*PR*2*20")));
    post(an835(nextTrace()).byPayer(PRIMARY).paying("80").with(segments.toArray(String[]::new)));
  }

  private String[] line(
      long claim, String status, String charge, String paid, int line, String... adjustments) {
    List<String> segments = new ArrayList<>();
    segments.add("CLP*" + number(claim) + "*" + status + "*" + charge + "*" + paid + "*0*CI*PCN1");
    segments.addAll(List.of(service(claim, charge, paid, line, adjustments)));
    return segments.toArray(String[]::new);
  }

  private String[] service(
      long claim, String charge, String paid, int line, String... adjustments) {
    List<String> segments = new ArrayList<>();
    segments.add("SVC*HC:99213*" + charge + "*" + paid);
    segments.add("DTM*472*20260105");
    segments.addAll(List.of(adjustments));
    segments.add("REF*6R*" + number(claim) + "-" + line);
    return segments.toArray(String[]::new);
  }

  private void post(Sample835 file) {
    RemittanceOutcome outcome = take(file);
    assertThat(outcome.parkedClaims()).isZero();
    assertThat(outcome.result()).isEqualTo(RemittanceOutcome.Result.POSTED);
  }

  private void release(long claim) {
    database.run(practice, () -> nextPayer.release(claim));
  }

  /** Sends the claim and reads the file back: no finding of ours, no complaint of the checker. */
  private ProfessionalClaim sentToNextPayer(long claim) {
    sending.queue(practice, claim);
    sending.send(practice);
    long batch = sending.batch(practice).id();
    byte[] file =
        database
            .owner()
            .sql("select content from outbound_batch where id = :id")
            .param("id", batch)
            .query((found, row) -> found.getBytes("content"))
            .single();
    assertThat(GuideChecker.complaints(file)).isEmpty();
    List<ProfessionalClaim> read = new ArrayList<>();
    X12Reader reader = X12Reader.open("secondary.837", new ByteArrayInputStream(file));
    for (X12Event event = reader.next(); event != null; event = reader.next()) {
      assertThat(event).isNotInstanceOf(X12Event.FindingReported.class);
      if (event instanceof X12Event.ClaimRead claimRead) {
        read.add(claimRead.claim());
      }
    }
    assertThat(read).hasSize(1);
    return read.get(0);
  }

  private long payer(String code) {
    return database.call(practice, () -> payers.byCode(code).orElseThrow().id());
  }

  private String nextTrace() {
    trace++;
    return "T" + trace;
  }

  private void append(long claim, FactKind kind) {
    database.run(practice, () -> facts.append(NewFact.of(claim, kind)));
  }
}
