package io.claimline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms and floors of docs/architecture.md. */
class ModularityTest {

  private static final Map<Integer, List<String>> FLOORS =
      Map.of(
          0,
          List.of("shared", "x12"),
          1,
          List.of("audit", "page"),
          2,
          List.of("practice", "codes", "fee", "document"),
          3,
          List.of("patient", "ledger"),
          4,
          List.of("claim"),
          5,
          List.of(
              "scrub",
              "clearinghouse",
              "paper",
              "remittance",
              "denial",
              "appeal",
              "patientbilling"),
          6,
          List.of("report", "workflow", "charges", "deposit", "payerbalance", "underpayment"),
          7,
          List.of("api", "desk", "demo"));

  private final ApplicationModules modules = ApplicationModules.of(Claimline.class);

  @Test
  void modules_call_only_the_doors_they_are_allowed() {
    modules.verify();
  }

  @Test
  void every_module_has_a_floor_and_calls_lower_floors_only() {
    Map<String, Integer> floorOf =
        FLOORS.entrySet().stream()
            .flatMap(
                floor -> floor.getValue().stream().map(name -> Map.entry(name, floor.getKey())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Map<String, ApplicationModule> byName =
        modules.stream()
            .collect(
                Collectors.toMap(module -> module.getIdentifier().toString(), Function.identity()));
    assertThat(byName.keySet()).isEqualTo(floorOf.keySet());
    byName.forEach(
        (name, module) ->
            module
                .getDirectDependencies(modules)
                .uniqueModules()
                .map(called -> called.getIdentifier().toString())
                .filter(called -> !called.equals(name))
                .filter(called -> !isGround(name, called))
                .forEach(
                    called ->
                        assertThat(floorOf.get(called))
                            .as("%s calls %s", name, called)
                            .isLessThan(floorOf.get(name))));
  }

  /** Money, time and scope lie under the ground floor: x12 and page may stand on what is beside. */
  private static boolean isGround(String caller, String called) {
    return called.equals("shared") || (caller.equals("page") && called.equals("audit"));
  }
}
