package io.claimline.desk.account;

import io.claimline.claim.Standing;
import io.claimline.desk.StandingView;
import io.claimline.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A patient's claims, the newest first, a page at a time. */
@Repository
class AccountClaims {

  static final int PAGE = 25;

  /** Before every claim: where the first page begins. */
  static final long FROM_THE_NEWEST = Long.MAX_VALUE;

  /** A claim with where it stands and what is open on it. */
  record ClaimView(
      long id,
      String number,
      @Nullable LocalDate served,
      String payer,
      Money charge,
      Money insuranceOpen,
      Money patientOpen,
      StandingView standing,
      LocalDate since) {}

  /**
   * @param more whether older claims stand behind the last one
   */
  record Page(List<ClaimView> claims, boolean more) {

    public long last() {
      return claims.get(claims.size() - 1).id();
    }
  }

  private final JdbcClient jdbc;

  AccountClaims(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The claims that were opened before this one. */
  @Transactional(readOnly = true)
  public Page before(AccountHead account, long claimId) {
    List<ClaimView> claims =
        jdbc.sql(
                """
                select c.id, c.claim_number, c.service_from, c.charge_cents, c.standing,
                    c.standing_since, y.name as payer,
                    coalesce(b.insurance_open_cents, 0) as insurance_open_cents,
                    coalesce(b.patient_open_cents, 0) as patient_open_cents
                from claim c
                join payer y on y.id = c.payer_id
                left join claim_balance b on b.practice_id = c.practice_id and b.claim_id = c.id
                where c.practice_id = :practice and c.patient_id = :patient and c.id < :before
                order by c.id desc limit :limit
                """)
            .param("practice", account.practiceId())
            .param("patient", account.id())
            .param("before", claimId)
            .param("limit", PAGE + 1)
            .query(
                (found, row) ->
                    new ClaimView(
                        found.getLong("id"),
                        found.getString("claim_number"),
                        found.getObject("service_from", LocalDate.class),
                        found.getString("payer"),
                        Money.ofCents(found.getLong("charge_cents")),
                        Money.ofCents(found.getLong("insurance_open_cents")),
                        Money.ofCents(found.getLong("patient_open_cents")),
                        new StandingView(Standing.valueOf(found.getString("standing"))),
                        found
                            .getTimestamp("standing_since")
                            .toInstant()
                            .atZone(account.zone())
                            .toLocalDate()))
            .list();
    boolean more = claims.size() > PAGE;
    return new Page(more ? claims.subList(0, PAGE) : claims, more);
  }
}
