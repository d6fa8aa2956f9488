package io.claimline.deposit;

import io.claimline.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money in, as one line of a bank's file says it.
 *
 * @param line where it begins, the first line of the file being 1
 * @param amount positive
 * @param bankReference the bank's own number of the movement, null where it gives none
 */
record BankLine(
    int line,
    LocalDate bookedOn,
    Money amount,
    MoneyKind kind,
    Addenda addenda,
    @Nullable String bankReference,
    String description) {}
