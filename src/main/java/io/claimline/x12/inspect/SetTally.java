package io.claimline.x12.inspect;

import io.claimline.shared.Money;
import io.claimline.x12.Finding;
import io.claimline.x12.Remittance;
import io.claimline.x12.TransactionKind;
import io.claimline.x12.TransactionSet;
import io.claimline.x12.TransactionSetCounts;
import io.claimline.x12.X12Event;
import org.jspecify.annotations.Nullable;

/** Adds up a transaction set while it is read. */
final class SetTally {
  private final TransactionSet set;
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

  /** Takes an event of the set in. */
  void add(X12Event event) {
    if (event instanceof X12Event.ClaimRead read) {
      claim(read.claim().charge());
    } else if (event instanceof X12Event.RemittanceOpened opened) {
      remittance = opened.remittance();
    } else if (event instanceof X12Event.ClaimPaymentRead read) {
      claim(read.payment().charge());
    } else if (event instanceof X12Event.FindingReported reported) {
      outOfBalance |= reported.finding().level() == Finding.Level.BALANCE;
    }
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
}
