package io.claimline.deposit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the money of a remittance is.
 *
 * @param depositId the deposit that its check is in, null where it is in none
 * @param atBank the day on which the bank has it, null while it is not known to be there
 * @param exact whether it was matched by itself; else a person said that it is the same money
 * @param by that person, or Claimline; empty while it is not at the bank
 */
public record RemittanceMoney(
    @Nullable Long depositId, @Nullable LocalDate atBank, boolean exact, String by) {}
