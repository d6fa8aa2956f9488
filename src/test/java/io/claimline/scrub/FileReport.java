package io.claimline.scrub;

import io.claimline.claim.ImportOutcome;
import io.claimline.x12.Finding;
import java.util.Map;
import java.util.TreeMap;

/** What became of one file and its claims. */
final class FileReport {

  final String name;
  final Map<String, Integer> reading = new TreeMap<>();
  final Map<String, Integer> refusals = new TreeMap<>();
  final Map<String, String> refusedFirst = new TreeMap<>();
  final Map<String, Integer> errors = new TreeMap<>();
  final Map<String, Integer> warnings = new TreeMap<>();
  int taken;
  int inDoubt;
  int told;
  int clean;

  FileReport(String name) {
    this.name = name;
  }

  int refused() {
    return refusals.values().stream().mapToInt(Integer::intValue).sum();
  }

  int claims() {
    return taken + told + refused();
  }

  void add(Finding finding) {
    reading.merge(finding.code(), 1, Integer::sum);
  }

  void add(ImportOutcome outcome) {
    if (outcome instanceof ImportOutcome.Taken made) {
      taken++;
      inDoubt += made.patientInDoubt() ? 1 : 0;
    } else if (outcome instanceof ImportOutcome.Refused refused) {
      refusals.merge(refused.refusal().name(), 1, Integer::sum);
      refusedFirst.putIfAbsent(refused.refusal().name(), where(refused));
    } else {
      told++;
    }
  }

  void add(ScrubResult result) {
    clean += result.isClean() ? 1 : 0;
    for (RuleFinding finding : result.findings()) {
      (finding.isError() ? errors : warnings).merge(finding.rule(), 1, Integer::sum);
    }
  }

  private static String where(ImportOutcome.Refused refused) {
    String place = refused.place().toString();
    return place.substring(place.indexOf(',') + 2);
  }
}
