package io.claimline.demo;

import static io.claimline.demo.SimulatedExchange.adjustments;
import static io.claimline.demo.SimulatedExchange.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.claimline.shared.Money;
import io.claimline.x12.ClaimPayment;
import io.claimline.x12.EligibilityInquiry;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ProviderAdjustment;
import io.claimline.x12.Remittance;
import io.claimline.x12.X12Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes late, twice, wrong or not at all, and what payers do of themselves afterwards. */
class PayerErrandsTest {

  private static final String REMITTANCE = "claims-000000001-3.835";
  private static final String PAYER = "60054";

  @TempDir Path folder;

  @Test
  @DisplayName("R13 A payment is taken back three weeks later and corrected in the same 835")
  void corrected() throws Exception {
    SimulatedExchange world = world(Scenario.CORRECTED);
    world.send(1, claim("CL1", "100"));
    ClaimPayment paid = world.payments(REMITTANCE).get(0);
    world.collect();
    world.pass(20);
    assertThat(world.answers()).isEmpty();
    world.pass(1);
    String name = world.answers().get(0);
    world.assertSound(name);
    List<ClaimPayment> payments = world.payments(name);
    assertThat(payments).extracting(ClaimPayment::statusCode).containsExactly("22", "1");
    assertThat(payments.get(0).paid()).isEqualTo(paid.paid().negated());
    assertThat(payments.get(0).payerClaimNumber()).isEqualTo(paid.payerClaimNumber());
    assertThat(payments.get(1).paid().isPositive()).isTrue();
    assertThat(payments.get(1).paid()).isLessThan(paid.paid());
    assertThat(payments.get(1).patientResponsibility()).isEqualTo(paid.patientResponsibility());
    assertThat(world.providerAdjustments(name))
        .extracting(ProviderAdjustment::reasonCode)
        .containsExactly("FB");
  }

  @Test
  @DisplayName("R13 A correction may come two weeks after the reversal, in a file of its own")
  void correctedLater() throws Exception {
    SimulatedExchange world = world(Scenario.CORRECTED_LATER);
    world.send(1, claim("CL1", "100"));
    world.collect();
    world.pass(21);
    String reversal = world.collect().get(0);
    assertThat(world.payments(reversal)).extracting(ClaimPayment::statusCode).containsExactly("22");
    world.pass(14);
    String correction = world.collect().get(0);
    assertThat(world.payments(correction))
        .extracting(ClaimPayment::statusCode)
        .containsExactly("1");
    assertThat(world.providerAdjustments(correction))
        .extracting(ProviderAdjustment::reasonCode)
        .containsExactly("FB");
    world.assertSound(reversal);
    world.assertSound(correction);
  }

  @Test
  @DisplayName("R15 What is taken back is handed back for now (WO −) and recovered later (WO +)")
  void takenBack() throws Exception {
    SimulatedExchange world =
        new SimulatedExchange(
            folder,
            (claim, earlier) ->
                claim.patientControlNumber().equals("CL1") ? Scenario.TAKEN_BACK : Scenario.PAID);
    world.send(1, claim("CL1", "100"));
    ClaimPayment paid = world.payments(REMITTANCE).get(0);
    world.collect();
    world.pass(21);
    String name = world.collect().get(0);
    world.assertSound(name);
    Money less = paid.paid().minus(world.payments(name).get(1).paid());
    String number = world.payments(name).get(1).payerClaimNumber();
    assertThat(world.providerAdjustments(name))
        .extracting(
            ProviderAdjustment::reasonCode,
            ProviderAdjustment::referenceId,
            ProviderAdjustment::amount)
        .containsExactly(tuple("WO", number, less.negated()));

    world.pass(13);
    world.send(2, claim("CL8", "400"));
    assertThat(world.providerAdjustments("claims-000000002-3.835"))
        .extracting(ProviderAdjustment::reasonCode)
        .doesNotContain("WO");
    world.pass(1);
    world.send(3, claim("CL9", "400"));
    assertThat(world.providerAdjustments("claims-000000003-3.835"))
        .extracting(
            ProviderAdjustment::reasonCode,
            ProviderAdjustment::referenceId,
            ProviderAdjustment::amount)
        .contains(tuple("WO", number, less));
    world.assertSound("claims-000000003-3.835");
  }

  @Test
  @DisplayName("R3 A small payment bears only so much of what is carried, the next one the rest")
  void carriedInParts() throws Exception {
    SimulatedExchange world = world(Scenario.PAID);
    world.send(1, claim("CL1", "1000"));
    Money taken = world.payments(REMITTANCE).get(0).paid();
    world.send(
        2,
        SimulatedExchange.again(
            claim("CL1", "1000"), "8", world.payments(REMITTANCE).get(0).payerClaimNumber()));
    world.pass(1);
    world.send(3, claim("CL2", "100"));
    world.send(4, claim("CL3", "5000"));
    Money first = carried(world, "claims-000000003-3.835");
    Money second = carried(world, "claims-000000004-3.835");
    assertThat(world.text("claims-000000003-3.835")).contains("BPR*H*0*C*NON*");
    assertThat(first.plus(second)).isEqualTo(taken);
    world.assertSound("claims-000000003-3.835");
    world.assertSound("claims-000000004-3.835");
  }

  @Test
  @DisplayName("R15a A remittance that does not balance is put right ten days later, without money")
  void unbalanced() throws Exception {
    SimulatedExchange world =
        new SimulatedExchange(
            folder,
            (claim, earlier) ->
                claim.patientControlNumber().equals("CL1") ? Scenario.UNBALANCED : Scenario.PAID);
    world.send(1, claim("CL1", "100"), claim("CL2", "100"));
    String wrong = "claims-000000001-3-13.835";
    assertThat(world.mismatches(wrong))
        .extracting(mismatch -> mismatch.rule())
        .containsExactly("R1", "R2");
    assertThat(world.payments(wrong)).hasSize(1);
    world.assertSound(REMITTANCE);
    world.collect();
    world.pass(10);
    String right = world.collect().get(0);
    world.assertSound(right);
    Money paid = world.payments(right).get(0).paid();
    assertThat(paid).isEqualTo(world.payments(wrong).get(0).paid());
    assertThat(world.providerAdjustments(right))
        .extracting(ProviderAdjustment::reasonCode, ProviderAdjustment::amount)
        .containsExactly(tuple("WO", paid));
  }

  @Test
  @DisplayName("R32 Answers may come in another order: the 835 first, or the 277CA last")
  void otherOrder() throws Exception {
    DemoSettings usual = new DemoSettings(1, Duration.ofDays(1), Duration.ofDays(14));
    Instant noon = SimulatedExchange.NOON;
    assertThat(Script.Timing.REMITTED_FIRST.remittedAt(noon, usual))
        .isBefore(Script.Timing.REMITTED_FIRST.acknowledgedAt(noon, usual));
    assertThat(Script.Timing.ACKNOWLEDGED_LAST.acknowledgedAt(noon, usual))
        .isAfter(Script.Timing.ACKNOWLEDGED_LAST.remittedAt(noon, usual));
    SimulatedExchange world = world(Scenario.ACKNOWLEDGED_LAST);
    world.send(1, claim("CL1", "100"));
    assertThat(world.collect()).noneMatch(name -> name.endsWith(".277ca")).hasSize(2);
    world.pass(3);
    assertThat(world.collect()).containsExactly("claims-000000001-4.277ca");
  }

  @Test
  @DisplayName("R34 An 835 may come 45 days late, and a 277CA never")
  void late() throws Exception {
    SimulatedExchange world =
        new SimulatedExchange(
            folder,
            (claim, earlier) ->
                claim.patientControlNumber().equals("CL1")
                    ? Scenario.REMITTED_LATE
                    : Scenario.NO_ACKNOWLEDGEMENT);
    world.send(1, claim("CL1", "100"), claim("CL2", "100"));
    assertThat(world.text("claims-000000001-2.277ca")).contains("TRN*2*CL1~").doesNotContain("CL2");
    assertThat(world.payments(REMITTANCE))
        .extracting(ClaimPayment::claimNumber)
        .containsExactly("CL2");
    world.collect();
    world.pass(44);
    assertThat(world.answers()).isEmpty();
    world.pass(1);
    assertThat(world.payments(world.answers().get(0)))
        .extracting(ClaimPayment::claimNumber)
        .containsExactly("CL1");
  }

  @Test
  @DisplayName("R21 The same remittance may come again in another interchange")
  void twice() throws Exception {
    SimulatedExchange world = world(Scenario.REMITTED_TWICE);
    world.send(1, claim("CL1", "100"));
    world.pass(1);
    List<String> names = world.answers().stream().filter(name -> name.endsWith(".835")).toList();
    assertThat(names).hasSize(2);
    assertThat(world.file(names.get(0))).isNotEqualTo(world.file(names.get(1)));
    assertThat(head(world, names.get(0)).traceNumber())
        .isEqualTo(head(world, names.get(1)).traceNumber());
    assertThat(world.payments(names.get(0)).get(0).content())
        .isEqualTo(world.payments(names.get(1)).get(0).content());
  }

  @Test
  @DisplayName("R34 An 835 that was lost is found when somebody asks after the claim (276)")
  void foundByAsking() throws Exception {
    SimulatedExchange world = world(Scenario.NO_REMITTANCE);
    world.send(1, claim("CL1", "100"), claim("CL2", "80"));
    world.collect();
    world.pass(30);
    assertThat(world.answers()).isEmpty();
    world.askStatus(7, PAYER, "CL1");
    assertThat(world.collect()).containsExactly("status-000000007-6.277");
    world.pass(1);
    String found = world.collect().get(0);
    world.assertSound(found);
    assertThat(world.payments(found)).extracting(ClaimPayment::claimNumber).containsExactly("CL1");
    assertThat(head(world, found).paymentDate()).isEqualTo(LocalDate.of(2026, 1, 12));
    assertThat(world.text("status-000000007-6.277")).contains(head(world, found).traceNumber());
    world.askStatus(8, PAYER, "CL1");
    world.pass(5);
    assertThat(world.collect()).containsExactly("status-000000008-6.277");
  }

  @Test
  @DisplayName("R34 A lost claim goes well when it is sent again; a lost 835 is found by that too")
  void foundBySendingAgain() throws Exception {
    SimulatedExchange world =
        new SimulatedExchange(
            folder,
            (claim, earlier) ->
                claim.patientControlNumber().equals("CL2")
                    ? Scenario.NO_REMITTANCE
                    : earlier == 0 ? Scenario.NO_ANSWER : Scenario.PAID);
    world.send(1, claim("CL1", "100"), claim("CL2", "100"));
    world.collect();
    world.send(2, claim("CL1", "100"), claim("CL2", "100"));
    List<String> payments = world.collect().stream().filter(name -> name.endsWith(".835")).toList();
    assertThat(payments).hasSize(2);
    for (String name : payments) {
      world.assertSound(name);
      assertThat(world.payments(name)).hasSize(1);
    }
  }

  @Test
  @DisplayName("R35 An appeal that is won takes the denial back and pays (CLP02 22, then 1)")
  void appealWon() throws Exception {
    SimulatedExchange world = appealed(AppealScenario.OVERTURNED);
    world.send(1, claim("CL1", "100", "60"));
    ClaimPayment denied = world.payments(REMITTANCE).get(0);
    world.collect();
    world.mail().send(new AppealLetter("CL1", PAYER, 1, "A1"));
    world.pass(24);
    assertThat(world.answers()).isEmpty();
    world.pass(2);
    String name = world.collect().get(0);
    world.assertSound(name);
    assertThat(world.payments(name))
        .extracting(ClaimPayment::statusCode)
        .containsExactly("22", "1");
    ClaimPayment won = world.payments(name).get(1);
    assertThat(won.paid()).isGreaterThan(denied.paid());
    assertThat(adjustments(won)).noneMatch(text -> text.startsWith("CO50"));
    assertThat(world.letters()).isEmpty();
  }

  @Test
  @DisplayName("R35 An appeal that is lost is answered by a letter, which is opened once")
  void appealLost() throws Exception {
    SimulatedExchange world = appealed(AppealScenario.UPHELD);
    world.send(1, claim("CL1", "100"));
    world.collect();
    AppealLetter letter = new AppealLetter("CL1", PAYER, 2, "A1");
    world.mail().send(letter);
    world.mail().send(letter);
    world.pass(26);
    assertThat(world.answers()).isEmpty();
    assertThat(world.letters())
        .containsExactly(new AppealDecision(letter, LocalDate.of(2026, 2, 7)));
    assertThat(world.letters()).isEmpty();
  }

  @Test
  @DisplayName("R35 An appeal of what was never denied changes nothing, and is answered so")
  void appealOfNothing() throws Exception {
    SimulatedExchange world = new SimulatedExchange(folder, (claim, earlier) -> Scenario.COPAY);
    world.send(1, claim("CL1", "100"));
    world.collect();
    world.mail().send(new AppealLetter("CL1", PAYER, 1, "A1"));
    world.mail().send(new AppealLetter("CL404", PAYER, 1, "A1"));
    world.pass(26);
    assertThat(world.answers()).isEmpty();
    assertThat(world.letters()).hasSize(2);
  }

  @Test
  @DisplayName("R28 A batch answered twice, since a crash came between, is answered the same")
  void answeredTwice() throws Exception {
    List<Scenario> scenarios = new ArrayList<>(List.of(Scenario.values()));
    scenarios.remove(Scenario.REJECTED_FILE);
    SimulatedExchange world =
        new SimulatedExchange(
            folder,
            (claim, earlier) ->
                scenarios.get(Integer.parseInt(claim.patientControlNumber().substring(2))));
    ProfessionalClaim[] claims =
        IntStream.range(0, scenarios.size())
            .mapToObj(i -> claim("CL" + i, "100", "50"))
            .toArray(ProfessionalClaim[]::new);
    world.send(1, claims);
    Map<String, String> before = contents();
    Files.delete(folder.resolve("outbox/taken/claims-000000001.837"));
    world.send(1, claims);
    assertThat(contents()).isEqualTo(before);
    assertThat(before.keySet())
        .anyMatch(name -> name.contains("clearinghouse/books/60054/CL1/001~"))
        .anyMatch(name -> name.contains("clearinghouse/errands/"))
        .anyMatch(name -> name.endsWith(".lost"));
  }

  /** All files of the world but the notes of which batch was answered. */
  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("answered.txt")) {
          contents.put(folder.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return contents;
  }

  private SimulatedExchange world(Scenario scenario) {
    return new SimulatedExchange(folder, (claim, earlier) -> scenario);
  }

  /** Denies as not necessary, and does this with an appeal. */
  private SimulatedExchange appealed(AppealScenario scenario) {
    return new SimulatedExchange(
        folder,
        new ScenarioChooser() {
          @Override
          public Scenario choose(ProfessionalClaim claim, int earlierSendings) {
            return Scenario.DENIED_NECESSITY;
          }

          @Override
          public CoverageScenario choose(EligibilityInquiry inquiry) {
            return CoverageScenario.ACTIVE;
          }

          @Override
          public AppealScenario choose(AppealLetter appeal) {
            return scenario;
          }
        });
  }

  private static Money carried(SimulatedExchange world, String name) throws Exception {
    return world.providerAdjustments(name).stream()
        .filter(adjustment -> adjustment.reasonCode().equals("FB"))
        .map(ProviderAdjustment::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  private static Remittance head(SimulatedExchange world, String name) throws Exception {
    return world.all(name, X12Event.RemittanceOpened.class).get(0).remittance();
  }
}
