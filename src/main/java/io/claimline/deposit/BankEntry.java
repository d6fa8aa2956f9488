package io.claimline.deposit;

import io.claimline.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money in, as the bank says it.
 *
 * @param line its line in the file
 * @param traceNumber TRN02 of the remittance that it pays, null where the bank hands none on
 * @param companyId who sent it, null where the bank does not say
 * @param bankReference the bank's own number, null where it gives none
 */
public record BankEntry(
    long id,
    long fileId,
    int line,
    LocalDate bookedOn,
    Money amount,
    MoneyKind kind,
    @Nullable String traceNumber,
    @Nullable String companyId,
    @Nullable String bankReference,
    String description) {}
