package io.claimline.scrub;

import io.claimline.x12.Diagnosis;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Diagnoses: 2300 HI. Whether a code exists is the code list's matter, not theirs. */
final class DiagnosisEdits {

  private static final int MOST = 12;
  private static final LocalDate ICD_10_BEGAN = LocalDate.of(2015, 10, 1);
  private static final Set<String> ICD_10 = Set.of("ABK", "ABF");
  private static final Set<String> ICD_9 = Set.of("BK", "BF");

  /** The second sign is a letter in a few codes since the list of 2026, such as QA0011. */
  private static final Pattern ICD_10_CODE = Pattern.compile("[A-Z][A-Z0-9]{2,6}");

  private static final Pattern ICD_9_CODE =
      Pattern.compile("\\d{3}\\d{0,2}|V\\d{2}\\d{0,2}|E\\d{3}\\d?");

  private DiagnosisEdits() {}

  static List<RuleFinding> present(ScrubSubject subject) {
    int count = subject.claim().diagnoses().size();
    if (count == 0) {
      return List.of(error("diagnosis-missing", "diagnoses", "Enter at least one diagnosis."));
    }
    return count > MOST
        ? List.of(error("diagnosis-count", "diagnoses", "Leave at most 12 diagnoses."))
        : List.of();
  }

  static List<RuleFinding> format(ScrubSubject subject) {
    List<Diagnosis> diagnoses = subject.claim().diagnoses();
    return where(
        diagnoses,
        index -> !isWellFormed(diagnoses.get(index)),
        "diagnosis-format",
        "Check this diagnosis: it has not the form of an ICD-10 code, such as J069.");
  }

  /** ICD-10-CM counts for services from 2015-10-01, ICD-9-CM for those before. */
  static List<RuleFinding> codeSetOfTheDay(ScrubSubject subject) {
    LocalDate served = subject.firstDay();
    if (served == null) {
      return List.of();
    }
    List<Diagnosis> diagnoses = subject.claim().diagnoses();
    return served.isBefore(ICD_10_BEGAN)
        ? where(
            diagnoses,
            index -> ICD_10.contains(diagnoses.get(index).qualifier()),
            "diagnosis-code-set",
            "Services before 2015-10-01 need an ICD-9 code; check the date or the code.")
        : where(
            diagnoses,
            index -> ICD_9.contains(diagnoses.get(index).qualifier()),
            "diagnosis-code-set",
            "Replace this ICD-9 code: services from 2015-10-01 on need ICD-10.");
  }

  static List<RuleFinding> repeated(ScrubSubject subject) {
    Set<String> seen = new HashSet<>();
    List<Diagnosis> diagnoses = subject.claim().diagnoses();
    return where(
        diagnoses,
        index -> !seen.add(diagnoses.get(index).code()),
        "diagnosis-repeated",
        "Remove this diagnosis: it stands on the claim already.");
  }

  /** A code that tells only the cause of an injury never stands first. */
  static List<RuleFinding> principal(ScrubSubject subject) {
    return subject.claim().diagnoses().stream()
        .limit(1)
        .filter(first -> ICD_10.contains(first.qualifier()) && first.code().matches("[V-Y].*"))
        .map(
            first ->
                error(
                    "diagnosis-principal",
                    Fields.diagnosis(0),
                    "Put the injury first: this code tells only its cause."))
        .toList();
  }

  private static boolean isWellFormed(Diagnosis diagnosis) {
    if (ICD_10.contains(diagnosis.qualifier())) {
      return ICD_10_CODE.matcher(diagnosis.code()).matches();
    }
    return ICD_9.contains(diagnosis.qualifier()) && ICD_9_CODE.matcher(diagnosis.code()).matches();
  }

  private static List<RuleFinding> where(
      List<Diagnosis> diagnoses, IntPredicate wrong, String rule, String message) {
    return IntStream.range(0, diagnoses.size())
        .filter(wrong)
        .mapToObj(index -> error(rule, Fields.diagnosis(index), message))
        .toList();
  }

  private static RuleFinding error(String rule, String field, String message) {
    return RuleFinding.error(rule, field, message);
  }
}
