package io.claimline.x12;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * MIA or MOA: what a payer says of a whole claim.
 *
 * @param setting which of the two
 * @param elements from 01 on, as sent; what they mean is told by {@link Figure} and {@link
 *     #remarkCodes}
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

  /** The numbers of an MIA and an MOA, by their names (X221A1 2100; X223A2 2320). */
  public enum Figure {
    COVERED_DAYS(Setting.INPATIENT, 1, "covered days or visits", false),
    PPS_OPERATING_OUTLIER(Setting.INPATIENT, 2, "operating outlier", true),
    LIFETIME_PSYCHIATRIC_DAYS(Setting.INPATIENT, 3, "lifetime psychiatric days", false),
    DRG_AMOUNT(Setting.INPATIENT, 4, "DRG amount", true),
    DISPROPORTIONATE_SHARE(Setting.INPATIENT, 6, "disproportionate share", true),
    MSP_PASS_THROUGH(Setting.INPATIENT, 7, "Medicare secondary payer pass-through", true),
    PPS_CAPITAL(Setting.INPATIENT, 8, "capital", true),
    CAPITAL_FEDERAL_DRG(Setting.INPATIENT, 9, "capital, federal portion of the DRG", true),
    CAPITAL_HOSPITAL_DRG(Setting.INPATIENT, 10, "capital, hospital portion of the DRG", true),
    CAPITAL_DISPROPORTIONATE_SHARE(
        Setting.INPATIENT, 11, "capital, disproportionate share of the DRG", true),
    OLD_CAPITAL(Setting.INPATIENT, 12, "old capital", true),
    CAPITAL_INDIRECT_TEACHING(Setting.INPATIENT, 13, "capital, indirect teaching", true),
    OPERATING_HOSPITAL_DRG(Setting.INPATIENT, 14, "operating, hospital portion of the DRG", true),
    COST_REPORT_DAYS(Setting.INPATIENT, 15, "cost report days", false),
    OPERATING_FEDERAL_DRG(Setting.INPATIENT, 16, "operating, federal portion of the DRG", true),
    CAPITAL_OUTLIER(Setting.INPATIENT, 17, "capital outlier", true),
    INDIRECT_TEACHING(Setting.INPATIENT, 18, "indirect teaching", true),
    INPATIENT_PROFESSIONAL_COMPONENT(
        Setting.INPATIENT, 19, "professional component, not payable", true),
    CAPITAL_EXCEPTION(Setting.INPATIENT, 24, "capital exception", true),
    REIMBURSEMENT_RATE(Setting.OUTPATIENT, 1, "reimbursement rate", false),
    PROCEDURES_PAYABLE(Setting.OUTPATIENT, 2, "payable for procedures", true),
    RENAL_DIALYSIS(Setting.OUTPATIENT, 8, "renal dialysis payment", true),
    OUTPATIENT_PROFESSIONAL_COMPONENT(
        Setting.OUTPATIENT, 9, "professional component, not payable", true);

    private final Setting setting;
    private final int position;
    private final String words;
    private final boolean money;

    Figure(Setting setting, int position, String words, boolean money) {
      this.setting = setting;
      this.position = position;
      this.words = words;
      this.money = money;
    }

    /** As a person says it. */
    public String words() {
      return words;
    }

    /** True for dollars, false for a count or a rate. */
    public boolean isMoney() {
      return money;
    }
  }

  /** An MOA that carries nothing but remark codes (at most five). */
  public static AdjudicationSummary outpatient(List<String> remarkCodes) {
    List<String> elements = new ArrayList<>(List.of("", ""));
    elements.addAll(remarkCodes);
    return new AdjudicationSummary(Setting.OUTPATIENT, elements);
  }

  /** The figure, or null if it belongs to the other setting, is absent, or is no number. */
  public @Nullable BigDecimal figure(Figure figure) {
    if (figure.setting != setting || element(figure.position).isEmpty()) {
      return null;
    }
    try {
      return new BigDecimal(element(figure.position));
    } catch (NumberFormatException unreadable) {
      return null;
    }
  }

  /** The remittance advice remark codes (MOA03 to 07; MIA05 and 20 to 23), in order. */
  public List<String> remarkCodes() {
    int[] positions =
        setting == Setting.OUTPATIENT ? new int[] {3, 4, 5, 6, 7} : new int[] {5, 20, 21, 22, 23};
    List<String> codes = new ArrayList<>();
    for (int position : positions) {
      if (!element(position).isEmpty()) {
        codes.add(element(position));
      }
    }
    return List.copyOf(codes);
  }

  private String element(int position) {
    return position <= elements.size() ? elements.get(position - 1) : "";
  }
}
