package io.claimline.x12.inspect;

import io.claimline.shared.Money;
import io.claimline.x12.ClaimPayment;
import io.claimline.x12.Finding;
import io.claimline.x12.Remittance;
import io.claimline.x12.RemittanceBalance;
import io.claimline.x12.TransactionKind;
import io.claimline.x12.TransactionSet;
import io.claimline.x12.TransactionSetCounts;
import io.claimline.x12.X12Event;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds up a transaction set while it is read. */
final class SetTally {
  private final TransactionSet set;
  private final RemittanceBalance balance = new RemittanceBalance();
  private @Nullable Remittance remittance;
  private long claims;
  private Money charge = Money.ZERO;
  private boolean outOfBalance;

  SetTally(TransactionSet set) {
    this.set = set;
  }

  TransactionSet set() {
    return set;
  }

  /**
   * Takes an event of the set in.
   *
   * @return what it shows to be out of balance
   */
  List<Finding> add(X12Event event) {
    if (event instanceof X12Event.ClaimRead read) {
      claim(read.claim().charge());
    } else if (event instanceof X12Event.RemittanceOpened opened) {
      remittance = opened.remittance();
    } else if (event instanceof X12Event.ClaimPaymentRead read) {
      ClaimPayment payment = read.payment();
      claim(payment.charge());
      return told(balance.add(payment));
    } else if (event instanceof X12Event.ProviderAdjustmentRead read) {
      balance.add(read.adjustment());
    } else if (event instanceof X12Event.FindingReported reported) {
      outOfBalance |= reported.finding().level() == Finding.Level.BALANCE;
    }
    return List.of();
  }

  /** The set ended; what does not add up in the whole. */
  List<Finding> finish(TransactionSetCounts counts) {
    return remittance == null || !counts.complete() ? List.of() : told(balance.finish(remittance));
  }

  SetSummary summary(TransactionSetCounts counts) {
    boolean claimsCharge = isClaim(set.kind()) || set.kind() == TransactionKind.R835;
    boolean read = set.kind().isTaken() && !set.version().startsWith("004010");
    return new SetSummary(
        set.kind(),
        set.version(),
        set.controlNumber(),
        set.place().segmentNumber(),
        claims,
        claimsCharge ? charge.cents() : null,
        remittance == null ? null : remittance.paid().cents(),
        claimsCharge && read ? counts.complete() && !outOfBalance : null,
        counts.complete());
  }

  static boolean isClaim(TransactionKind kind) {
    return switch (kind) {
      case P837, I837, D837 -> true;
      default -> false;
    };
  }

  private void claim(Money charged) {
    claims++;
    charge = charge.plus(charged);
  }

  private List<Finding> told(List<RemittanceBalance.Mismatch> mismatches) {
    List<Finding> findings = new ArrayList<>();
    for (RemittanceBalance.Mismatch mismatch : mismatches) {
      outOfBalance = true;
      findings.add(
          new Finding(
              Finding.Level.BALANCE,
              "OUT_OF_BALANCE_" + mismatch.rule(),
              mismatch.place(),
              mismatch.sentence() + " Ask the payer; do not post it as it is."));
    }
    return findings;
  }
}
