package io.claimline.remittance;

import static io.claimline.remittance.Sample835.an835;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.claim.ClaimFact;
import io.claimline.claim.FactKind;
import io.claimline.claim.SampleClaims;
import io.claimline.claim.Standing;
import io.claimline.ledger.Account;
import io.claimline.ledger.ClaimBalance;
import io.claimline.remittance.RemittanceOutcome.Result;
import io.claimline.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Remittances through the door, from the text of an 835 to the claim's balance and standing. */
class RemittanceIntakeTest extends PostingTest {

  @Test
  @DisplayName("A balanced remittance is posted: payment, write-off, the patient's share")
  void posted() {
    long claim = claim("100");
    RemittanceOutcome outcome =
        take(
            an835("T1").paying("60").with(paid(claim, "100", "60", "CAS*CO*45*20", "CAS*PR*2*20")));
    assertThat(outcome.result()).isEqualTo(Result.POSTED);
    assertThat(outcome.posted()).isEqualTo(1);
    assertThat(outcome.parkedClaims()).isZero();
    assertThat(outcome.postedPaid()).isEqualTo(Money.parse("60"));
    ClaimBalance balance = balance(claim);
    assertThat(balance.insurancePaid()).isEqualTo(Money.parse("60"));
    assertThat(balance.adjusted()).isEqualTo(Money.parse("20"));
    assertThat(balance.insuranceOpen()).isEqualTo(Money.ZERO);
    assertThat(balance.patientOpen()).isEqualTo(Money.parse("20"));
    assertThat(standing(claim)).isEqualTo(Standing.PATIENT_OWES);
    assertThat(unapplied()).isEqualTo(Money.ZERO);
  }

  @Test
  @DisplayName("The fact names remittance, adjudication, payment, payer's claim number and reasons")
  void factTellsWhatHappened() {
    long claim = claim("100");
    RemittanceOutcome outcome =
        take(an835("T1").paying("60").with(paid(claim, "100", "60", "CAS*CO*45*40")));
    ClaimFact fact = lastFact(claim);
    assertThat(fact.kind()).isEqualTo(FactKind.ADJUDICATED);
    assertThat(fact.detail())
        .containsEntry("remittance", String.valueOf(outcome.remittanceId()))
        .containsEntry("paid", "60.00")
        .containsEntry("payerClaimNumber", "PCN1")
        .containsEntry("carc", "CO-45")
        .containsKey("adjudication");
  }

  @Test
  @DisplayName("R35 A denial tells its reasons, remarks, payer and date, from which appeals count")
  void denialTellsWhatAppealsNeed() {
    long claim = claim("100");
    take(
        an835("T1")
            .with("CLP*" + number(claim) + "*4*100*0**CI*PCN1", "MOA***MA01")
            .with("SVC*HC:99213*100*0", "DTM*472*20260105", "CAS*CO*50*100", "LQ*HE*N115"));
    ClaimFact fact = lastFact(claim);
    assertThat(fact.kind()).isEqualTo(FactKind.DENIED);
    assertThat(fact.detail())
        .containsEntry("denials", "CO-50")
        .containsEntry("remarks", "MA01 N115")
        .containsEntry("decidedOn", "2026-01-20")
        .containsKey("payer");
  }

  @Test
  @DisplayName("R1 A claim with a line that does not add up is parked alone; the rest is posted")
  void lineDoesNotAddUp() {
    long bad = claim("100");
    long good = claim("100");
    RemittanceOutcome outcome =
        take(
            an835("T1")
                .paying("120")
                .with("CLP*" + number(bad) + "*1*100*60*0*CI*PCN1", "CAS*CO*45*40")
                .with("SVC*HC:99213*100*60", "DTM*472*20260105", "CAS*CO*45*30")
                .with(paid(good, "100", "60", "CAS*CO*45*40")));
    assertThat(outcome.parked()).isEqualTo(Map.of(ParkedBecause.UNBALANCED, 1));
    assertThat(outcome.posted()).isEqualTo(1);
    assertThat(balance(bad).insuranceOpen()).isEqualTo(Money.parse("100"));
    assertThat(standing(good)).isEqualTo(Standing.SETTLED);
    assertThat(unapplied()).isEqualTo(Money.parse("60"));
    assertThat(parkedWords(outcome)).anyMatch(words -> words.contains("70.00"));
  }

  @Test
  @DisplayName(
      "R2 A claim whose adjustments do not explain its payment is parked, none is invented")
  void claimDoesNotAddUp() {
    long claim = claim("100");
    RemittanceOutcome outcome =
        take(
            an835("T1")
                .paying("60")
                .with("CLP*" + number(claim) + "*1*100*60*0*CI*PCN1", "CAS*CO*45*30"));
    assertThat(outcome.parked()).isEqualTo(Map.of(ParkedBecause.UNBALANCED, 1));
    assertThat(balance(claim).insuranceOpen()).isEqualTo(Money.parse("100"));
    assertThat(facts(claim)).doesNotContain(FactKind.ADJUDICATED);
    assertThat(unapplied()).isEqualTo(Money.parse("60"));
  }

  @Test
  @DisplayName("R2 An adjustment that stands at both levels does not balance")
  void sameAdjustmentAtBothLevels() {
    long claim = claim("100");
    RemittanceOutcome outcome =
        take(
            an835("T1")
                .paying("60")
                .with("CLP*" + number(claim) + "*1*100*60*0*CI*PCN1", "CAS*CO*45*40")
                .with("SVC*HC:99213*100*60", "DTM*472*20260105", "CAS*CO*45*40"));
    assertThat(outcome.parked()).isEqualTo(Map.of(ParkedBecause.UNBALANCED, 1));
  }

  @Test
  @DisplayName("R3 R15a A remittance that does not balance posts no claim, but its money is there")
  void remittanceDoesNotBalance() {
    long claim = claim("100");
    RemittanceOutcome outcome =
        take(an835("T1").paying("61").with(paid(claim, "100", "60", "CAS*CO*45*40")));
    assertThat(outcome.result()).isEqualTo(Result.PARKED);
    assertThat(outcome.parked()).isEqualTo(Map.of(ParkedBecause.REMITTANCE_PARKED, 1));
    assertThat(outcome.words()).anyMatch(words -> words.contains("61.00"));
    assertThat(balance(claim).insuranceOpen()).isEqualTo(Money.parse("100"));
    assertThat(account(Account.CASH)).isEqualTo(Money.parse("61"));
    assertThat(unapplied()).isEqualTo(Money.parse("61"));
    RemittanceSummary listed =
        database.call(practice, () -> remittances.list(Long.MAX_VALUE, 10)).get(0);
    assertThat(listed.state()).isEqualTo(RemittanceState.PARKED);
    assertThat(listed.unapplied()).isEqualTo(Money.parse("61"));
    assertThat(listed.parkedBecause()).contains("61.00");
  }

  @Test
  @DisplayName("R4 AMT segments inform and change nothing")
  void amountsInform() {
    long claim = claim("100");
    take(
        an835("T1")
            .paying("60")
            .with("CLP*" + number(claim) + "*1*100*60*0*CI*PCN1", "AMT*AU*100", "AMT*I*3")
            .with("SVC*HC:99213*100*60", "DTM*472*20260105", "CAS*CO*45*40", "AMT*B6*60"));
    assertThat(balance(claim).insurancePaid()).isEqualTo(Money.parse("60"));
    assertThat(standing(claim)).isEqualTo(Standing.SETTLED);
  }

  @Test
  @DisplayName("R6 Each triple of a CAS and each pair of a PLB counts")
  void everyTripleCounts() {
    long claim = claim("100");
    RemittanceOutcome outcome =
        take(
            an835("T1")
                .paying("57")
                .with(paid(claim, "100", "60", "CAS*CO*45*20**253*5", "CAS*PR*1*5**2*4**3*6"))
                .with("PLB*" + npi + "*20261231*WO:X*2*FB:Y*1"));
    assertThat(outcome.result()).isEqualTo(Result.POSTED);
    assertThat(balance(claim).adjusted()).isEqualTo(Money.parse("25"));
    assertThat(balance(claim).patientOpen()).isEqualTo(Money.parse("15"));
    assertThat(unapplied()).isEqualTo(Money.ZERO);
  }

  @Test
  @DisplayName("R7 A qualified Medicare beneficiary is not asked; the share stays to be reviewed")
  void qualifiedBeneficiary() {
    long claim = claim("100");
    take(
        an835("T1")
            .paying("80")
            .with("CLP*" + number(claim) + "*1*100*80*20*MB*PCN1")
            .with("SVC*HC:99213*100*80", "DTM*472*20260105", "CAS*PR*2*20", "LQ*HE*N782"));
    assertThat(balance(claim).patientOpen()).isEqualTo(Money.ZERO);
    assertThat(standing(claim)).isEqualTo(Standing.TO_REVIEW);
    assertThat(lastFact(claim).reason()).contains("PR-2 20.00");
  }

  @Test
  @DisplayName("R9 R11 A denied line denies the claim, and nothing is written off")
  void denied() {
    long claim = claim("100", "50");
    take(
        an835("T1")
            .paying("60")
            .with("CLP*" + number(claim) + "*1*150*60*0*CI*PCN1")
            .with("SVC*HC:99213*100*60", "DTM*472*20260105", "CAS*CO*45*40")
            .with("SVC*HC:99213*50*0", "DTM*472*20260105", "CAS*CO*50*50"));
    assertThat(standing(claim)).isEqualTo(Standing.DENIED);
    assertThat(lastFact(claim).kind()).isEqualTo(FactKind.DENIED);
    assertThat(lastFact(claim).reason()).contains("CO-50 not medically necessary");
    assertThat(balance(claim).insuranceOpen()).isEqualTo(Money.parse("50"));
  }

  @Test
  @DisplayName("R10 Deductible alone is a processed claim that the patient owes")
  void deductible() {
    long claim = claim("100");
    take(an835("T1").with(paid(claim, "100", "0", "CAS*PR*1*70", "CAS*CO*45*30")));
    assertThat(lastFact(claim).kind()).isEqualTo(FactKind.ADJUDICATED);
    assertThat(standing(claim)).isEqualTo(Standing.PATIENT_OWES);
  }

  @Test
  @DisplayName("R11 A practice's own list of write-offs takes the place of the usual one")
  void ownWriteOffList() {
    database.run(
        practice,
        () ->
            database
                .sql()
                .sql(
                    """
                    insert into write_off_reason (practice_id, reason_code, created_at, created_by)
                    values (:practice, '97', timestamptz '2026-01-05 12:00Z', 'test')
                    """)
                .param("practice", practice)
                .update());
    long claim = claim("100");
    take(an835("T1").paying("60").with(paid(claim, "100", "60", "CAS*CO*97*15**45*25")));
    assertThat(balance(claim).adjusted()).isEqualTo(Money.parse("15"));
    assertThat(balance(claim).insuranceOpen()).isEqualTo(Money.parse("25"));
    assertThat(standing(claim)).isEqualTo(Standing.TO_REVIEW);
  }

  @Test
  @DisplayName("R16 A claim that was forwarded keeps the patient's share for the next payer")
  void forwarded() {
    long claim = claim("100");
    take(
        an835("T1")
            .paying("80")
            .with("CLP*" + number(claim) + "*19*100*80*20*MB*PCN1")
            .with("SVC*HC:99213*100*80", "DTM*472*20260105", "CAS*PR*2*20"));
    assertThat(balance(claim).patientOpen()).isEqualTo(Money.ZERO);
    assertThat(standing(claim)).isEqualTo(Standing.FORWARDED);
    assertThat(facts(claim)).endsWith(FactKind.ADJUDICATED, FactKind.FORWARDED);
  }

  @Test
  @DisplayName("R12 R15 Provider adjustments go to their own accounts and clear unapplied cash")
  void providerAdjustments() {
    long claim = claim("100");
    take(
        an835("T1")
            .paying("63")
            .with(paid(claim, "100", "60", "CAS*CO*45*40"))
            .with("PLB*" + npi + "*20261231*L6:PCN1*-5*WO:PCN9 OLD*4*FB:Z*-10*72:R*3*CS:Q*5"));
    assertThat(account(Account.INTEREST_INCOME)).isEqualTo(Money.parse("-5"));
    assertThat(account(Account.OVERPAYMENT_RECOVERY)).isEqualTo(Money.parse("4"));
    assertThat(account(Account.FORWARD_BALANCE)).isEqualTo(Money.parse("-10"));
    assertThat(account(Account.REFUND_ACKNOWLEDGEMENT)).isEqualTo(Money.parse("3"));
    assertThat(account(Account.OTHER_PROVIDER_ADJUSTMENT)).isEqualTo(Money.parse("5"));
    assertThat(unapplied()).isEqualTo(Money.ZERO);
    assertThat(balance(claim).insurancePaid()).isEqualTo(Money.parse("60"));
  }

  @Test
  @DisplayName("R12 R15 What is not worked until it nets to zero ends in an account of its own")
  void providerAdjustmentsOfTheirOwn() {
    take(
        an835("T1")
            .paying("27")
            .with("PLB*" + npi + "*20261231*CT:A*-50*CV:B*-2*LE:C*11*IR:D*7*J1:E*3*L6:F*-1")
            .with("PLB*" + npi + "*20261231*CS:G*5"));
    assertThat(account(Account.CAPITATION)).isEqualTo(Money.parse("-50"));
    assertThat(account(Account.PASSTHROUGH_PAYMENT)).isEqualTo(Money.parse("-2"));
    assertThat(account(Account.LEVY)).isEqualTo(Money.parse("11"));
    assertThat(account(Account.TAX_WITHHELD)).isEqualTo(Money.parse("7"));
    assertThat(account(Account.NONREIMBURSABLE)).isEqualTo(Money.parse("3"));
    assertThat(account(Account.INTEREST_INCOME)).isEqualTo(Money.parse("-1"));
    assertThat(account(Account.OTHER_PROVIDER_ADJUSTMENT)).isEqualTo(Money.parse("5"));
    assertThat(unapplied()).isEqualTo(Money.ZERO);
  }

  @Test
  @DisplayName(
      "R13 A reversal takes the payment back, patient's share included, then the correction")
  void reversalAndCorrection() {
    long claim = claim("100");
    take(an835("T1").paying("60").with(paid(claim, "100", "60", "CAS*CO*45*20", "CAS*PR*2*20")));
    take(
        an835("T2")
            .paying("20")
            .with(paid(claim, "100", "80", "CAS*CO*45*20"))
            .with("CLP*" + number(claim) + "*22*-100*-60*-20*CI*PCN1")
            .with("SVC*HC:99213*-100*-60", "DTM*472*20260105", "CAS*CO*45*-20", "CAS*PR*2*-20"));
    assertThat(facts(claim))
        .endsWith(FactKind.ADJUDICATED, FactKind.REVERSED, FactKind.ADJUDICATED);
    ClaimBalance balance = balance(claim);
    assertThat(balance.insurancePaid()).isEqualTo(Money.parse("80"));
    assertThat(balance.adjusted()).isEqualTo(Money.parse("20"));
    assertThat(balance.patientOpen()).isEqualTo(Money.ZERO);
    assertThat(standing(claim)).isEqualTo(Standing.SETTLED);
    assertThat(unapplied()).isEqualTo(Money.ZERO);
  }

  @Test
  @DisplayName("R13 Payment, reversal and correction may all come in one remittance")
  void reversalBesideItsOriginal() {
    long claim = claim("100");
    RemittanceOutcome outcome =
        take(
            an835("T1")
                .paying("80")
                .with(paid(claim, "100", "60", "CAS*CO*45*20", "CAS*PR*2*20"))
                .with("CLP*" + number(claim) + "*22*-100*-60*-20*CI*PCN1")
                .with("SVC*HC:99213*-100*-60", "DTM*472*20260105")
                .with("CAS*CO*45*-20", "CAS*PR*2*-20")
                .with(paid(claim, "100", "80", "CAS*CO*45*20")));
    assertThat(outcome.posted()).isEqualTo(3);
    assertThat(balance(claim).insurancePaid()).isEqualTo(Money.parse("80"));
    assertThat(standing(claim)).isEqualTo(Standing.SETTLED);
    assertThat(unapplied()).isEqualTo(Money.ZERO);
  }

  @Test
  @DisplayName("A test file moves no money and keeps no trace number from being used")
  void testFile() {
    long claim = claim("100");
    Sample835 file =
        toPractice(an835("T1").paying("60").with(paid(claim, "100", "60", "CAS*CO*45*40")));
    assertThat(door.post(1, 0, intake.checkTest(file)).finish().result()).isEqualTo(Result.TEST);
    assertThat(account(Account.CASH)).isEqualTo(Money.ZERO);
    assertThat(take(file).result()).isEqualTo(Result.POSTED);
  }

  @Test
  @DisplayName("R13 A payment is taken back once: a second reversal is parked")
  void reversedOnce() {
    long claim = claim("100");
    take(an835("T1").paying("60").with(paid(claim, "100", "60", "CAS*CO*45*40")));
    String[] reversal = {
      "CLP*" + number(claim) + "*22*-100*-60*0*CI*PCN1",
      "SVC*HC:99213*-100*-60",
      "DTM*472*20260105",
      "CAS*CO*45*-40"
    };
    take(an835("T2").with(reversal).with("PLB*" + npi + "*20261231*FB:A*-60"));
    RemittanceOutcome again =
        take(an835("T3").with(reversal).with("PLB*" + npi + "*20261231*FB:B*-60"));
    assertThat(again.parked()).isEqualTo(Map.of(ParkedBecause.NO_ORIGINAL, 1));
    assertThat(balance(claim).insuranceOpen()).isEqualTo(Money.parse("100"));
  }

  @Test
  @DisplayName("R13 A reversal without an original is parked and moves nothing")
  void reversalWithoutOriginal() {
    long claim = claim("100");
    RemittanceOutcome outcome =
        take(
            an835("T1")
                .with("CLP*" + number(claim) + "*22*-100*-60*0*CI*PCN1", "CAS*CO*45*-40")
                .with("PLB*" + npi + "*20261231*FB:A*-60"));
    assertThat(outcome.parked()).isEqualTo(Map.of(ParkedBecause.NO_ORIGINAL, 1));
    assertThat(balance(claim).insuranceOpen()).isEqualTo(Money.parse("100"));
  }

  @Test
  @DisplayName("R14 Several decisions for one claim in one remittance are legal")
  void severalDecisions() {
    long claim = claim("100", "50");
    RemittanceOutcome outcome =
        take(
            an835("T1")
                .paying("110")
                .with(paid(claim, "100", "80", "CAS*CO*45*20"))
                .with(paid(claim, "50", "30", "CAS*CO*45*20")));
    assertThat(outcome.posted()).isEqualTo(2);
    assertThat(standing(claim)).isEqualTo(Standing.SETTLED);
  }

  @Test
  @DisplayName("R14 A claim is also found by the number that the sending system gave it")
  void bySendersNumber() {
    long claim = claim("100");
    String senders =
        Objects.requireNonNull(
            database.call(practice, () -> claims.get(claim)).senderClaimNumber());
    take(an835("T1").paying("60").with("CLP*" + senders + "*1*100*60*0*CI*PCN1", "CAS*CO*45*40"));
    assertThat(standing(claim)).isEqualTo(Standing.SETTLED);
  }

  @Test
  @DisplayName(
      "R14 R32 An unknown claim is parked, its money kept, and posted once the claim is there")
  void unknownClaimIsRetried() {
    String tomorrows =
        "CL%08d"
            .formatted(
                database
                        .owner()
                        .sql("select last_value from claim_number_sequence")
                        .query(Long.class)
                        .single()
                    + 1_000_000
                    + practice);
    RemittanceOutcome outcome =
        take(
            an835("T1").paying("60").with("CLP*" + tomorrows + "*1*100*60*0*CI*P", "CAS*CO*45*40"));
    assertThat(outcome.parked()).isEqualTo(Map.of(ParkedBecause.NO_CLAIM, 1));
    assertThat(unapplied()).isEqualTo(Money.parse("60"));
    assertThat(door.retryUnmatched(practice)).isZero();

    long claim = claim("100");
    database
        .owner()
        .sql("update claim set claim_number = :number where id = :id")
        .param("number", tomorrows)
        .param("id", claim)
        .update();
    assertThat(door.retryUnmatched(practice)).isEqualTo(1);
    assertThat(standing(claim)).isEqualTo(Standing.SETTLED);
    assertThat(unapplied()).isEqualTo(Money.ZERO);
    assertThat(door.retryUnmatched(practice)).isZero();
  }

  @Test
  @DisplayName("A claim of another practice is not posted: it is parked with whose money it is not")
  void foreignClaim() {
    long foreigners = database.practice();
    long foreign = database.call(foreigners, () -> samples.open(SampleClaims.content("100")));
    String number = database.call(foreigners, () -> claims.get(foreign)).claimNumber();
    RemittanceOutcome outcome =
        take(an835("T1").paying("60").with("CLP*" + number + "*1*100*60*0*CI*P", "CAS*CO*45*40"));
    assertThat(outcome.parked()).isEqualTo(Map.of(ParkedBecause.NO_CLAIM, 1));
    assertThat(database.<ClaimBalance>call(foreigners, () -> balances.of(foreign)).insurancePaid())
        .isEqualTo(Money.ZERO);
  }

  @Test
  @DisplayName("Without a known payee, the claims tell whose money it is")
  void practiceByClaims() {
    long claim = claim("100");
    RemittanceOutcome outcome =
        intake.take(
            an835("T" + practice)
                .toNpi("0000000000")
                .paying("60")
                .with(paid(claim, "100", "60", "CAS*CO*45*40")));
    assertThat(outcome.posted()).isEqualTo(1);
  }

  @Test
  @DisplayName("When nobody knows whose money it is, nothing is kept but the file")
  void unassigned() {
    RemittanceOutcome outcome =
        intake.take(
            an835("T" + practice)
                .toNpi("0000000000")
                .paying("60")
                .with("CLP*NOBODYS*1*100*60*0*CI*P", "CAS*CO*45*40"));
    assertThat(outcome.result()).isEqualTo(Result.UNASSIGNED);
    assertThat(outcome.remittanceId()).isNull();
    assertThat(outcome.words()).isNotEmpty();
  }

  @Test
  @DisplayName("R17 Not this payer's claim: nothing is posted, and a person finds out whose it is")
  void notThisPayers() {
    long claim = claim("100");
    RemittanceOutcome outcome =
        take(an835("T1").with("CLP*" + number(claim) + "*23*100*0*0*CI*PCN1", "CAS*OA*109*100"));
    assertThat(outcome.posted()).isZero();
    assertThat(outcome.parkedClaims()).as("the claim itself has a task").isZero();
    assertThat(facts(claim))
        .contains(FactKind.NOT_THIS_PAYERS)
        .doesNotContain(FactKind.ADJUDICATED, FactKind.DENIED);
  }

  @Test
  @DisplayName("R17 A predetermination is never posted, and nobody need look at it")
  void predetermination() {
    long claim = claim("100");
    RemittanceOutcome outcome =
        take(an835("T1").with("CLP*" + number(claim) + "*25*100*0*0*CI*PCN1", "CAS*OA*101*100"));
    assertThat(outcome.posted()).isZero();
    assertThat(outcome.parkedClaims()).isZero();
    assertThat(facts(claim)).doesNotContain(FactKind.ADJUDICATED, FactKind.DENIED);
  }

  @Test
  @DisplayName("R18 Lines are matched by our control number though the payer changed their order")
  void linesByControlNumber() {
    long claim = claim("100", "50");
    String number = number(claim);
    take(
        an835("T1")
            .paying("130")
            .with("CLP*" + number + "*1*150*130*0*CI*PCN1")
            .with(
                "SVC*HC:99212*50*40", "DTM*472*20260105", "CAS*CO*45*10", "REF*6R*" + number + "-2")
            .with(
                "SVC*HC:99213*100*90",
                "DTM*472*20260105",
                "CAS*CO*45*10",
                "REF*6R*" + number + "-1"));
    assertThat(database.call(practice, () -> balances.openByLine(claim)))
        .allSatisfy(line -> assertThat(line.insuranceOpen()).isEqualTo(Money.ZERO))
        .hasSize(2);
    assertThat(database.call(practice, () -> adjudications.ofClaim(claim)).get(0).claimLines())
        .isEqualTo(Map.of(1, number + "-2", 2, number + "-1"));
  }

  @Test
  @DisplayName("R18 A line that answers none of ours parks the claim; its money stays")
  void unmatchedLine() {
    long claim = claim("100");
    RemittanceOutcome outcome =
        take(
            an835("T1")
                .paying("60")
                .with("CLP*" + number(claim) + "*1*120*60*0*CI*PCN1")
                .with("SVC*HC:80053*120*60", "DTM*472*20260105", "CAS*CO*45*60"));
    assertThat(outcome.parked()).isEqualTo(Map.of(ParkedBecause.NO_LINE, 1));
    assertThat(unapplied()).isEqualTo(Money.parse("60"));
    assertThat(parkedWords(outcome)).containsExactly("Lines of the remittance: 1");
  }

  @Test
  @DisplayName("R21 The same remittance in another file is posted once")
  void sameRemittanceAgain() {
    long claim = claim("100");
    Sample835 file = an835("T1").paying("60").with(paid(claim, "100", "60", "CAS*CO*45*40"));
    RemittanceOutcome first = take(file);
    RemittanceOutcome again = take(file);
    assertThat(again.result()).isEqualTo(Result.REPEATED);
    assertThat(again.remittanceId()).isEqualTo(first.remittanceId());
    assertThat(balance(claim).insurancePaid()).isEqualTo(Money.parse("60"));
    assertThat(account(Account.CASH)).isEqualTo(Money.parse("60"));
    assertThat(facts(claim)).containsOnlyOnce(FactKind.ADJUDICATED);
  }

  @Test
  @DisplayName(
      "R21 The same trace number with other content goes to a person; it is no second deposit")
  void sameTraceOtherContent() {
    long claim = claim("100");
    take(an835("T1").paying("60").with(paid(claim, "100", "60", "CAS*CO*45*40")));
    RemittanceOutcome other =
        take(an835("T1").paying("70").with(paid(claim, "100", "70", "CAS*CO*45*30")));
    assertThat(other.result()).isEqualTo(Result.PARKED);
    assertThat(other.words()).anyMatch(words -> words.contains("trace number"));
    assertThat(balance(claim).insurancePaid()).isEqualTo(Money.parse("60"));
    assertThat(account(Account.CASH)).isEqualTo(Money.parse("60"));
  }

  @Test
  @DisplayName("R21 Another payer may use the same trace number")
  void traceNumberOfAnotherPayer() {
    long one = claim("100");
    long two = claim("100");
    take(an835("T1").paying("60").with(paid(one, "100", "60", "CAS*CO*45*40")));
    RemittanceOutcome other =
        take(
            an835("T1")
                .from("1888888888")
                .paying("60")
                .with(paid(two, "100", "60", "CAS*CO*45*40")));
    assertThat(other.result()).isEqualTo(Result.POSTED);
    assertThat(account(Account.CASH)).isEqualTo(Money.parse("120"));
  }

  @Test
  @DisplayName("A crash between chunks resumes: what was posted is not posted again")
  void crashResumes() {
    Sample835 file = an835("T1");
    Money total = Money.ZERO;
    List<Long> many =
        database.call(
            practice,
            () ->
                java.util.stream.IntStream.range(0, 230)
                    .mapToObj(i -> samples.open(SampleClaims.content("100")))
                    .toList());
    for (long claim : many) {
      file.with(paid(claim, "100", "60", "CAS*CO*45*40"));
      total = total.plus(Money.parse("60"));
    }
    file.paying(total);
    intake.crashAfter(150, toPractice(file));
    assertThat(account(Account.INSURANCE_RECEIVABLE))
        .isEqualTo(Money.ofCents(230L * 10_000 - 100L * 10_000));

    RemittanceOutcome outcome = take(file);
    assertThat(outcome.result()).isEqualTo(Result.POSTED);
    assertThat(outcome.posted()).isEqualTo(230);
    assertThat(account(Account.INSURANCE_RECEIVABLE)).isEqualTo(Money.ZERO);
    assertThat(account(Account.CASH)).isEqualTo(total);
    assertThat(unapplied()).isEqualTo(Money.ZERO);
    assertThat(facts(many.get(0))).containsOnlyOnce(FactKind.ADJUDICATED);
  }

  @Test
  @DisplayName("R20 What came is kept as it came, units among it, for the next payer's claim")
  void keptAsItCame() {
    long claim = claim("100");
    take(
        an835("T1")
            .paying("60")
            .with("CLP*" + number(claim) + "*1*100*60*20*CI*PCN1", "MOA***N130")
            .with("SVC*HC:99213*100*60**1*HC:99214:25*2", "DTM*472*20260105")
            .with("REF*6R*" + number(claim) + "-1")
            .with("CAS*CO*45*20**253*0", "CAS*PR*2*20*1", "LQ*HE*M15"));
    Adjudication kept = database.call(practice, () -> adjudications.ofClaim(claim)).get(0);
    assertThat(kept.state()).isEqualTo(Adjudication.State.POSTED);
    assertThat(kept.traceNumber()).isEqualTo("T1");
    assertThat(kept.payerName()).isEqualTo("SAMPLE HEALTH");
    assertThat(kept.decision().remarkCodes()).containsExactly("N130");
    LineDecision line = kept.decision().lines().get(0);
    assertThat(line.remarkCodes()).containsExactly("M15");
    assertThat(line.adjustments())
        .extracting(a -> a.groupCode() + "-" + a.reasonCode() + " " + a.amount())
        .containsExactly("CO-45 20.00", "CO-253 0.00", "PR-2 20.00");
    assertThat(line.procedure().code()).isEqualTo("99213");
    assertThat(line.submittedProcedure().code()).isEqualTo("99214");
    assertThat(line.submittedProcedure().modifiers()).containsExactly("25");
    assertThat(line.units()).isEqualByComparingTo("1");
    assertThat(line.originalUnits()).isEqualByComparingTo("2");
  }

  private List<String> parkedWords(RemittanceOutcome outcome) {
    long remittance = Objects.requireNonNull(outcome.remittanceId());
    return database.call(practice, () -> adjudications.ofRemittance(remittance, 0, 100)).stream()
        .filter(each -> each.state() == Adjudication.State.PARKED)
        .map(Adjudication::parkedWords)
        .toList();
  }
}
