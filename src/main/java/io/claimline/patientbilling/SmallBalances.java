package io.claimline.patientbilling;

import io.claimline.claim.ClaimAccount;
import io.claimline.shared.Money;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Balances that cost more to ask for than they bring (R38). */
@Service
public class SmallBalances {

  private final GuarantorAccounts accounts;
  private final ClaimAccount money;

  SmallBalances(GuarantorAccounts accounts, ClaimAccount money) {
    this.accounts = accounts;
    this.money = money;
  }

  /**
   * Whether the guarantor's whole open balance is at most what the practice writes off by itself.
   *
   * @throws io.claimline.claim.UnknownClaimException if the practice has no such claim
   */
  @Transactional
  public boolean isSmall(long claimId) {
    GuarantorAccount account = accounts.of(claimId);
    return isSmall(account, account.visit(claimId));
  }

  /** Writes off what the patient owes on the claim, if it is small; else does nothing. */
  @Transactional
  public void writeOff(long claimId) {
    GuarantorAccount account = accounts.holdVisit(claimId);
    Visit visit = account.visit(claimId);
    if (!isSmall(account, visit)) {
      return;
    }
    Instant since = Objects.requireNonNull(visit.owedSince());
    money.writeOffPatient(
        claimId,
        visit.open(),
        "Small balance: the account owes %s, the limit is %s"
            .formatted(account.owed(), account.policy().smallBalance()),
        "small-balance:" + claimId + ":" + since.toEpochMilli() + ":" + visit.open().cents());
  }

  private static boolean isSmall(GuarantorAccount account, Visit visit) {
    Money owed = account.owed();
    return visit.isPatientsTurn()
        && visit.owedSince() != null
        && owed.compareTo(account.policy().smallBalance()) <= 0;
  }
}
