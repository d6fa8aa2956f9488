package io.claimline.charges;

import io.claimline.scrub.RuleFinding;
import io.claimline.scrub.Scrub;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What the scrub will say of a charge, told beside the fields before it is entered. */
@Component
class ScrubWarnings {

  private static final Pattern COUNTED = Pattern.compile("(lines|diagnoses)\\[(\\d+)\\](.*)");

  /** What a person who enters charges cannot mend, or has said by leaving it out. */
  private static final Set<String> NOT_TOLD = Set.of("billing-zip", "relationship");

  private final Scrub scrub;

  ScrubWarnings(Scrub scrub) {
    this.scrub = scrub;
  }

  List<FieldProblem> of(ReadCharge charge, ChargeSheet sheet) {
    List<Integer> lines = sheet.lineRows();
    List<Integer> diagnoses = sheet.diagnosisRows();
    return scrub.preview(charge.claim()).stream()
        .filter(finding -> !NOT_TOLD.contains(finding.rule()))
        .map(finding -> FieldProblem.warning(place(finding, lines, diagnoses), finding.message()))
        .toList();
  }

  /** The claim counts only what stands in it; the sheet counts its rows. */
  private static String place(RuleFinding finding, List<Integer> lines, List<Integer> diagnoses) {
    Matcher counted = COUNTED.matcher(finding.field());
    if (!counted.matches()) {
      return finding.field();
    }
    List<Integer> rows = counted.group(1).equals("lines") ? lines : diagnoses;
    int index = Integer.parseInt(counted.group(2));
    return index < rows.size()
        ? counted.group(1) + "[" + rows.get(index) + "]" + counted.group(3)
        : finding.field();
  }
}
