package io.claimline.practice;

import org.jspecify.annotations.Nullable;

/** What kind of payer one is, as far as the rules on denials and appeals differ by it. */
public enum PayerKind {
  MEDICARE("Medicare"),
  MEDICARE_ADVANTAGE("Medicare Advantage"),
  MEDICAID("Medicaid"),
  TRICARE("TRICARE"),
  WORKERS_COMPENSATION("workers' compensation"),
  LIABILITY("auto or liability"),
  COMMERCIAL("commercial");

  private final String words;

  PayerKind(String words) {
    this.words = words;
  }

  /**
   * The kind by the claim filing indicator.
   *
   * @param claimFilingCode SBR09; null or unknown is taken as commercial
   */
  public static PayerKind of(@Nullable String claimFilingCode) {
    if (claimFilingCode == null) {
      return COMMERCIAL;
    }
    return switch (claimFilingCode) {
      case "MA", "MB" -> MEDICARE;
      case "16" -> MEDICARE_ADVANTAGE;
      case "MC" -> MEDICAID;
      case "CH" -> TRICARE;
      case "WC" -> WORKERS_COMPENSATION;
      case "AM", "LM" -> LIABILITY;
      default -> COMMERCIAL;
    };
  }

  public String words() {
    return words;
  }
}
