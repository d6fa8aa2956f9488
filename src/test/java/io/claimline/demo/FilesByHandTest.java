package io.claimline.demo;

import static io.claimline.demo.SimulatedExchange.again;
import static io.claimline.demo.SimulatedExchange.claim;
import static io.claimline.demo.SimulatedExchange.medicare;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.x12.EligibilityInquiry;
import io.claimline.x12.Note;
import io.claimline.x12.ProfessionalClaim;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulated payer's files, segment by segment, beside documents that were written by hand. */
class FilesByHandTest {

  private static final String REMITTANCE = "claims-000000001-3.835";

  @TempDir Path folder;

  private SimulatedExchange world;

  /** A claim partly denied and then void, one forwarded, one to a second payer, and questions. */
  @BeforeEach
  void exchange() throws IOException {
    world = new SimulatedExchange(folder, new ByNote());
    ProfessionalClaim partly = noted(claim("CL1", "100.00", "60.00"), Scenario.PARTLY_DENIED);
    world.send(
        1,
        partly,
        noted(
            medicare(SimulatedPayerTest.withSecondary(claim("CL2", "80.00"))), Scenario.CROSSOVER),
        noted(
            SimulatedPayerTest.secondary(claim("CL3", "100"), "60", "CO45 20", "PR2 20"),
            Scenario.COINSURANCE));
    world.send(2, again(partly, "8", world.payments(REMITTANCE).get(0).payerClaimNumber()));
    world.askStatus(9, "60054", "CL1", "CL2", "CL9");
    world.askCoverage(8, "W100200300", "W1ENDED", "W2LOST");
    world.pass(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        REMITTANCE,
        "claims-000000001.later1.835",
        "claims-000000002-3.835",
        "coverage-000000008-5.271",
        "status-000000009-6.277"
      })
  @DisplayName("R8 R13 R16 The file says what was written down for it by hand")
  void asWrittenByHand(String name) throws Exception {
    List<String> expected = byHand(name);
    List<String> actual = segments(name);
    assertThat(actual).as(name).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(actual.get(i)).as(name).matches(pattern(expected.get(i)));
    }
    world.assertSound(name);
  }

  /** From the third segment of the first set on. */
  private List<String> segments(String name) throws IOException {
    List<String> segments = List.of(world.text(name).strip().split("~\\s*"));
    return segments.subList(3, segments.size());
  }

  private static List<String> byHand(String name) throws IOException {
    List<String> lines = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(FilesByHandTest.class.getResourceAsStream(name + ".txt"))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(lines::add);
    }
    return lines;
  }

  private static Pattern pattern(String byHand) {
    return Pattern.compile(Pattern.quote(byHand).replace("#", "\\E[A-Z0-9]+\\Q"));
  }

  private static ProfessionalClaim noted(ProfessionalClaim claim, Scenario scenario) {
    return claim.toBuilder().notes(List.of(new Note("ADD", scenario.name()))).build();
  }

  /** Claims by their note, coverage by the ending of the member's number. */
  private static final class ByNote implements ScenarioChooser {

    @Override
    public Scenario choose(ProfessionalClaim claim, int earlierSendings) {
      return Scenario.valueOf(claim.notes().get(0).text());
    }

    @Override
    public CoverageScenario choose(EligibilityInquiry inquiry) {
      String member = inquiry.subscriber().memberId();
      return member.endsWith("ENDED")
          ? CoverageScenario.INACTIVE
          : member.endsWith("LOST") ? CoverageScenario.NOT_FOUND : CoverageScenario.ACTIVE;
    }
  }
}
