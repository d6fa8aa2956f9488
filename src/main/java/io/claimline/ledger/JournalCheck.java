package io.claimline.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proves the cached balances of the readable practices by replaying their journal. */
@Service
public class JournalCheck implements BooksCheck {

  private final JdbcClient jdbc;

  JournalCheck(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String words() {
    return "Each balance that is kept is what the journal says.";
  }

  /** One sentence for each claim whose cached balance is not what its journal says; ids only. */
  @Override
  @Transactional(readOnly = true)
  public List<String> discrepancies() {
    return jdbc
        .sql(
            """
            with moved as (
              select practice_id, claim_id, debit_account as account, amount_cents as cents,
                  credit_account as other
              from journal_row where claim_id is not null
              union all
              select practice_id, claim_id, credit_account, -amount_cents, debit_account
              from journal_row where claim_id is not null
            ), replayed as (
              select practice_id, claim_id,
                coalesce(-sum(cents) filter (where account = 'CHARGES'), 0) as charge_cents,
                coalesce(sum(cents) filter (
                    where account = 'UNAPPLIED_CASH' and other = 'INSURANCE_RECEIVABLE'), 0)
                  as insurance_paid_cents,
                coalesce(sum(cents) filter (where account = 'CONTRACTUAL_ADJUSTMENT'), 0)
                  as adjusted_cents,
                coalesce(sum(cents) filter (
                    where account = 'CASH' and other = 'PATIENT_RECEIVABLE'), 0)
                  as patient_paid_cents,
                coalesce(sum(cents) filter (where account in ('WRITE_OFF', 'BAD_DEBT')), 0) as written_off_cents,
                coalesce(sum(cents) filter (where account = 'INSURANCE_RECEIVABLE'), 0)
                  as insurance_open_cents,
                coalesce(sum(cents) filter (where account = 'PATIENT_RECEIVABLE'), 0)
                  as patient_open_cents
              from moved group by practice_id, claim_id
            )
            select coalesce(r.claim_id, b.claim_id) from replayed r
            full join claim_balance b on b.practice_id = r.practice_id and b.claim_id = r.claim_id
            where (r.charge_cents, r.insurance_paid_cents, r.adjusted_cents, r.patient_paid_cents,
                r.written_off_cents, r.insurance_open_cents, r.patient_open_cents)
              is distinct from (b.charge_cents, b.insurance_paid_cents, b.adjusted_cents,
                b.patient_paid_cents, b.written_off_cents, b.insurance_open_cents,
                b.patient_open_cents)
            order by 1
            """)
        .query(Long.class)
        .list()
        .stream()
        .map(claimId -> "claim " + claimId + ": the cached balance differs from its journal")
        .toList();
  }
}
