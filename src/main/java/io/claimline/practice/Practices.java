package io.claimline.practice;

import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The practices of this installation. */
@Repository
public class Practices {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Practices(JdbcClient jdbc, PlatformTransactionManager transactionManager, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = new TransactionTemplate(transactionManager);
    this.clock = clock;
  }

  /** The practice, if the scope may read it. */
  @Transactional(readOnly = true)
  public Optional<Practice> find(long id) {
    return jdbc.sql("select * from practice where id = :id")
        .param("id", id)
        .query((found, row) -> read(found))
        .optional();
  }

  /** The practices that the scope may read, by name. */
  @Transactional(readOnly = true)
  public List<Practice> readable() {
    return jdbc.sql("select * from practice order by name, id")
        .query((found, row) -> read(found))
        .list();
  }

  /** The ids of all practices, whatever the scope: for system services. */
  @Transactional(readOnly = true)
  public List<Long> everyId() {
    return jdbc.sql("select claimline_every_practice()").query(Long.class).list();
  }

  /** Whose code this is, whatever the scope. */
  @Transactional(readOnly = true)
  public Optional<Long> idByCode(String code) {
    return jdbc.sql("select id from claimline_practice_by_code(:code) as id where id is not null")
        .param("code", code)
        .query(Long.class)
        .optional();
  }

  /** Whose NPI this is, whatever the scope; empty when several practices share it. */
  @Transactional(readOnly = true)
  public Optional<Long> idByNpi(String npi) {
    List<Long> ids =
        jdbc.sql("select claimline_practice_by_npi(:npi)")
            .param("npi", npi)
            .query(Long.class)
            .list();
    return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
  }

  /**
   * Creates a practice; begins its own transaction, since a transaction writes one practice only.
   *
   * @return its id
   * @throws org.springframework.dao.DuplicateKeyException if the code is taken
   */
  @Transactional(propagation = Propagation.NEVER)
  public long create(NewPractice practice) {
    long id =
        jdbc.sql("select nextval(pg_get_serial_sequence('practice', 'id'))")
            .query(Long.class)
            .single();
    PracticeScope.writing(id)
        .run(() -> transactions.executeWithoutResult(running -> insert(id, practice)));
    return id;
  }

  private void insert(long id, NewPractice practice) {
    jdbc.sql(
            """
            insert into practice (id, code, name, npi, tax_id, time_zone, created_at)
            values (:id, :code, :name, :npi, :taxId, :zone, :now)
            """)
        .param("id", id)
        .param("code", practice.code())
        .param("name", practice.name())
        .param("npi", practice.npi())
        .param("taxId", practice.taxId())
        .param("zone", practice.timeZone().getId())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private static Practice read(ResultSet found) throws SQLException {
    return new Practice(
        found.getLong("id"),
        found.getString("code"),
        found.getString("name"),
        found.getString("npi"),
        found.getString("tax_id"),
        ZoneId.of(found.getString("time_zone")));
  }
}
