package io.claimline.practice;

import io.claimline.audit.CurrentActor;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the claims of the practice that the scope writes reach their payers, and what is agreed. */
@Repository
public class PayerDeliveries {

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;

  PayerDeliveries(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<PayerDelivery> find(long id) {
    return all().stream().filter(delivery -> delivery.id() == id).findFirst();
  }

  /** In the order in which they were entered. */
  @Transactional(readOnly = true)
  public List<PayerDelivery> all() {
    return of(practice());
  }

  /** Those of one of the practices in scope, in the order in which they were entered. */
  @Transactional(readOnly = true)
  public List<PayerDelivery> of(long practiceId) {
    Map<Long, Map<String, Enrollment>> enrollments = new HashMap<>();
    jdbc.sql("select * from payer_enrollment where practice_id = :practice")
        .param("practice", practiceId)
        .query(
            found -> {
              enrollments
                  .computeIfAbsent(found.getLong("delivery_id"), each -> new HashMap<>())
                  .put(
                      found.getString("transaction_set"),
                      new Enrollment(
                          Enrollment.State.valueOf(found.getString("state")),
                          found.getObject("on_day", LocalDate.class)));
            });
    return jdbc.sql("select * from payer_delivery where practice_id = :practice order by id")
        .param("practice", practiceId)
        .query((found, row) -> read(found, enrollments.getOrDefault(found.getLong("id"), Map.of())))
        .list();
  }

  /**
   * Enters how claims reach a payer.
   *
   * @param delivery its id is not looked at
   * @return its id
   * @throws org.springframework.dao.DuplicateKeyException if it is told already for this payer and
   *     provider
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long add(PayerDelivery delivery) {
    long id =
        jdbc.sql(
                """
                insert into payer_delivery (practice_id, payer_id, provider_id, delivery,
                    clearinghouse_payer_id, note, created_at, created_by)
                values (:practice, :payer, :provider, :delivery, nullif(:payerNumber, ''),
                    nullif(:note, ''), :now, :by)
                returning id
                """)
            .param("practice", practice())
            .param("payer", delivery.payerId())
            .param("provider", delivery.providerId(), Types.BIGINT)
            .param("delivery", delivery.delivery().name())
            .param("payerNumber", delivery.clearinghousePayerId())
            .param("note", delivery.note())
            .param("now", Timestamp.from(clock.instant()))
            .param("by", actor.name())
            .query(Long.class)
            .single();
    enroll(id, delivery);
    return id;
  }

  /** Changes everything but for whom it is told. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void change(PayerDelivery delivery) {
    jdbc.sql(
            """
            update payer_delivery set delivery = :delivery,
                clearinghouse_payer_id = nullif(:payerNumber, ''), note = nullif(:note, '')
            where practice_id = :practice and id = :id
            """)
        .param("delivery", delivery.delivery().name())
        .param("payerNumber", delivery.clearinghousePayerId())
        .param("note", delivery.note())
        .param("practice", practice())
        .param("id", delivery.id())
        .update();
    enroll(delivery.id(), delivery);
  }

  private void enroll(long id, PayerDelivery delivery) {
    for (String set : PayerDelivery.SETS) {
      Enrollment enrollment = delivery.enrollment(set);
      jdbc.sql(
              """
              insert into payer_enrollment (practice_id, delivery_id, transaction_set, state, on_day)
              values (:practice, :delivery, :set, :state, :day)
              on conflict (practice_id, delivery_id, transaction_set)
                do update set state = excluded.state, on_day = excluded.on_day
              """)
          .param("practice", practice())
          .param("delivery", id)
          .param("set", set)
          .param("state", enrollment.state().name())
          .param("day", enrollment.day(), Types.DATE)
          .update();
    }
  }

  private static PayerDelivery read(ResultSet found, Map<String, Enrollment> enrollments)
      throws SQLException {
    return new PayerDelivery(
        found.getLong("id"),
        found.getLong("payer_id"),
        found.getObject("provider_id", Long.class),
        Delivery.valueOf(found.getString("delivery")),
        Objects.toString(found.getString("clearinghouse_payer_id"), ""),
        Objects.toString(found.getString("note"), ""),
        enrollments);
  }

  private static long practice() {
    return PracticeScope.current().requireWritable();
  }
}
