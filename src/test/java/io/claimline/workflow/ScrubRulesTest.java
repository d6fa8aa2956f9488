package io.claimline.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of the decision table fits what it means, and not what lies beside it. */
class ScrubRulesTest {

  private final DmnEngine engine =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final DmnDecision decision = parse();

  @Test
  @DisplayName("An ordinary office visit fits no rule")
  void clean() {
    assertThat(rules(Map.of())).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PR01 | telehealth without its modifier      | placeOfService=02                                          | telehealthModifier=true
          PR02 | visit and procedure on the same day  | procedureSameDay=true                                      | modifier25=true
          PR03 | Medicare after twelve months         | filing=MB,daysSinceService=366,referringProvider=true      | daysSinceService=365
          PR04 | injury without an accident           | accidentDiagnosis=true                                     | accidentTold=true
          PR05 | consultation nobody asked for        | procedureNumber=99244                                      | referringProvider=true
          PR06 | consultation billed to Medicare      | filing=MB,procedureNumber=99244,referringProvider=true     | filing=CI
          PR07 | imaging that nobody ordered          | filing=MB,procedureNumber=71046                            | referringProvider=true
          PR08 | laboratory test that nobody ordered  | filing=MB,procedureNumber=80053,cliaNumber=true            | referringProvider=true
          PR09 | laboratory without a certificate     | filing=MC,procedureNumber=80053                            | cliaNumber=true
          PR10 | anesthesia not counted in minutes    | procedureNumber=840                                        | countedInMinutes=true
          PR11 | drug without its code for Medicaid   | filing=MC,procedureLetter=J,procedureNumber=1885           | nationalDrugCode=true
          PR12 | mammography without certification    | filing=MB,procedureNumber=77067,referringProvider=true     | mammographyCertification=true
          PR13 | hospital visit in an office          | procedureNumber=99223                                      | placeOfService=21
          PR14 | office visit in a hospital           | placeOfService=21                                          | placeOfService=22
          PR15 | two visits on a day                  | units=2                                                    | units=1
          """)
  void fits(String rule, String meaning, String given, String mended) {
    Map<String, Object> facts = facts(given);
    assertThat(rules(facts)).as(meaning).containsExactly(rule);
    facts.putAll(facts(mended));
    assertThat(rules(facts)).as(meaning + ", mended").isEmpty();
  }

  private List<String> rules(Map<String, Object> changed) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("filing", "CI");
    facts.put("placeOfService", "11");
    facts.put("procedureLetter", "");
    facts.put("procedureNumber", 99213L);
    facts.put("units", 1.0);
    facts.put("daysSinceService", 10L);
    for (String flag :
        List.of(
            "telehealthModifier",
            "modifier25",
            "procedureSameDay",
            "accidentDiagnosis",
            "accidentTold",
            "referringProvider",
            "cliaNumber",
            "mammographyCertification",
            "countedInMinutes",
            "nationalDrugCode")) {
      facts.put(flag, false);
    }
    facts.putAll(changed);
    return engine.evaluateDecisionTable(decision, facts).collectEntries("rule");
  }

  private static Map<String, Object> facts(String written) {
    Map<String, Object> facts = new HashMap<>();
    for (String pair : written.split(",")) {
      String name = pair.substring(0, pair.indexOf('='));
      facts.put(name, value(name, pair.substring(pair.indexOf('=') + 1)));
    }
    return facts;
  }

  private static Object value(String name, String text) {
    return switch (name) {
      case "filing", "placeOfService", "procedureLetter" -> text;
      case "procedureNumber", "daysSinceService" -> Long.valueOf(text);
      case "units" -> Double.valueOf(text);
      default -> Boolean.valueOf(text);
    };
  }

  private DmnDecision parse() {
    InputStream table =
        Objects.requireNonNull(getClass().getResourceAsStream("/processes/scrub-rules.dmn"));
    return engine.parseDecision("scrub-rules", table);
  }
}
