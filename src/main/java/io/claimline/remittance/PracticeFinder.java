package io.claimline.remittance;

import io.claimline.shared.PracticeScope;
import io.claimline.x12.Party;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds whose money a remittance is: by the payee's NPI or tax id, and where that names no practice
 * or several, by the claims it answers.
 *
 * <p>A system service: it reads every practice, and tells no more than an id.
 */
@Repository
class PracticeFinder {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  PracticeFinder(JdbcClient jdbc, PlatformTransactionManager transactionManager) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactionManager);
    this.transaction.setReadOnly(true);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** The practice, or empty when the evidence names none, or more than one. */
  Optional<Long> practiceOf(Party payee, Collection<String> claimNumbers) {
    Set<Long> every =
        Set.copyOf(jdbc.sql("select claimline_every_practice()").query(Long.class).list());
    return PracticeScope.reading(every)
        .call(() -> transaction.execute(running -> find(payee, claimNumbers)));
  }

  private Optional<Long> find(Party payee, Collection<String> claimNumbers) {
    Set<Long> byPayee = billingAs(payee);
    if (byPayee.size() == 1) {
      return only(byPayee);
    }
    Set<Long> byClaims = owning(claimNumbers);
    if (!byPayee.isEmpty()) {
      byClaims.retainAll(byPayee);
    }
    return only(byClaims);
  }

  private Set<Long> billingAs(Party payee) {
    return new HashSet<>(
        jdbc.sql(
                """
                select id from practice
                where npi = nullif(:npi, '') or tax_id = nullif(:taxId, '')
                union
                select practice_id from provider
                where npi = nullif(:npi, '') or (organization and tax_id = nullif(:taxId, ''))
                """)
            .param("npi", payee.npi())
            .param("taxId", payee.taxId())
            .query(Long.class)
            .list());
  }

  private Set<Long> owning(Collection<String> claimNumbers) {
    return new HashSet<>(
        jdbc.sql("select distinct practice_id from claim where claim_number = any(:numbers)")
            .param("numbers", claimNumbers.toArray(String[]::new))
            .query(Long.class)
            .list());
  }

  private static Optional<Long> only(Collection<Long> practices) {
    return practices.size() == 1 ? Optional.of(List.copyOf(practices).get(0)) : Optional.empty();
  }
}
