package io.claimline.deposit;

import io.claimline.remittance.MoneySeen;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells of remittances of the readable practices where their money is. */
@Repository
public class RemittanceMonies implements MoneySeen {

  private static final RemittanceMoney NOWHERE = new RemittanceMoney(null, null, false, "");

  private final JdbcClient jdbc;

  RemittanceMonies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public Set<Long> among(Collection<Long> remittanceIds) {
    return Set.copyOf(
        jdbc.sql(
                """
                select r.id from remittance r
                where r.id = any(:ids) and (
                  exists (select from money_match m
                    where m.practice_id = r.practice_id and m.remittance_id = r.id
                      and m.undone_at is null)
                  or exists (select from deposit_item i
                    join money_match m on m.practice_id = i.practice_id
                      and m.deposit_id = i.deposit_id and m.undone_at is null
                    where i.practice_id = r.practice_id and i.remittance_id = r.id
                      and not i.undone))
                """)
            .param("ids", remittanceIds.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }

  /** The money of a remittance: matched itself, or by the deposit that its check is in. */
  @Transactional(readOnly = true)
  public RemittanceMoney of(long remittanceId) {
    return jdbc.sql(
            """
            select i.deposit_id, e.booked_on, coalesce(m.exact, false) as exact, m.matched_by
            from remittance r
            left join deposit_item i on i.practice_id = r.practice_id
              and i.remittance_id = r.id and not i.undone
            left join money_match m on m.practice_id = r.practice_id and m.undone_at is null
              and (m.remittance_id = r.id or m.deposit_id = i.deposit_id)
            left join bank_entry e on e.practice_id = m.practice_id and e.id = m.entry_id
            where r.id = :remittance order by m.id limit 1
            """)
        .param("remittance", remittanceId)
        .query(
            (found, row) ->
                new RemittanceMoney(
                    found.getObject("deposit_id", Long.class),
                    found.getObject("booked_on", LocalDate.class),
                    found.getBoolean("exact"),
                    Objects.requireNonNullElse(found.getString("matched_by"), "")))
        .optional()
        .orElse(NOWHERE);
  }
}
