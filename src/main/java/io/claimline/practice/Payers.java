package io.claimline.practice;

import io.claimline.shared.TransactionMemo;
import io.claimline.x12.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The payer directory, one for all practices. A payer is known by its code. */
@Repository
public class Payers {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final TransactionMemo<Long, Payer> byId = new TransactionMemo<>();
  private final TransactionMemo<String, Payer> byCode = new TransactionMemo<>();

  Payers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<Payer> find(long id) {
    return byId.find(
        id,
        () ->
            jdbc.sql("select * from payer where id = :id")
                .param("id", id)
                .query((found, row) -> read(found))
                .optional());
  }

  /** The payer of this code, in any case. */
  @Transactional(readOnly = true)
  public Optional<Payer> byCode(String code) {
    return byCode.find(
        key(code),
        () ->
            jdbc.sql("select * from payer where payer_code = :code")
                .param("code", key(code))
                .query((found, row) -> read(found))
                .optional());
  }

  /** The whole directory, by name. */
  @Transactional(readOnly = true)
  public List<Payer> all() {
    return jdbc.sql("select * from payer order by name, id")
        .query((found, row) -> read(found))
        .list();
  }

  /**
   * The payer of this code, created with presumed clocks if it is new; one that is known keeps its
   * name and clocks.
   *
   * @param payer 2010BB or 2330B
   * @param claimFilingCode SBR09, or empty
   * @throws IllegalArgumentException if the party has no id
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Payer matchOrCreate(Party payer, String claimFilingCode) {
    if (key(payer.id()).isEmpty()) {
      throw new IllegalArgumentException("a payer without an identification number");
    }
    Optional<Payer> known = byCode(payer.id());
    if (known.isPresent()) {
      return known.get();
    }
    insert(payer, claimFilingCode);
    return byCode(payer.id()).orElseThrow();
  }

  /**
   * Enters what a payer says of the questions it answers, as in its companion guide; a payer that
   * is new is created.
   *
   * @throws IllegalArgumentException if the party has no id
   */
  @Transactional
  public Payer enter(Party payer, String claimFilingCode, PayerAnswers answers) {
    Payer known = matchOrCreate(payer, claimFilingCode);
    jdbc.sql(
            """
            update payer set answers_eligibility = :eligibility, answers_status = :status,
                crossover_days = :crossover
            where id = :id
            """)
        .param("eligibility", answers.eligibility())
        .param("status", answers.status())
        .param("crossover", answers.crossoverDays())
        .param("id", known.id())
        .update();
    forget();
    return find(known.id()).orElseThrow();
  }

  /**
   * Enters a payer with its clocks.
   *
   * @param payer its id is not looked at
   * @return its id
   * @throws org.springframework.dao.DuplicateKeyException if the code is taken
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long add(Payer payer) {
    return jdbc.sql(
            """
            insert into payer (payer_code, name, claim_filing_code, sends_acceptance,
                takes_replacement, acknowledgement_days, response_days, timely_filing_days,
                answers_eligibility, answers_status, crossover_days, created_at)
            values (:code, :name, nullif(:filing, ''), :sendsAcceptance, :takesReplacement,
                :acknowledgement, :response, :timely, :eligibility, :status, :crossover, :now)
            returning id
            """)
        .params(columns(payer))
        .param("code", key(payer.code()))
        .param("now", Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  /** Changes everything of a payer but its code, by which claims know it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void change(Payer payer) {
    jdbc.sql(
            """
            update payer set name = :name, claim_filing_code = nullif(:filing, ''),
                sends_acceptance = :sendsAcceptance, takes_replacement = :takesReplacement,
                acknowledgement_days = :acknowledgement, response_days = :response,
                timely_filing_days = :timely, answers_eligibility = :eligibility,
                answers_status = :status, crossover_days = :crossover
            where id = :id
            """)
        .params(columns(payer))
        .param("id", payer.id())
        .update();
    forget();
  }

  private void forget() {
    byId.forget();
    byCode.forget();
  }

  private static Map<String, Object> columns(Payer payer) {
    return Map.of(
        "name", payer.name(),
        "filing", Objects.requireNonNullElse(payer.claimFilingCode(), ""),
        "sendsAcceptance", payer.sendsAcceptance(),
        "takesReplacement", payer.takesReplacement(),
        "acknowledgement", payer.acknowledgementDays(),
        "response", payer.responseDays(),
        "timely", payer.timelyFilingDays(),
        "eligibility", payer.answersEligibility(),
        "status", payer.answersStatus(),
        "crossover", payer.crossoverDays());
  }

  private void insert(Party payer, String claimFilingCode) {
    PayerClocks clocks = PayerClocks.of(claimFilingCode);
    jdbc.sql(
            """
            insert into payer (payer_code, name, claim_filing_code, takes_replacement,
                response_days, timely_filing_days, created_at)
            values (:code, :name, nullif(:filing, ''), :takesReplacement, :response, :timely, :now)
            on conflict (payer_code) do nothing
            """)
        .param("code", key(payer.id()))
        .param("name", payer.name().isBlank() ? key(payer.id()) : payer.name().strip())
        .param("filing", claimFilingCode)
        .param("takesReplacement", clocks.takesReplacement())
        .param("response", clocks.responseDays())
        .param("timely", clocks.timelyFilingDays())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private static String key(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }

  private static Payer read(ResultSet found) throws SQLException {
    return new Payer(
        found.getLong("id"),
        found.getString("payer_code"),
        found.getString("name"),
        found.getString("claim_filing_code"),
        found.getBoolean("sends_acceptance"),
        found.getBoolean("takes_replacement"),
        found.getInt("acknowledgement_days"),
        found.getInt("response_days"),
        found.getInt("timely_filing_days"),
        found.getBoolean("answers_eligibility"),
        found.getBoolean("answers_status"),
        found.getInt("crossover_days"));
  }
}
