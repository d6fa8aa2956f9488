package io.claimline.x12;

import java.util.Set;

/** Tells the kind of a transaction set from ST01 and its version. */
public final class TransactionKinds {
  private TransactionKinds() {}

  public static TransactionKind of(String setId, String version) {
    return switch (setId) {
      case "837" -> claim(version);
      case "277" -> version.contains("X214") ? TransactionKind.A277CA : TransactionKind.S277;
      case "835" -> TransactionKind.R835;
      case "999" -> TransactionKind.A999;
      case "997" -> TransactionKind.A997;
      case "276" -> TransactionKind.Q276;
      case "270" -> TransactionKind.Q270;
      case "271" -> TransactionKind.B271;
      case "278" -> TransactionKind.Q278;
      case "834" -> TransactionKind.E834;
      case "820" -> TransactionKind.P820;
      case "824" -> TransactionKind.A824;
      default -> TransactionKind.OTHER;
    };
  }

  /** True if the version is one whose guide the reader follows. */
  static boolean isKnownVersion(TransactionKind kind, String version) {
    Set<String> known =
        switch (kind) {
          case P837 -> Set.of("005010X222", "005010X222A1", "005010X222A2");
          case I837 -> Set.of("005010X223", "005010X223A1", "005010X223A2", "005010X223A3");
          case R835 -> Set.of("005010X221", "005010X221A1");
          case A999 -> Set.of("005010X231", "005010X231A1");
          case A277CA -> Set.of("005010X214", "005010X214A1");
          case Q270, B271 -> Set.of("005010X279", "005010X279A1");
          case Q276, S277 -> Set.of("005010X212");
          default -> Set.of();
        };
    return known.contains(version);
  }

  private static TransactionKind claim(String version) {
    if (version.contains("X223") || version.contains("X096")) {
      return TransactionKind.I837;
    }
    if (version.contains("X224") || version.contains("X097")) {
      return TransactionKind.D837;
    }
    return TransactionKind.P837;
  }
}
