package io.claimline.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts as people write them. */
public final class EntryAmount {

  private static final Pattern AMOUNT = Pattern.compile("\\d{1,8}(\\.\\d{0,2})?|\\.\\d{1,2}");

  private EntryAmount() {}

  /** The amount, with or without dollar sign and commas; never negative. */
  public static Optional<Money> parse(String text) {
    String plain = text.replaceAll("[$,\\s]", "");
    return AMOUNT.matcher(plain).matches() ? Optional.of(Money.parse(plain)) : Optional.empty();
  }
}
