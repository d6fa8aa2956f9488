package io.claimline.practice;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whose name money is paid in. */
@Repository
public class Payees {

  private final JdbcClient jdbc;

  Payees(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The practices in scope that bill under this NPI or tax id, themselves or through a provider.
   *
   * @param npi may be empty
   * @param taxId may be empty, which names nobody
   */
  @Transactional(readOnly = true)
  public Set<Long> practicesBillingAs(String npi, String taxId) {
    return Set.copyOf(
        jdbc.sql(
                """
                select id from practice
                where npi = nullif(:npi, '') or tax_id = nullif(:taxId, '')
                union
                select practice_id from provider
                where npi = nullif(:npi, '') or (organization and tax_id = nullif(:taxId, ''))
                """)
            .param("npi", npi)
            .param("taxId", taxId)
            .query(Long.class)
            .list());
  }
}
