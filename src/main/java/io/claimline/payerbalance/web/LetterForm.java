package io.claimline.payerbalance.web;

import io.claimline.payerbalance.NewLetter;
import io.claimline.shared.EntryAmount;
import io.claimline.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A payer's letter as a person fills it in.
 *
 * @param wrong what is wrong, by field
 */
public record LetterForm(
    @Nullable Long payer,
    String number,
    String dated,
    String received,
    String answerBy,
    String reason,
    List<Row> claims,
    Map<String, String> wrong) {

  private static final int ROWS = 5;
  private static final int LONGEST_NUMBER = 50;
  private static final int LONGEST_REASON = 300;

  /** A claim and what is demanded on it, as typed. */
  public record Row(String claim, String amount) {
    boolean isEmpty() {
      return claim.isBlank() && amount.isBlank();
    }
  }

  static LetterForm blank() {
    return of(null, "", "", "", "", "", List.of(), List.of());
  }

  static LetterForm of(
      @Nullable Long payer,
      String number,
      String dated,
      String received,
      String answerBy,
      String reason,
      List<String> claims,
      List<String> amounts) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      rows.add(new Row(at(claims, i), at(amounts, i)));
    }
    return new LetterForm(payer, number, dated, received, answerBy, reason, rows, Map.of());
  }

  LetterForm saying(Map<String, String> problems) {
    return new LetterForm(payer, number, dated, received, answerBy, reason, claims, problems);
  }

  /** The letter that is meant; meaningless where {@code typed} then knows something wrong. */
  NewLetter letter(Typed typed, LocalDate today) {
    if (payer == null) {
      typed.wrong("payer", "Choose the payer.");
    }
    return new NewLetter(
        payer == null ? 0 : payer,
        typed.text("number", number, LONGEST_NUMBER, "Enter the letter’s number."),
        typed.day("dated", dated),
        received.isBlank() ? today : typed.day("received", received),
        typed.dayOrNull("answerBy", answerBy),
        typed.text("reason", reason, LONGEST_REASON, "Say why, in at most 300 signs."),
        claims.stream().filter(row -> !row.isEmpty()).map(row -> demanded(row, typed)).toList());
  }

  private static NewLetter.Demanded demanded(Row row, Typed typed) {
    Optional<Money> amount = EntryAmount.parse(row.amount()).filter(Money::isPositive);
    if (amount.isEmpty()) {
      typed.wrong("claims", "Enter an amount such as 25.00 beside each claim.");
    }
    return new NewLetter.Demanded(
        row.claim().strip().toUpperCase(Locale.ROOT), amount.orElse(Money.ZERO));
  }

  private static String at(List<String> values, int index) {
    return index < values.size() ? values.get(index) : "";
  }
}
