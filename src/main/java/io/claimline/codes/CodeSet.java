package io.claimline.codes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sets of codes that can be loaded. */
public enum CodeSet {
  ICD10CM("Diagnosis (ICD-10-CM)", "[A-Z][A-Z0-9]{2,6}"),
  PROCEDURE("Procedure (HCPCS, CPT)", "[A-Z0-9]{5}"),
  MODIFIER("Modifier", "[A-Z0-9]{2}"),
  PLACE("Place of service", "[0-9]{2}"),
  CARC("Claim adjustment reason", "[A-Z0-9]{1,5}"),
  RARC("Remittance remark", "[A-Z0-9]{1,6}");

  private final String words;
  private final Pattern form;

  CodeSet(String words, String form) {
    this.words = words;
    this.form = Pattern.compile(form);
  }

  /** The set as a person reads it. */
  public String words() {
    return words;
  }

  /** The set of this name, in any case. */
  public static Optional<CodeSet> named(String name) {
    String wanted = name.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(set -> set.name().equals(wanted)).findFirst();
  }

  static String names() {
    return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
  }

  /** The code as it is kept: upper case, a diagnosis without its point. */
  String kept(String code) {
    String plain = code.strip().toUpperCase(Locale.ROOT);
    return this == ICD10CM ? plain.replace(".", "") : plain;
  }

  boolean allows(String kept) {
    return form.matcher(kept).matches();
  }
}
