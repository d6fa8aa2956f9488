package io.claimline.deposit;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How money reached the bank. */
public enum MoneyKind {
  EFT("Transfer"),
  CHECK("Deposit of checks or cash"),
  CARD("Cards"),
  OTHER("Other");

  /** BAI2 detail codes of ACH credits and wires. */
  private static final Set<Integer> TRANSFERS =
      Set.of(142, 145, 165, 166, 167, 168, 169, 191, 194, 195, 196, 206, 208);

  /** BAI2 detail codes of lockboxes and of what is brought to a counter. */
  private static final Set<Integer> DEPOSITS =
      Set.of(115, 116, 171, 172, 173, 174, 175, 176, 178, 187, 301);

  private static final Pattern CARDS = Pattern.compile("\\b(BANKCARD|MERCHANT|MERCH|CARDS?)\\b");
  private static final Pattern TRANSFER =
      Pattern.compile("\\b(ACH|EFT|CCD\\+?|CTX|HCCLAIMPMT|WIRE|TRANSFER|TRN)\\b");
  private static final Pattern DEPOSIT =
      Pattern.compile("\\b(CHECKS?|CHK|LOCKBOX|CASH|DEPOSIT|DEP)\\b");

  private final String words;

  MoneyKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** By the detail code of a BAI2 record; card processors send transfers, so words come first. */
  static MoneyKind of(int code, String description) {
    if (CARDS.matcher(upper(description)).find()) {
      return CARD;
    }
    if (TRANSFERS.contains(code)) {
      return EFT;
    }
    return DEPOSITS.contains(code) ? CHECK : ofWords(description);
  }

  /** By what a line says of itself. */
  static MoneyKind ofWords(String words) {
    String text = upper(words);
    if (CARDS.matcher(text).find()) {
      return CARD;
    }
    if (TRANSFER.matcher(text).find()) {
      return EFT;
    }
    return DEPOSIT.matcher(text).find() ? CHECK : OTHER;
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
