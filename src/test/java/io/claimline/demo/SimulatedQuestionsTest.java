package io.claimline.demo;

import static io.claimline.demo.SimulatedExchange.claim;
import static io.claimline.demo.SimulatedExchange.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.shared.Money;
import io.claimline.x12.Benefit;
import io.claimline.x12.ClaimStatus;
import io.claimline.x12.ClaimStatusResponse;
import io.claimline.x12.EligibilityInquiry;
import io.claimline.x12.EligibilityResponse;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.RequestRejection;
import io.claimline.x12.X12Event;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions after coverage (270) and after claims (276), and their answers (271, 277). */
class SimulatedQuestionsTest {

  private static final String COVERAGE = "coverage-000000001-5.271";
  private static final String STATUS = "status-000000009-6.277";
  private static final String PAYER = "60054";

  @TempDir Path folder;

  @Test
  @DisplayName("Active coverage is told with copay, coinsurance, deductible and the plan's days")
  void active() throws Exception {
    SimulatedExchange world = seeded();
    world.askCoverage(1, "W100200300");
    world.assertSound(COVERAGE);
    EligibilityResponse response = responses(world).get(0);
    assertThat(response.traceNumber()).isEqualTo("T1-1");
    assertThat(response.isActive("30")).isTrue();
    assertThat(response.benefits().get(0).dates().get(0).from())
        .isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(response.benefits())
        .filteredOn(benefit -> benefit.information().equals("B"))
        .extracting(Benefit::amount)
        .containsExactly(money("25"));
    assertThat(response.benefits())
        .filteredOn(
            benefit -> benefit.information().equals("C") && benefit.timePeriod().equals("29"))
        .extracting(Benefit::amount)
        .allSatisfy(left -> assertThat(left).isBetween(Money.ZERO, money("1500")))
        .hasSize(1);
  }

  @Test
  @DisplayName("Coverage that ended, and members who are not found, are told; some never answered")
  void notActive() throws Exception {
    SimulatedExchange world = seeded();
    world.askCoverage(1, "W1ENDED", "W2LOST", "W3BAD", "W4MUTE");
    world.assertSound(COVERAGE);
    List<EligibilityResponse> responses = responses(world);
    assertThat(responses)
        .extracting(EligibilityResponse::traceNumber)
        .containsExactly("T1-1", "T1-2", "T1-3");
    assertThat(responses.get(0).isActive("30")).isFalse();
    assertThat(responses.get(0).benefits().get(0).isInactiveCoverage()).isTrue();
    assertThat(responses.get(0).benefits().get(0).dates().get(0).from())
        .isBefore(LocalDate.of(2026, 1, 12));
    assertThat(responses.subList(1, 3))
        .flatExtracting(EligibilityResponse::rejections)
        .extracting(RequestRejection::reason)
        .containsExactly("75", "72");
  }

  @Test
  @DisplayName("A file of questions that nobody answers is answered by no file")
  void nobodyAnswers() throws Exception {
    SimulatedExchange world = seeded();
    world.askCoverage(1, "W4MUTE");
    world.pass(3);
    assertThat(world.answers()).isEmpty();
  }

  @Test
  @DisplayName("R34 The status of a claim is told from the payer's books, with the trace returned")
  void status() throws Exception {
    SimulatedExchange world = seeded();
    world.send(
        1,
        claim("CL1", "100.07"),
        claim("CL2", "100.05"),
        claim("CL3", "100.06"),
        claim("CL4", "100.21"),
        claim("CL5", "100.28"),
        claim("CL6", "100.22"));
    world.askStatus(9, PAYER, "CL1", "CL2", "CL3", "CL4", "CL5", "CL6", "CL7", "");
    world.assertSound(STATUS);
    List<ClaimStatusResponse> responses =
        world.all(STATUS, X12Event.ClaimStatusRead.class).stream()
            .map(X12Event.ClaimStatusRead::response)
            .toList();
    assertThat(responses)
        .extracting(response -> response.traceNumber() + " " + codes(response))
        .containsExactly(
            "T9-CL1 F1:65",
            "T9-CL2 F2:104",
            "T9-CL3 F0:98",
            "T9-CL4 P1:20",
            "T9-CL5 A4:35",
            "T9-CL7 A4:35",
            "T9- D0:35");
    ClaimStatus paid = responses.get(0).statuses().get(0);
    assertThat(paid.paid()).isEqualTo(world.payments("claims-000000001-3.835").get(0).paid());
    assertThat(world.text("claims-000000001-3.835")).contains("TRN*1*" + paid.checkNumber());
    assertThat(responses.get(0).payerClaimNumber())
        .isEqualTo(world.payments("claims-000000001-3.835").get(0).payerClaimNumber());
  }

  @Test
  @DisplayName("A payer tells nothing of a claim that another payer has")
  void otherPayersBooks() throws Exception {
    SimulatedExchange world = seeded();
    world.send(1, claim("CL1", "100.07"));
    world.askStatus(9, "BRM02", "CL1");
    assertThat(world.text(STATUS)).contains("STC*A4:35*");
  }

  private SimulatedExchange seeded() {
    return new SimulatedExchange(
        folder,
        new ScenarioChooser() {
          private final ScenarioChooser seeded = new SeededScenarios(new Chance(1));

          @Override
          public Scenario choose(ProfessionalClaim claim, int earlierSendings) {
            return seeded.choose(claim, earlierSendings);
          }

          @Override
          public CoverageScenario choose(EligibilityInquiry inquiry) {
            return inquiry.subscriber().memberId().equals("W100200300")
                ? CoverageScenario.ACTIVE
                : seeded.choose(inquiry);
          }
        });
  }

  private static List<EligibilityResponse> responses(SimulatedExchange world) throws Exception {
    return world.all(COVERAGE, X12Event.EligibilityResponseRead.class).stream()
        .map(X12Event.EligibilityResponseRead::response)
        .toList();
  }

  private static String codes(ClaimStatusResponse response) {
    return response.statuses().get(0).codes().stream()
        .map(code -> code.category() + ":" + code.code())
        .collect(Collectors.joining(" "));
  }
}
