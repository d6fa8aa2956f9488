package io.claimline.workflow.rules;

import io.claimline.scrub.ScrubFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the decision table is told of a service line: codes, flags and numbers, nothing that names a
 * person.
 */
final class LineFacts {

  private static final Set<String> TELEHEALTH = Set.of("93", "95", "GQ", "GT");
  private static final int FIRST_SURGICAL = 10004;
  private static final int LAST_SURGICAL = 69990;

  private LineFacts() {}

  static Map<String, Object> of(ScrubFacts claim, ScrubFacts.Line line) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("filing", claim.filingIndicator());
    facts.put("placeOfService", line.placeOfService());
    facts.put("procedureLetter", letterOf(line.procedure()));
    facts.put("procedureNumber", numberOf(line.procedure()));
    facts.put("telehealthModifier", line.modifiers().stream().anyMatch(TELEHEALTH::contains));
    facts.put("modifier25", line.modifiers().contains("25"));
    facts.put("procedureSameDay", surgicalOnSameDay(claim.lines(), line));
    facts.put("accidentDiagnosis", claim.diagnoses().stream().anyMatch(LineFacts::isInjury));
    facts.put("accidentTold", claim.accidentDate() && !claim.relatedCauses().isEmpty());
    facts.put("referringProvider", line.referringProvider());
    facts.put("cliaNumber", line.cliaNumber());
    facts.put("mammographyCertification", line.mammographyCertification());
    facts.put("countedInMinutes", line.unit().equals("MJ"));
    facts.put("nationalDrugCode", line.nationalDrugCode());
    facts.put("units", line.units().doubleValue());
    Long days = line.daysSinceService();
    facts.put("daysSinceService", days == null ? 0L : days);
    return facts;
  }

  /** The letter a code begins with; empty for a code that is a number. */
  private static String letterOf(String code) {
    return code.matches("[A-Z].*") ? code.substring(0, 1) : "";
  }

  /** The digits of a code; 0 for one that ends in a letter, which no range of the table means. */
  private static long numberOf(String code) {
    return code.matches("\\d{5}|[A-Z]\\d{4}") ? Long.parseLong(code.replaceAll("\\D", "")) : 0;
  }

  private static boolean surgicalOnSameDay(List<ScrubFacts.Line> lines, ScrubFacts.Line line) {
    Long days = line.daysSinceService();
    return lines.stream()
        .filter(other -> days != null && days.equals(other.daysSinceService()))
        .map(ScrubFacts.Line::procedure)
        .filter(code -> letterOf(code).isEmpty())
        .mapToLong(LineFacts::numberOf)
        .anyMatch(number -> number >= FIRST_SURGICAL && number <= LAST_SURGICAL);
  }

  /** ICD-10-CM chapter 19 up to T34: injuries by an external cause. */
  private static boolean isInjury(String diagnosis) {
    return diagnosis.matches("(S\\d\\d|T0\\d|T1\\d|T2\\d|T3[0-4]).*");
  }
}
