package io.claimline.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.denial.DenialQuestion;
import io.claimline.denial.DenialReason;
import io.claimline.denial.DenialRoute;
import io.claimline.denial.DenialRouting;
import io.claimline.denial.ProposedRoute;
import io.claimline.practice.PayerKind;
import io.claimline.shared.Money;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each rule of the decision table, asked through the port: what it fits and what it proposes. */
@ClaimlineTest
class DenialRoutingTest {

  private static final int RULES = 51;

  /**
   * Unless a case says otherwise: a commercial payer that takes replacements, 100 days to file, 90
   * to appeal, 150.00 open, denied for the first time, no further payer, no acceptance in time.
   */
  private static final String CASES =
      """
      DR01 | CORRECT    | R22 never processed: as new                  | CO-16 | remarks=N290+MA130
      DR02 | WRITE_OFF  | R22 never processed and too late             | CO-16 | remarks=MA130 file=-1
      DR03 | CORRECT    | R22 asked for as new                         | CO-16 | remarks=N142
      DR04 | WRITE_OFF  | smaller than the work                        | CO-50 | open=5.00
      DR05 | CORRECT    | R22 the first was denied: replacement        | CO-18 | before=1
      DR06 | APPEAL     | R22 the first was denied, no replacement     | CO-18 | before=1 replaces=false
      DR07 | WRITE_OFF  | true duplicate                               | CO-18 |
      DR07 | WRITE_OFF  | paid before                                  | OA-B13 |
      DR08 | APPEAL     | R33 filed in time, with proof                | CO-29 | accepted=true
      DR09 | WRITE_OFF  | R33 filed too late                           | CO-29 |
      DR09 | WRITE_OFF  | R33 proof, but too late to appeal            | CO-29 | accepted=true appeal=-1
      DR10 | NEXT_PAYER | R7 qualified beneficiary                     | PR-96 | remarks=N781 further=true
      DR11 | WRITE_OFF  | R7 qualified beneficiary, nobody else        | PR-96 | remarks=N783
      DR12 | NEXT_PAYER | R7 not from the patient                      | OA-209 | further=true
      DR13 | WRITE_OFF  | R7 not from the patient, nobody else         | OA-209 |
      DR14 | NEXT_PAYER | R9 Medicare Advantage is known               | CO-24 | payer=MEDICARE further=true
      DR15 | CORRECT    | R9 Medicare Advantage is to be found         | CO-24 | payer=MEDICARE
      DR16 | CORRECT    | another managed care plan                    | CO-24 | further=true
      DR17 | CORRECT    | the earlier payer's decision is missing      | CO-16 | remarks=MA04
      DR18 | NEXT_PAYER | another payer comes first, known             | CO-22 | further=true
      DR18 | NEXT_PAYER | not this payer's                             | OA-109 | further=true
      DR19 | CORRECT    | another payer comes first, to be found       | CO-22 |
      DR20 | PATIENT    | R7 paid to the patient                       | OA-100 |
      DR21 | CORRECT    | member not found                             | CO-31 |
      DR22 | NEXT_PAYER | coverage ended, another is known             | CO-27 | further=true
      DR23 | WRITE_OFF  | R37 coverage ended, Medicaid                 | PR-27 | payer=MEDICAID file=-1
      DR24 | CORRECT    | coverage ended: ask again                    | CO-27 |
      DR24 | CORRECT    | before coverage began: ask again             | PR-26 |
      DR25 | PATIENT    | coverage ended and nothing else              | PR-27 | file=-1
      DR26 | CORRECT    | authorization number                         | CO-15 |
      DR27 | APPEAL     | authorization missing                        | CO-197 |
      DR27 | APPEAL     | authorization exceeded, last day             | CO-198 | appeal=0
      DR28 | WRITE_OFF  | authorization missing, too late              | CO-197 | appeal=-1
      DR29 | PATIENT    | not necessary, notice signed                 | PR-50 | payer=MEDICARE
      DR30 | APPEAL     | not necessary                                | CO-50 |
      DR31 | WRITE_OFF  | not necessary, too late                      | CO-50 | appeal=-1
      DR32 | PATIENT    | the patient did not answer                   | PR-227 |
      DR33 | CORRECT    | records asked for                            | CO-252 | remarks=N706
      DR34 | APPEAL     | corrected twice in vain                      | CO-11 | before=2
      DR35 | APPEAL     | R22 no replacement: reopening                | CO-4 | payer=MEDICARE replaces=false
      DR36 | CORRECT    | bundled                                      | CO-97 |
      DR37 | CORRECT    | diagnosis does not support                   | CO-11 |
      DR37 | CORRECT    | information missing                          | CO-16 | remarks=N290
      DR38 | APPEAL     | too late to correct                          | CO-4 | file=-1
      DR39 | WRITE_OFF  | too late for anything                        | CO-4 | file=-1 appeal=-1
      DR40 | NEXT_PAYER | not covered, the next may                    | PR-204 | further=true
      DR41 | WRITE_OFF  | R37 not covered, Medicaid                    | PR-96 | payer=MEDICAID appeal=-1
      DR41 | WRITE_OFF  | R37 not covered, workers' compensation       | PR-96 | payer=WORKERS_COMPENSATION appeal=-1
      DR42 | PATIENT    | R7 not covered by the plan                   | PR-204 |
      DR43 | APPEAL     | not covered, the practice bears it           | CO-96 | open=100.00
      DR44 | WRITE_OFF  | not covered, too small                       | CO-96 | open=99.99
      DR45 | APPEAL     | upheld, next level                           | CO-193 |
      DR46 | NEXT_PAYER | R37 the patient last                         | PR-B1 | further=true
      DR47 | WRITE_OFF  | R37 left to a Medicaid patient               | PR-B1 | payer=MEDICAID appeal=-1
      DR48 | PATIENT    | left to the patient                          | PR-B1 |
      DR49 | APPEAL     | unknown reason                               | PI-253 |
      DR49 | APPEAL     | no reason                                    | - |
      DR50 | NEXT_PAYER | unknown reason, too late, another payer      | CO-A1 | appeal=-1 further=true
      DR51 | WRITE_OFF  | nothing is left                              | CO-A1 | appeal=-1
      """;

  @Autowired private DenialRouting routing;

  @ParameterizedTest(name = "{0} {2}")
  @CsvSource(delimiter = '|', textBlock = CASES)
  void proposes(String rule, DenialRoute route, String meaning, String reason, String given) {
    ProposedRoute proposed = routing.propose(question(reason, given == null ? "" : given));

    assertThat(proposed.rule()).as(meaning).isEqualTo(rule);
    assertThat(proposed.route()).as(meaning).isEqualTo(route);
    assertThat(proposed.because()).as(meaning).hasSizeGreaterThan(30).endsWith(".");
  }

  @Test
  @DisplayName("No rule is without a case")
  void everyRuleIsTried() {
    Set<String> tried = CASES.lines().map(line -> line.substring(0, 4)).collect(Collectors.toSet());
    assertThat(tried)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, RULES).mapToObj("DR%02d"::formatted).toList());
  }

  @Test
  @DisplayName(
      "R37 Whatever the reason, patients of Medicaid and workers' compensation are not asked")
  void neverAsked() {
    Set<DenialRoute> routes = new HashSet<>();
    for (PayerKind kind : List.of(PayerKind.MEDICAID, PayerKind.WORKERS_COMPENSATION)) {
      for (String reason : List.of("PR-27", "PR-50", "PR-96", "PR-204", "PR-227", "PR-B1")) {
        for (String days : List.of("file=9 appeal=9", "file=9 appeal=-1", "file=-1 appeal=-1")) {
          routes.add(routing.propose(question(reason, days + " payer=" + kind)).route());
        }
      }
    }
    assertThat(routes).doesNotContain(DenialRoute.PATIENT).hasSizeGreaterThan(1);
  }

  @Test
  @DisplayName(
      "Something is proposed for any reason, and the patient never for what a CO reason says")
  void total() {
    List<String> codes =
        List.of(
            ("4 15 16 18 22 24 26 27 29 31 35 39 45 50 96 97 109 119 140 163 193 197 204 209 227 242"
                    + " 252 A1 B7 B13 P12")
                .split(" "));
    for (String code : codes) {
      for (String given : List.of("", "file=-1 appeal=-1 payer=MEDICARE replaces=false")) {
        assertThat(routing.propose(question("CO-" + code, given)).route())
            .as("CO-" + code)
            .isNotEqualTo(DenialRoute.PATIENT);
      }
    }
  }

  private static DenialQuestion question(String reason, String given) {
    Map<String, String> told = new HashMap<>();
    for (String pair : given.isBlank() ? new String[0] : given.split(" ")) {
      told.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    int hyphen = reason.indexOf('-');
    return new DenialQuestion(
        new DenialReason(reason.substring(0, hyphen), reason.substring(hyphen + 1)),
        told.containsKey("remarks") ? List.of(told.get("remarks").split("\\+")) : List.of(),
        PayerKind.valueOf(told.getOrDefault("payer", "COMMERCIAL")),
        Long.parseLong(told.getOrDefault("file", "100")),
        Long.parseLong(told.getOrDefault("appeal", "90")),
        Money.parse(told.getOrDefault("open", "150.00")),
        Boolean.parseBoolean(told.get("further")),
        Boolean.parseBoolean(told.getOrDefault("replaces", "true")),
        Boolean.parseBoolean(told.get("accepted")),
        Integer.parseInt(told.getOrDefault("before", "0")));
  }
}
