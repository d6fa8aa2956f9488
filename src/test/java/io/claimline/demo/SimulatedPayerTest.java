package io.claimline.demo;

import static io.claimline.demo.SimulatedExchange.adjustments;
import static io.claimline.demo.SimulatedExchange.again;
import static io.claimline.demo.SimulatedExchange.claim;
import static io.claimline.demo.SimulatedExchange.medicare;
import static io.claimline.demo.SimulatedExchange.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.claimline.shared.Money;
import io.claimline.x12.Adjustment;
import io.claimline.x12.Amount;
import io.claimline.x12.ClaimAcknowledgement.Level;
import io.claimline.x12.ClaimPayment;
import io.claimline.x12.LineAdjudication;
import io.claimline.x12.OtherSubscriber;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ProviderAdjustment;
import io.claimline.x12.ServicePayment;
import io.claimline.x12.Subscriber;
import io.claimline.x12.X12Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What payers decide: denials, later payers, crossovers, voids and replacements. */
class SimulatedPayerTest {

  private static final String REMITTANCE = "claims-000000001-3.835";
  private static final String SECOND_PAYER = "BRM02";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Scenario.class)
  @DisplayName("R1 R2 R3 Every file of every scenario keeps its guide, and every 835 adds up")
  void everyScenario(Scenario scenario) throws Exception {
    SimulatedExchange world = new SimulatedExchange(folder, (claim, earlier) -> scenario);
    world.send(
        1,
        claim("CL1", "100", "60.55"),
        medicare(withSecondary(claim("CL2", "80.10"))),
        claim("CL3", "0.01", "99.99", "33.33"));
    world.pass(80);
    for (String name : world.answers()) {
      if (scenario == Scenario.UNBALANCED && name.matches(".*-\\d+\\.835")) {
        assertThat(world.mismatches(name)).isNotEmpty();
      } else {
        world.assertSound(name);
      }
    }
    assertThat(world.answers()).contains("claims-000000001-1.999");
  }

  @ParameterizedTest
  @EnumSource(Denial.class)
  @DisplayName("R9 Each denial pays nothing and names group, reason and remarks at their places")
  void denials(Denial denial) throws Exception {
    Scenario scenario =
        List.of(Scenario.values()).stream()
            .filter(each -> each.script().denial() == denial)
            .findFirst()
            .orElseThrow();
    SimulatedExchange world = new SimulatedExchange(folder, (claim, earlier) -> scenario);
    world.send(1, claim("CL1", "100"));
    ClaimPayment payment = world.payments(REMITTANCE).get(0);
    assertThat(payment.statusCode()).isEqualTo("4");
    assertThat(payment.paid()).isEqualTo(Money.ZERO);
    assertThat(adjustments(payment)).containsExactly(denial.group() + denial.reason() + " 100.00");
    assertThat(payment.services().get(0).remarkCodes())
        .containsExactlyElementsOf(denial.lineRemarks());
    assertThat(payment.remarkCodes()).containsExactlyElementsOf(denial.claimRemarks());
  }

  @Test
  @DisplayName("R9 Of a claim partly denied the last line is denied and the others are paid")
  void partlyDenied() throws Exception {
    SimulatedExchange world =
        new SimulatedExchange(folder, (claim, earlier) -> Scenario.PARTLY_DENIED);
    world.send(1, claim("CL1", "100", "60"));
    ClaimPayment payment = world.payments(REMITTANCE).get(0);
    assertThat(payment.statusCode()).isEqualTo("1");
    assertThat(payment.services())
        .extracting(ServicePayment::paid)
        .satisfiesExactly(
            paid -> assertThat(paid.isPositive()).isTrue(),
            paid -> assertThat(paid).isEqualTo(Money.ZERO));
    assertThat(payment.services().get(1).adjustments())
        .noneMatch(adjustment -> adjustment.reasonCode().equals("45"));
  }

  @Test
  @DisplayName("R10 Nothing is paid where all is deductible, or all is contractual")
  void zeroPay() throws Exception {
    SimulatedExchange world =
        new SimulatedExchange(
            folder,
            (claim, earlier) ->
                claim.patientControlNumber().equals("CL1")
                    ? Scenario.DEDUCTIBLE
                    : Scenario.NOTHING_ALLOWED);
    world.send(1, claim("CL1", "100"), claim("CL2", "80"));
    assertThat(world.payments(REMITTANCE))
        .allSatisfy(payment -> assertThat(payment.paid()).isEqualTo(Money.ZERO))
        .extracting(ClaimPayment::statusCode)
        .containsExactly("1", "1");
    assertThat(adjustments(world.payments(REMITTANCE).get(1))).containsExactly("CO45 80.00");
    assertThat(world.text(REMITTANCE)).contains("BPR*H*0*C*NON*");
  }

  @Test
  @DisplayName("R8 A later payer tells the first payer's part as OA-23 and pays what was left")
  void secondary() throws Exception {
    SimulatedExchange world = new SimulatedExchange(folder, (claim, earlier) -> Scenario.PAID);
    world.send(1, secondary(claim("CL1", "100"), "60", "CO45 20", "PR2 20"));
    ClaimPayment payment = world.payments(REMITTANCE).get(0);
    assertThat(payment.statusCode()).isEqualTo("2");
    assertThat(adjustments(payment)).containsExactly("OA23 80.00");
    assertThat(payment.paid()).isEqualTo(money("20"));
    world.assertSound(REMITTANCE);
  }

  @Test
  @DisplayName("R8 A later payer may leave a part to the patient, or all of it")
  void secondaryLeaves() throws Exception {
    SimulatedExchange world =
        new SimulatedExchange(
            folder,
            (claim, earlier) ->
                claim.patientControlNumber().equals("CL1")
                    ? Scenario.COINSURANCE
                    : Scenario.DEDUCTIBLE);
    world.send(
        1,
        secondary(claim("CL1", "100"), "60", "CO45 20", "PR1 20"),
        secondary(claim("CL2", "100"), "60", "CO45 20", "PR1 20"));
    assertThat(world.payments(REMITTANCE))
        .extracting(SimulatedExchange::adjustments)
        .containsExactly(List.of("OA23 80.00", "PR2 4.00"), List.of("OA23 80.00", "PR1 20.00"));
  }

  @Test
  @DisplayName("R24 A later payer that is not told the earlier decision denies (CO-22, MA04)")
  void secondaryUntold() throws Exception {
    SimulatedExchange world = new SimulatedExchange(folder, (claim, earlier) -> Scenario.PAID);
    ProfessionalClaim claim = claim("CL1", "100");
    world.send(
        1,
        claim.toBuilder()
            .subscriber(inTurn(claim, "S"))
            .otherSubscribers(List.of(other(claim, "P", "60054").build()))
            .build());
    ClaimPayment payment = world.payments(REMITTANCE).get(0);
    assertThat(adjustments(payment)).containsExactly("CO22 100.00");
    assertThat(payment.remarkCodes()).containsExactly("MA04");
  }

  @Test
  @DisplayName("R16 A payer forwards the claim, and the next one pays it of itself 12 days later")
  void crossover() throws Exception {
    SimulatedExchange world = new SimulatedExchange(folder, (claim, earlier) -> Scenario.CROSSOVER);
    world.send(1, medicare(withSecondary(claim("CL1", "100"))));
    ClaimPayment primary = world.payments(REMITTANCE).get(0);
    assertThat(primary.statusCode()).isEqualTo("19");
    assertThat(primary.remarkCodes()).containsExactly("MA18");
    assertThat(Objects.requireNonNull(primary.crossoverPayer()).id()).isEqualTo(SECOND_PAYER);
    world.collect();
    world.pass(11);
    assertThat(world.answers()).isEmpty();
    world.pass(1);
    String name = world.answers().get(0);
    world.assertSound(name);
    ClaimPayment secondary = world.payments(name).get(0);
    assertThat(secondary.claimNumber()).isEqualTo("CL1");
    assertThat(secondary.statusCode()).isEqualTo("2");
    assertThat(secondary.services().get(0).adjustments().get(0).reasonCode()).isEqualTo("23");
    assertThat(secondary.paid().plus(secondary.patientResponsibility()))
        .isEqualTo(primary.patientResponsibility());
    assertThat(world.text(name)).contains("N1*PR*BLUE RIDGE MUTUAL*XV*" + SECOND_PAYER);
  }

  @Test
  @DisplayName("R16 A forwarded claim may never be answered; without a next payer none is named")
  void crossoverUnanswered() throws Exception {
    SimulatedExchange world =
        new SimulatedExchange(folder, (claim, earlier) -> Scenario.CROSSOVER_UNANSWERED);
    world.send(1, withSecondary(claim("CL1", "100")), claim("CL2", "100"));
    assertThat(world.payments(REMITTANCE))
        .extracting(ClaimPayment::statusCode)
        .containsExactly("19", "1");
    world.collect();
    world.pass(60);
    assertThat(world.answers()).isEmpty();
  }

  @Test
  @DisplayName("R22 A void claim is accepted, and what was paid is taken back; FB carries it")
  void voidClaim() throws Exception {
    SimulatedExchange world = new SimulatedExchange(folder, (claim, earlier) -> Scenario.COPAY);
    world.send(1, claim("CL1", "100"));
    ClaimPayment paid = world.payments(REMITTANCE).get(0);
    world.send(2, again(claim("CL1", "100"), "8", paid.payerClaimNumber()));
    assertThat(statuses(world, "claims-000000002-2.277ca")).containsExactly("A0:16", "A2:20");
    String name = "claims-000000002-3.835";
    ClaimPayment reversal = world.payments(name).get(0);
    assertThat(world.payments(name)).hasSize(1);
    assertThat(reversal.statusCode()).isEqualTo("22");
    assertThat(reversal.paid()).isEqualTo(paid.paid().negated());
    assertThat(reversal.payerClaimNumber()).isEqualTo(paid.payerClaimNumber());
    assertThat(world.providerAdjustments(name))
        .extracting(ProviderAdjustment::reasonCode, ProviderAdjustment::amount)
        .containsExactly(tuple("FB", paid.paid().negated()));
    world.assertSound(name);

    world.pass(1);
    world.send(3, claim("CL9", "400"));
    assertThat(world.providerAdjustments("claims-000000003-3.835"))
        .extracting(ProviderAdjustment::reasonCode, ProviderAdjustment::amount)
        .contains(tuple("FB", paid.paid()));
    world.assertSound("claims-000000003-3.835");
  }

  @Test
  @DisplayName(
      "R22 A void claim of which nothing was paid is negated too; again it has no original")
  void voidOfZero() throws Exception {
    SimulatedExchange world =
        new SimulatedExchange(folder, (claim, earlier) -> Scenario.DENIED_NECESSITY);
    world.send(1, claim("CL1", "100"));
    String number = world.payments(REMITTANCE).get(0).payerClaimNumber();
    world.send(2, again(claim("CL1", "100"), "8", number));
    ClaimPayment reversal = world.payments("claims-000000002-3.835").get(0);
    assertThat(reversal.paid()).isEqualTo(Money.ZERO);
    assertThat(reversal.charge()).isEqualTo(money("-100"));
    assertThat(adjustments(reversal)).containsExactly("CO50 -100.00");
    world.assertSound("claims-000000002-3.835");
    world.send(3, again(claim("CL1", "100"), "8", number));
    assertThat(statuses(world, "claims-000000003-2.277ca")).containsExactly("A0:16", "A7:464");
    assertThat(world.answers()).doesNotContain("claims-000000003-3.835");
  }

  @Test
  @DisplayName("R13 R22 A replacement reverses the first decision and pays anew, in this order")
  void replacement() throws Exception {
    SimulatedExchange world =
        new SimulatedExchange(
            folder,
            (claim, earlier) ->
                claim.frequency().equals("7") ? Scenario.PAID : Scenario.DENIED_MODIFIER);
    world.send(1, claim("CL1", "100"));
    ClaimPayment denied = world.payments(REMITTANCE).get(0);
    world.send(2, again(claim("CL1", "120"), "7", denied.payerClaimNumber()));
    List<ClaimPayment> payments = world.payments("claims-000000002-3.835");
    assertThat(payments).extracting(ClaimPayment::statusCode).containsExactly("22", "1");
    assertThat(payments)
        .extracting(ClaimPayment::charge)
        .containsExactly(money("-100"), money("120"));
    assertThat(payments.get(1).payerClaimNumber()).isNotEqualTo(denied.payerClaimNumber());
    world.assertSound("claims-000000002-3.835");
  }

  @Test
  @DisplayName("R13 What takes back a decision that is still to come is sent a day after it")
  void voidOfPending() throws Exception {
    SimulatedExchange world =
        new SimulatedExchange(folder, (claim, earlier) -> Scenario.REMITTED_LATE);
    world.send(1, claim("CL1", "100"));
    world.send(2, again(claim("CL1", "100"), "8", "ICN1"));
    world.collect();
    world.pass(45);
    assertThat(world.payments(world.collect().get(0)))
        .extracting(ClaimPayment::statusCode)
        .containsExactly("1");
    world.pass(1);
    assertThat(world.payments(world.collect().get(0)))
        .extracting(ClaimPayment::statusCode)
        .containsExactly("22");
  }

  @Test
  @DisplayName("R22 A void of what was lost finds it first, so that it can be taken back")
  void voidOfLost() throws Exception {
    SimulatedExchange world =
        new SimulatedExchange(folder, (claim, earlier) -> Scenario.NO_REMITTANCE);
    world.send(1, claim("CL1", "100"));
    world.collect();
    world.pass(20);
    world.send(2, again(claim("CL1", "100"), "8", "ICN1"));
    List<String> remittances =
        world.collect().stream().filter(name -> name.endsWith(".835")).toList();
    assertThat(remittances).hasSize(2);
    assertThat(remittances.stream().flatMap(name -> statusCodes(world, name).stream()).toList())
        .containsExactlyInAnyOrder("1", "22");
  }

  @Test
  @DisplayName("R22 Medicare Part B takes neither replacement nor void claims")
  void medicareTakesOriginalsOnly() throws Exception {
    SimulatedExchange world = new SimulatedExchange(folder, (claim, earlier) -> Scenario.PAID);
    world.send(1, again(medicare(claim("CL1", "100")), "7", "ICN1"));
    assertThat(statuses(world, "claims-000000001-2.277ca")).containsExactly("A0:16", "A7:535");
    assertThat(world.answers()).doesNotContain(REMITTANCE);
  }

  @Test
  @DisplayName("R22 What was paid and is sent again as an original is a duplicate (CO-18)")
  void duplicate() throws Exception {
    SimulatedExchange world = new SimulatedExchange(folder, (claim, earlier) -> Scenario.PAID);
    world.send(1, claim("CL1", "100"));
    world.pass(1);
    world.send(2, claim("CL1", "100"));
    assertThat(adjustments(world.payments("claims-000000002-3.835").get(0)))
        .containsExactly("CO18 100.00");
  }

  private static List<String> statusCodes(SimulatedExchange world, String name) {
    try {
      return world.payments(name).stream().map(ClaimPayment::statusCode).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> statuses(SimulatedExchange world, String name) throws Exception {
    return world.all(name, X12Event.ClaimAcknowledged.class).stream()
        .map(X12Event.ClaimAcknowledged::acknowledgement)
        .filter(ack -> ack.level() == Level.CLAIM)
        .map(ack -> ack.statuses().get(0).category() + ":" + ack.statuses().get(0).code())
        .toList();
  }

  private static Subscriber inTurn(ProfessionalClaim claim, String sequence) {
    return Subscriber.self(
        sequence,
        "BL",
        claim.subscriber().party(),
        claim.subscriber().birthDate(),
        claim.subscriber().sex());
  }

  /** A claim to the first payer that tells of a second one. */
  static ProfessionalClaim withSecondary(ProfessionalClaim claim) {
    return claim.toBuilder()
        .otherSubscribers(List.of(other(claim, "S", SECOND_PAYER).build()))
        .build();
  }

  /** The claim to the second payer, with what the first one decided of its only line. */
  static ProfessionalClaim secondary(ProfessionalClaim claim, String paid, String... decided) {
    List<Adjustment> adjustments =
        List.of(decided).stream()
            .map(text -> text.split(" "))
            .map(
                part ->
                    Adjustment.of(part[0].substring(0, 2), part[0].substring(2), money(part[1])))
            .toList();
    return claim.toBuilder()
        .subscriber(inTurn(claim, "S"))
        .payer(Party.organization("PR", "BLUE RIDGE MUTUAL").withId("PI", SECOND_PAYER))
        .otherSubscribers(
            List.of(
                other(claim, "P", "60054").amounts(List.of(new Amount("D", money(paid)))).build()))
        .lines(
            List.of(
                claim.lines().get(0).toBuilder()
                    .adjudications(
                        List.of(
                            new LineAdjudication(
                                "60054",
                                money(paid),
                                claim.lines().get(0).procedure(),
                                claim.lines().get(0).quantity(),
                                0,
                                adjustments,
                                LocalDate.of(2026, 1, 10),
                                null)))
                    .build()))
        .build();
  }

  private static OtherSubscriber.Builder other(
      ProfessionalClaim claim, String sequence, String payerId) {
    return OtherSubscriber.builder()
        .sequence(sequence)
        .relationship("18")
        .filingIndicator("BL")
        .benefitsAssigned("Y")
        .release("Y")
        .party(claim.subscriber().party().withAddress(null))
        .payer(
            Party.organization(
                    "PR",
                    payerId.equals(SECOND_PAYER) ? "BLUE RIDGE MUTUAL" : "NORTHERN HEALTH PLAN")
                .withId("PI", payerId));
  }
}
