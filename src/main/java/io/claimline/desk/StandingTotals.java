package io.claimline.desk;

import io.claimline.claim.Standing;
import io.claimline.shared.Money;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How many claims stand where, and what is open on them. */
@Repository
class StandingTotals {

  /**
   * @param open what insurers and patients still owe
   */
  record Total(Standing standing, long claims, Money charge, Money open) {

    public StandingView view() {
      return new StandingView(standing);
    }
  }

  /** Claims of a group together. */
  record GroupTotal(StandingGroup group, long claims, Money open) {}

  private final JdbcClient jdbc;

  StandingTotals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A total for each standing in which there are claims, in the order of a claim's life. */
  @Transactional(readOnly = true)
  public List<Total> of(Set<Long> practices) {
    return jdbc
        .sql(
            """
            select c.standing, count(*) as claims, sum(c.charge_cents)::bigint as charge_cents,
                coalesce(sum(b.insurance_open_cents + b.patient_open_cents), 0)::bigint as open_cents
            from claim c
            left join claim_balance b on b.practice_id = c.practice_id and b.claim_id = c.id
            where c.practice_id = any(:practices::bigint[])
            group by c.standing
            """)
        .param("practices", practices.toArray(Long[]::new))
        .query(
            (found, row) ->
                new Total(
                    Standing.valueOf(found.getString("standing")),
                    found.getLong("claims"),
                    Money.ofCents(found.getLong("charge_cents")),
                    Money.ofCents(found.getLong("open_cents"))))
        .list()
        .stream()
        .sorted(Comparator.comparing(Total::standing))
        .toList();
  }

  /** The same by group; a group without claims counts zero. */
  static Map<StandingGroup, GroupTotal> byGroup(List<Total> totals) {
    Map<StandingGroup, GroupTotal> groups = new EnumMap<>(StandingGroup.class);
    for (StandingGroup group : StandingGroup.values()) {
      List<Total> within =
          totals.stream().filter(total -> group.standings().contains(total.standing())).toList();
      groups.put(
          group,
          new GroupTotal(
              group,
              within.stream().mapToLong(Total::claims).sum(),
              within.stream().map(Total::open).reduce(Money.ZERO, Money::plus)));
    }
    return groups;
  }
}
