package io.claimline.remittance;

import io.claimline.claim.PayableClaims;
import io.claimline.practice.Payees;
import io.claimline.practice.Practices;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.Party;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds whose money a remittance is: by the payee's NPI or tax id, and where that names no practice
 * or several, by the claims it answers.
 *
 * <p>A system service: it reads every practice, and tells no more than an id.
 */
@Component
class PracticeFinder {

  private final Practices practices;
  private final Payees payees;
  private final PayableClaims claims;
  private final TransactionTemplate transaction;

  PracticeFinder(
      Practices practices,
      Payees payees,
      PayableClaims claims,
      PlatformTransactionManager transactionManager) {
    this.practices = practices;
    this.payees = payees;
    this.claims = claims;
    this.transaction = new TransactionTemplate(transactionManager);
    this.transaction.setReadOnly(true);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** The practice, or empty when the evidence names none, or more than one. */
  Optional<Long> practiceOf(Party payee, Collection<String> claimNumbers) {
    return PracticeScope.reading(Set.copyOf(practices.everyId()))
        .call(
            () ->
                Objects.requireNonNull(transaction.execute(running -> find(payee, claimNumbers))));
  }

  private Optional<Long> find(Party payee, Collection<String> claimNumbers) {
    Set<Long> byPayee = payees.practicesBillingAs(payee.npi(), payee.taxId());
    if (byPayee.size() == 1) {
      return only(byPayee);
    }
    Set<Long> byClaims = new HashSet<>(claims.practicesOf(claimNumbers));
    if (!byPayee.isEmpty()) {
      byClaims.retainAll(byPayee);
    }
    return only(byClaims);
  }

  private static Optional<Long> only(Set<Long> practices) {
    return practices.size() == 1 ? practices.stream().findFirst() : Optional.empty();
  }
}
