package io.claimline.x12.inspect;

import io.claimline.shared.Money;
import io.claimline.x12.Finding;
import io.claimline.x12.Remittance;
import io.claimline.x12.RemittanceBalance;
import io.claimline.x12.TransactionKind;
import io.claimline.x12.TransactionSet;
import io.claimline.x12.TransactionSetCounts;
import io.claimline.x12.X12Event;
import org.jspecify.annotations.Nullable;

/** Adds up a transaction set while it is read. */
final class SetTally {
  private final TransactionSet set;
  private final RemittanceBalance balance = new RemittanceBalance();
  private @Nullable Remittance remittance;
  private long claims;
  private Money charge = Money.ZERO;
  private boolean outOfBalance;
  private int findings;

  SetTally(TransactionSet set) {
    this.set = set;
  }

  /** Takes an event of the set in. */
  void add(X12Event event) {
    if (event instanceof X12Event.ClaimRead read) {
      claim(read.claim().charge());
    } else if (event instanceof X12Event.InstitutionalClaimRead read) {
      claim(read.claim().charge());
    } else if (event instanceof X12Event.RemittanceOpened opened) {
      remittance = opened.remittance();
    } else if (event instanceof X12Event.ClaimPaymentRead read) {
      claim(read.payment().charge());
      outOfBalance |= !balance.add(read.payment()).isEmpty();
    } else if (event instanceof X12Event.ProviderAdjustmentRead read) {
      balance.add(read.adjustment());
    } else if (event instanceof X12Event.FindingReported reported) {
      findings += reported.finding().code().startsWith("MORE_OF_") ? 0 : 1;
      outOfBalance |= reported.finding().level() == Finding.Level.BALANCE;
    }
  }

  SetSummary summary(TransactionSetCounts counts) {
    boolean hasCharges = isClaim(set.kind()) || set.kind() == TransactionKind.R835;
    return new SetSummary(
        set.kind(),
        set.version(),
        set.controlNumber(),
        set.place().segmentNumber(),
        claims,
        counts.units(),
        hasCharges ? charge.cents() : null,
        remittance == null ? null : remittance.paid().cents(),
        hasCharges ? balanced(counts) : null,
        counts.complete());
  }

  static boolean isClaim(TransactionKind kind) {
    return switch (kind) {
      case P837, I837, D837 -> true;
      default -> false;
    };
  }

  private @Nullable Boolean balanced(TransactionSetCounts counts) {
    if (!set.kind().isTaken() || set.version().startsWith("004010")) {
      return null;
    }
    Remittance paid = remittance;
    if (set.kind() == TransactionKind.R835) {
      return paid != null && counts.complete() && !outOfBalance && balance.finish(paid).isEmpty();
    }
    // The reader tells only so many findings of a code: one that was not told may have been this.
    boolean allTold = findings >= counts.findings();
    return outOfBalance || !counts.complete() ? Boolean.FALSE : allTold ? Boolean.TRUE : null;
  }

  private void claim(Money charged) {
    claims++;
    charge = charge.plus(charged);
  }
}
