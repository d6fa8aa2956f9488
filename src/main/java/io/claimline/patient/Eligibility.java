package io.claimline.patient;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.claimline.audit.CurrentActor;
import io.claimline.patient.EligibilityAnswer.State;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.EligibilityInquiry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What payers were asked about coverages, by month of service, and what they answered. */
@Repository
public class Eligibility {

  private static final String SELECT =
      """
      select r.id, r.practice_id, r.coverage_id, r.service_month, r.inquiry, r.asked_at,
          r.withdrawn_at, a.received_at, a.state, a.coverage_ended, a.copay_cents,
          a.deductible_cents, a.deductible_left_cents, a.coinsurance, a.rejections, a.may_ask_again
      from eligibility_request r
      left join lateral (
        select * from eligibility_answer a
        where a.practice_id = r.practice_id and a.request_id = r.id
        order by a.id desc limit 1) a on true
      """;

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;
  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .visibility(PropertyAccessor.ALL, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
          .build();

  Eligibility(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * The last question about this coverage and month. Holds the coverage until the transaction ends,
   * so that two claims never ask at once.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<EligibilityRequest> lockLast(long coverageId, LocalDate serviceMonth) {
    jdbc.sql("select id from coverage where id = :coverage for update")
        .param("coverage", coverageId)
        .query(Long.class)
        .single();
    return last(coverageId, serviceMonth);
  }

  /** The last question about this coverage and month, with its answer. */
  @Transactional(readOnly = true)
  public Optional<EligibilityRequest> last(long coverageId, LocalDate serviceMonth) {
    return jdbc.sql(
            SELECT
                + """
                where r.coverage_id = :coverage and r.service_month = :month
                order by r.id desc limit 1
                """)
        .param("coverage", coverageId)
        .param("month", serviceMonth)
        .query((found, row) -> read(found))
        .optional();
  }

  /**
   * Lets the payer be asked with the next batch.
   *
   * @return the id of the request
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long ask(long coverageId, LocalDate serviceMonth, EligibilityInquiry inquiry) {
    return jdbc.sql(
            """
            insert into eligibility_request (practice_id, coverage_id, service_month, inquiry,
                asked_at, asked_by)
            values (:practice, :coverage, :month, :inquiry::jsonb, :now, :by)
            returning id
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("coverage", coverageId)
        .param("month", serviceMonth)
        .param("inquiry", written(inquiry))
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  /** The practices in scope that have questions in no batch. */
  @Transactional(readOnly = true)
  public List<Long> practicesWaiting() {
    return jdbc.sql(
            """
            select distinct practice_id from eligibility_request
            where batch_id is null and withdrawn_at is null order by 1
            """)
        .query(Long.class)
        .list();
  }

  /** Locks the writing practice's oldest questions that are in no batch. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<EligibilityRequest> waiting(int limit) {
    return jdbc.sql(
            SELECT
                + """
                where r.batch_id is null and r.withdrawn_at is null and r.practice_id = :practice
                order by r.id limit :limit for update of r skip locked
                """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("limit", limit)
        .query((found, row) -> read(found))
        .list();
  }

  /**
   * Notes in which batch they go out.
   *
   * @param reference BHT03 of their set
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void markSent(long batchId, String reference, Collection<Long> requestIds) {
    jdbc.sql(
            """
            update eligibility_request
            set batch_id = :batch, set_reference = :reference, sent_at = :now
            where id = any(:ids) and batch_id is null
            """)
        .param("batch", batchId)
        .param("reference", reference)
        .param("now", Timestamp.from(clock.instant()))
        .param("ids", requestIds.toArray(Long[]::new))
        .update();
  }

  /** Takes a question that cannot be written back. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(long requestId) {
    jdbc.sql("update eligibility_request set withdrawn_at = :now where id = :id")
        .param("now", Timestamp.from(clock.instant()))
        .param("id", requestId)
        .update();
  }

  /** The question that an answer names by its trace (TRN02), of the practices in scope. */
  @Transactional(readOnly = true)
  public Optional<EligibilityRequest> byTrace(String traceNumber) {
    if (!traceNumber.matches(EligibilityRequest.TRACE + "[0-9]{1,18}")) {
      return Optional.empty();
    }
    return jdbc.sql(SELECT + "where r.id = :id and r.batch_id is not null")
        .param("id", Long.parseLong(traceNumber.substring(EligibilityRequest.TRACE.length())))
        .query((found, row) -> read(found))
        .optional();
  }

  /** The questions of a set (BHT03), of the practices in scope. */
  @Transactional(readOnly = true)
  public List<EligibilityRequest> ofSet(String reference) {
    return jdbc.sql(SELECT + "where r.set_reference = :reference order by r.id")
        .param("reference", reference)
        .query((found, row) -> read(found))
        .list();
  }

  /**
   * Keeps an answer, and what it tells of the coverage's end.
   *
   * @param fileId the file it stands in
   * @return false if this very answer was given before
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean keep(EligibilityRequest request, long fileId, EligibilityAnswer answer) {
    boolean fresh =
        jdbc.sql(
                    """
                    insert into eligibility_answer (practice_id, request_id, coverage_id,
                        service_month, file_id, received_at, state, coverage_ended, copay_cents,
                        deductible_cents, deductible_left_cents, coinsurance, rejections,
                        may_ask_again, content_hash)
                    values (:practice, :request, :coverage, :month, :file, :now, :state, :ended,
                        :copay, :deductible, :left, :coinsurance, :rejections, :again, :hash)
                    on conflict (practice_id, request_id, content_hash) do nothing
                    """)
                .param("practice", request.practiceId())
                .param("request", request.id())
                .param("coverage", request.coverageId())
                .param("month", request.serviceMonth())
                .param("file", fileId)
                .param("now", Timestamp.from(clock.instant()))
                .param("state", answer.state().name())
                .param("ended", answer.coverageEnded(), Types.DATE)
                .param("copay", cents(answer.copay()), Types.BIGINT)
                .param("deductible", cents(answer.deductible()), Types.BIGINT)
                .param("left", cents(answer.deductibleLeft()), Types.BIGINT)
                .param("coinsurance", answer.coinsurance(), Types.NUMERIC)
                .param("rejections", answer.rejections().toArray(String[]::new))
                .param("again", answer.mayAskAgain())
                .param("hash", hash(answer))
                .update()
            == 1;
    if (fresh) {
      noteEnd(request.coverageId(), answer);
    }
    return fresh;
  }

  /** Plan years begin anew, so that only the end of a coverage that is no more is believed. */
  private void noteEnd(long coverageId, EligibilityAnswer answer) {
    boolean ended = answer.state() == State.INACTIVE && answer.coverageEnded() != null;
    if (ended || answer.state() == State.ACTIVE) {
      jdbc.sql(
              """
              update coverage set ends_on = :ended
              where id = :coverage and ends_on is distinct from :ended::date
              """)
          .param("ended", answer.coverageEnded(), Types.DATE)
          .param("coverage", coverageId)
          .update();
    }
  }

  private EligibilityRequest read(ResultSet found) throws SQLException {
    Timestamp answeredAt = found.getTimestamp("received_at");
    return new EligibilityRequest(
        found.getLong("id"),
        found.getLong("practice_id"),
        found.getLong("coverage_id"),
        found.getObject("service_month", LocalDate.class),
        inquiry(found.getString("inquiry")),
        found.getTimestamp("asked_at").toInstant(),
        found.getTimestamp("withdrawn_at") != null,
        answeredAt == null ? null : answer(found),
        answeredAt == null ? null : answeredAt.toInstant());
  }

  private static EligibilityAnswer answer(ResultSet found) throws SQLException {
    return new EligibilityAnswer(
        State.valueOf(found.getString("state")),
        found.getObject("coverage_ended", LocalDate.class),
        money(found, "copay_cents"),
        money(found, "deductible_cents"),
        money(found, "deductible_left_cents"),
        found.getBigDecimal("coinsurance"),
        List.of((String[]) found.getArray("rejections").getArray()),
        found.getBoolean("may_ask_again"));
  }

  private static @Nullable Money money(ResultSet found, String column) throws SQLException {
    Long cents = found.getObject(column, Long.class);
    return cents == null ? null : Money.ofCents(cents);
  }

  private static @Nullable Long cents(@Nullable Money amount) {
    return amount == null ? null : amount.cents();
  }

  private static String hash(EligibilityAnswer answer) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(answer.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private String written(EligibilityInquiry inquiry) {
    try {
      return json.writeValueAsString(inquiry);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("an inquiry is always JSON", impossible);
    }
  }

  private EligibilityInquiry inquiry(String written) {
    try {
      return json.readValue(written, EligibilityInquiry.class);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("a stored inquiry cannot be read", damaged);
    }
  }
}
