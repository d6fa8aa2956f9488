package io.claimline.x12;

import java.util.List;

/**
 * A medical procedure composite (SV101, SVC01, SVC06, SVD03).
 *
 * @param qualifier HC, NU, N4, N6, AD, ER, HP, IV, UI or WK (R20)
 * @param code the code
 * @param modifiers at most four, in order
 * @param description free text of the sender, mostly empty
 */
public record Procedure(String qualifier, String code, List<String> modifiers, String description) {
  public Procedure {
    modifiers = List.copyOf(modifiers);
  }

  /** What stands where no procedure was sent. */
  public static final Procedure NONE = new Procedure("", "", List.of(), "");

  /** A HCPCS or CPT code with its modifiers. */
  public static Procedure hcpcs(String code, String... modifiers) {
    return new Procedure("HC", code, List.of(modifiers), "");
  }

  public boolean isAbsent() {
    return qualifier.isEmpty() && code.isEmpty();
  }
}
