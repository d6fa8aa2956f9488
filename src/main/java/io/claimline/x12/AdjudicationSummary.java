package io.claimline.x12;

import java.util.ArrayList;
import java.util.List;

/**
 * MIA or MOA: what a payer says of a whole claim.
 *
 * @param setting which of the two
 * @param elements from 01 on, as sent
 */
public record AdjudicationSummary(Setting setting, List<String> elements) {
  public AdjudicationSummary {
    elements = List.copyOf(elements);
  }

  /** MIA or MOA. */
  public enum Setting {
    INPATIENT,
    OUTPATIENT
  }

  /** An MOA that carries nothing but remark codes (at most five). */
  public static AdjudicationSummary outpatient(List<String> remarkCodes) {
    List<String> elements = new ArrayList<>(List.of("", ""));
    elements.addAll(remarkCodes);
    return new AdjudicationSummary(Setting.OUTPATIENT, elements);
  }

  /** The remittance advice remark codes (MOA03 to 07; MIA05 and 20 to 23), in order. */
  public List<String> remarkCodes() {
    int[] positions =
        setting == Setting.OUTPATIENT ? new int[] {3, 4, 5, 6, 7} : new int[] {5, 20, 21, 22, 23};
    List<String> codes = new ArrayList<>();
    for (int position : positions) {
      if (position <= elements.size() && !elements.get(position - 1).isEmpty()) {
        codes.add(elements.get(position - 1));
      }
    }
    return List.copyOf(codes);
  }
}
