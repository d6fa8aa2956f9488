package io.claimline.claim;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where claims stand, held: no fact is appended to them by another transaction until this one ends.
 *
 * <p>Whoever acts on a standing reads it here, so that a fact cannot slip in between.
 */
@Repository
public class HeldStandings {

  private final JdbcClient jdbc;

  HeldStandings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Where the claim stands; waits for whoever holds it.
   *
   * @throws UnknownClaimException if the writing practice has no such claim
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Standing of(long claimId) {
    return jdbc.sql("select standing from claim where id = :claim for update")
        .param("claim", claimId)
        .query(String.class)
        .optional()
        .map(Standing::valueOf)
        .orElseThrow(() -> new UnknownClaimException(claimId));
  }

  /** Where these claims stand, without those that another transaction holds. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<Long, Standing> ofFree(Collection<Long> claimIds) {
    return jdbc
        .sql(
            """
            select id, standing from claim where id = any(:claims)
            order by id for update skip locked
            """)
        .param("claims", claimIds.toArray(Long[]::new))
        .query(
            (found, row) ->
                Map.entry(found.getLong("id"), Standing.valueOf(found.getString("standing"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
