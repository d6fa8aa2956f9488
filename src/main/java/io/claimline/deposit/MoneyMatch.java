package io.claimline.deposit;

import io.claimline.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a credit of the bank is a remittance's or a deposit's money.
 *
 * @param remittanceId null where it is a deposit
 * @param depositId null where it is a remittance
 * @param exact whether no person was asked
 * @param difference what the bank has above what was announced
 * @param undone who took it apart and why, null where it stands
 */
public record MoneyMatch(
    long id,
    BankEntry entry,
    @Nullable Long remittanceId,
    @Nullable Long depositId,
    boolean exact,
    Money difference,
    String because,
    Instant at,
    String by,
    BankDeposit.@Nullable Undone undone) {}
