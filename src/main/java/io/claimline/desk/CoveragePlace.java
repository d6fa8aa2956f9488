package io.claimline.desk;

/** A coverage's place in the order, as pages say it. */
public final class CoveragePlace {

  private CoveragePlace() {}

  /** 1 is primary. */
  public static String inWords(int position) {
    return switch (position) {
      case 1 -> "Primary";
      case 2 -> "Secondary";
      case 3 -> "Tertiary";
      default -> position + "th";
    };
  }
}
