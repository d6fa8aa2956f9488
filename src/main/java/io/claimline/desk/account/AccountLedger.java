package io.claimline.desk.account;

import io.claimline.desk.Person;
import io.claimline.ledger.Account;
import io.claimline.ledger.EntryKind;
import io.claimline.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every movement of a patient's money, the newest first, a page at a time, in words. */
@Repository
class AccountLedger {

  static final int PAGE = 25;

  /** Behind every entry: where the first page begins. */
  static final long FROM_THE_NEWEST = Long.MAX_VALUE;

  /**
   * An entry of the journal.
   *
   * @param sentences what it means, one for each movement
   * @param insuranceChange what it adds to what insurers owe
   * @param patientChange what it adds to what the patient owes
   * @param patientDue what the patient owes after it, on all visits
   * @param balance what is open after it, on all visits
   */
  record Line(
      long id,
      LocalDate date,
      String who,
      long claimId,
      String claimNumber,
      List<String> sentences,
      Money insuranceChange,
      Money patientChange,
      Money patientDue,
      Money balance) {}

  /**
   * @param more whether older entries stand behind the last one
   */
  record Page(List<Line> lines, boolean more) {

    public long last() {
      return lines.get(lines.size() - 1).id();
    }
  }

  private final JdbcClient jdbc;
  private final EntryMeaning meaning;

  AccountLedger(JdbcClient jdbc, EntryMeaning meaning) {
    this.jdbc = jdbc;
    this.meaning = meaning;
  }

  /** The entries that were posted before this one. */
  @Transactional(readOnly = true)
  public Page before(AccountHead account, long entryId) {
    List<Entry> entries = entries(account, entryId);
    boolean more = entries.size() > PAGE;
    List<Entry> shown = more ? entries.subList(0, PAGE) : entries;
    Map<Long, List<MovementOf>> movements = movements(account, shown);
    return new Page(
        shown.stream()
            .map(entry -> line(entry, movements.getOrDefault(entry.id, List.of())))
            .toList(),
        more);
  }

  private Line line(Entry entry, List<MovementOf> movements) {
    return new Line(
        entry.id,
        entry.date,
        Person.inWords(entry.who),
        entry.claimId,
        entry.claimNumber,
        movements.stream()
            .map(one -> meaning.of(entry.kind, one.movement, entry.reason))
            .distinct()
            .toList(),
        entry.insuranceChange,
        entry.patientChange,
        entry.patientDue,
        entry.balance);
  }

  /** Balances run over all entries, whichever page is shown. */
  private List<Entry> entries(AccountHead account, long entryId) {
    return jdbc.sql(
            """
            with moved as (
              select r.entry_id, r.claim_id,
                  coalesce(sum(case 'INSURANCE_RECEIVABLE' when r.debit_account then r.amount_cents
                    when r.credit_account then -r.amount_cents end), 0) as insurance,
                  coalesce(sum(case 'PATIENT_RECEIVABLE' when r.debit_account then r.amount_cents
                    when r.credit_account then -r.amount_cents end), 0) as patient
              from claim c
              join journal_row r on r.practice_id = c.practice_id and r.claim_id = c.id
              where c.practice_id = :practice and c.patient_id = :patient
              group by r.entry_id, r.claim_id
            ), running as (
              select moved.*, sum(patient) over (order by entry_id) as patient_due,
                  sum(insurance + patient) over (order by entry_id) as balance
              from moved
            )
            select m.*, e.kind, e.business_date, e.posted_by, e.reason, c.claim_number
            from (select * from running where entry_id < :before order by entry_id desc limit :limit) m
            join journal_entry e on e.practice_id = :practice and e.id = m.entry_id
            join claim c on c.practice_id = :practice and c.id = m.claim_id
            order by m.entry_id desc
            """)
        .param("practice", account.practiceId())
        .param("patient", account.id())
        .param("before", entryId)
        .param("limit", PAGE + 1)
        .query((found, row) -> entry(found))
        .list();
  }

  private Map<Long, List<MovementOf>> movements(AccountHead account, List<Entry> entries) {
    return jdbc
        .sql(
            """
            select r.entry_id, r.debit_account, r.credit_account, y.name as payer,
                case when r.group_code is not null and r.reason_code is not null
                  then r.group_code || '-' || r.reason_code end as reason,
                sum(r.amount_cents) as cents
            from journal_row r left join payer y on y.id = r.payer_id
            where r.practice_id = :practice and r.entry_id = any(:entries)
            group by r.entry_id, r.debit_account, r.credit_account, y.name, reason
            order by r.entry_id, min(r.id)
            """)
        .param("practice", account.practiceId())
        .param("entries", entries.stream().map(Entry::id).toArray(Long[]::new))
        .query((found, row) -> movement(found))
        .list()
        .stream()
        .collect(Collectors.groupingBy(MovementOf::entryId));
  }

  private static Entry entry(ResultSet found) throws SQLException {
    return new Entry(
        found.getLong("entry_id"),
        EntryKind.valueOf(found.getString("kind")),
        found.getObject("business_date", LocalDate.class),
        found.getString("posted_by"),
        found.getString("reason"),
        found.getLong("claim_id"),
        found.getString("claim_number"),
        Money.ofCents(found.getLong("insurance")),
        Money.ofCents(found.getLong("patient")),
        Money.ofCents(found.getLong("patient_due")),
        Money.ofCents(found.getLong("balance")));
  }

  private static MovementOf movement(ResultSet found) throws SQLException {
    return new MovementOf(
        found.getLong("entry_id"),
        new EntryMeaning.Movement(
            Account.valueOf(found.getString("debit_account")),
            Account.valueOf(found.getString("credit_account")),
            Money.ofCents(found.getLong("cents")),
            found.getString("payer"),
            found.getString("reason")));
  }

  private record Entry(
      long id,
      EntryKind kind,
      LocalDate date,
      String who,
      @Nullable String reason,
      long claimId,
      String claimNumber,
      Money insuranceChange,
      Money patientChange,
      Money patientDue,
      Money balance) {}

  private record MovementOf(long entryId, EntryMeaning.Movement movement) {}
}
