package io.claimline.demo;

import static io.claimline.demo.SimulatedExchange.claim;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.x12.Note;
import io.claimline.x12.ProfessionalClaim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeededScenariosTest {

  private static final int CLAIMS = 2_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 42})
  @DisplayName("2,000 claims visit every scenario, each about as often as its weight says")
  void everyScenario(long seed) {
    ScenarioChooser seeded = new SeededScenarios(new Chance(seed));
    Map<Scenario, Integer> visits = new EnumMap<>(Scenario.class);
    ProfessionalClaim claim = claim("CL", "100");
    for (int i = 0; i < CLAIMS; i++) {
      ProfessionalClaim numbered = claim.toBuilder().patientControlNumber("CL" + i).build();
      visits.merge(seeded.choose(numbered, 0), 1, Integer::sum);
    }
    assertThat(visits.keySet())
        .containsAll(
            Stream.of(Scenario.values()).filter(scenario -> scenario.weight() > 1).toList());
    assertThat(visits.get(Scenario.COPAY)).isBetween(280, 400);
  }

  @Test
  @DisplayName("The weights are of 1,000, and no two scenarios share their cents")
  void weights() {
    assertThat(Stream.of(Scenario.values()).mapToInt(Scenario::weight).sum()).isEqualTo(1_000);
    assertThat(Stream.of(CoverageScenario.values()).mapToInt(CoverageScenario::weight).sum())
        .isEqualTo(1_000);
    List<Integer> cents =
        Stream.of(Scenario.values()).map(Scenario::cents).filter(each -> each > 0).toList();
    assertThat(cents).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Scenario.class)
  @DisplayName("Every scenario can be chosen for a claim by its note")
  void chosenByNote(Scenario scenario) {
    ProfessionalClaim noted =
        claim("CL1", "90.05").toBuilder()
            .notes(List.of(new Note("ADD", "SIM " + scenario.name().replace('_', '-'))))
            .build();
    assertThat(new SeededScenarios(new Chance(1)).choose(noted, 0)).isEqualTo(scenario);
  }

  @Test
  @DisplayName("R35 Appeals are won and lost, in time and late; higher levels are won more often")
  void appeals() {
    ScenarioChooser seeded = new SeededScenarios(new Chance(1));
    Set<AppealScenario> seen = new HashSet<>();
    int[] won = new int[3];
    for (int level = 1; level <= 2; level++) {
      for (int i = 0; i < 200; i++) {
        AppealScenario scenario = seeded.choose(new AppealLetter("CL" + i, "60054", level, "A1"));
        seen.add(scenario);
        won[level] += scenario.isOverturned() ? 1 : 0;
      }
    }
    assertThat(seen).containsExactlyInAnyOrder(AppealScenario.values());
    assertThat(won[2]).isGreaterThan(won[1]);
  }

  @Test
  @DisplayName("The page on the simulated payer has every scenario with its weight and cents")
  void documented() throws IOException {
    String page = Files.readString(Path.of("docs/operations/simulated-payer.md"));
    for (Scenario scenario : Scenario.values()) {
      assertThat(page)
          .containsPattern(
              "\\| `%s` \\| %d \\| %s \\|"
                  .formatted(
                      scenario.name(),
                      scenario.weight(),
                      scenario.cents() == 0 ? "" : "\\.%02d".formatted(scenario.cents())));
    }
    for (CoverageScenario scenario : CoverageScenario.values()) {
      assertThat(page)
          .containsPattern("\\| `%s` \\| %d \\|".formatted(scenario.name(), scenario.weight()));
    }
  }
}
