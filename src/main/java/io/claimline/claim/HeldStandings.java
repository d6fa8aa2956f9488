package io.claimline.claim;

import io.claimline.claim.HeldProgress.Known;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where claims stand, held: no fact is appended to them by another transaction until this one ends.
 *
 * <p>Whoever acts on a standing reads it here, so that a fact cannot slip in between. A claim that
 * is held already is not read again.
 */
@Repository
public class HeldStandings {

  private static final String PROGRESS =
      "select " + ClaimRows.HEAD + ", stage, return_to, held, cancelling from claim ";

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
    return hold(claimId).standing();
  }

  /** Whether the claim is being taken back from its payer. */
  boolean isCancelling(long claimId) {
    return hold(claimId).progress().cancelling();
  }

  /** Where these claims stand, without those that another transaction holds. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<Long, Standing> ofFree(Collection<Long> claimIds) {
    HeldProgress held = HeldProgress.current();
    Map<Long, Standing> standings = new LinkedHashMap<>();
    jdbc.sql(PROGRESS + "where id = any(:claims) order by id for update skip locked")
        .param("claims", claimIds.toArray(Long[]::new))
        .query(
            found -> {
              Known known = read(found, held);
              standings.put(found.getLong("id"), known.standing());
            });
    return standings;
  }

  /**
   * Holds the claim until the transaction ends.
   *
   * @throws UnknownClaimException if the writing practice has no such claim
   */
  Known hold(long claimId) {
    HeldProgress held = HeldProgress.current();
    Known known = held.of(claimId);
    if (known == null) {
      known =
          jdbc.sql(PROGRESS + "where id = :claim for update")
              .param("claim", claimId)
              .query((found, row) -> read(found, held))
              .optional()
              .orElseThrow(() -> new UnknownClaimException(claimId));
    }
    return known;
  }

  /**
   * Holds all of them until the transaction ends.
   *
   * @throws UnknownClaimException if the writing practice has no such claim
   */
  void hold(Collection<Long> claimIds) {
    HeldProgress held = HeldProgress.current();
    Set<Long> missing = new TreeSet<>(claimIds);
    missing.removeIf(claim -> held.of(claim) != null);
    if (missing.isEmpty()) {
      return;
    }
    jdbc.sql(PROGRESS + "where id = any(:claims) order by id for update")
        .param("claims", missing.toArray(Long[]::new))
        .query(
            found -> {
              read(found, held);
              missing.remove(found.getLong("id"));
            });
    if (!missing.isEmpty()) {
      throw new UnknownClaimException(missing.iterator().next());
    }
  }

  /** What holds a claim acts on it: its head is wanted next. */
  private static Known read(ResultSet found, HeldProgress held) throws SQLException {
    String returnTo = found.getString("return_to");
    Known known =
        new Known(
            new Progress(
                Stage.valueOf(found.getString("stage")),
                found.getObject("submission_id", Long.class),
                returnTo == null ? null : Stage.valueOf(returnTo),
                found.getBoolean("held"),
                found.getBoolean("cancelling")),
            Standing.valueOf(found.getString("standing")));
    ClaimSummary head = ClaimRows.read(found);
    held.put(head.id(), known);
    held.keep(head);
    return known;
  }
}
