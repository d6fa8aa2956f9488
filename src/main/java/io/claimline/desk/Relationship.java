package io.claimline.desk;

/** How a patient is related to the subscriber (SBR02, PAT01), as pages say it. */
public final class Relationship {

  private Relationship() {}

  public static String inWords(String code) {
    return switch (code) {
      case "18" -> "Self";
      case "01" -> "Spouse";
      case "19" -> "Child";
      case "20" -> "Employee";
      case "21" -> "Unknown";
      case "39" -> "Organ donor";
      case "40" -> "Cadaver donor";
      case "53" -> "Life partner";
      default -> "Other";
    };
  }
}
