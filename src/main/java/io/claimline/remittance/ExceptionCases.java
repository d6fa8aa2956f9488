package io.claimline.remittance;

import io.claimline.remittance.ExceptionCase.Step;
import io.claimline.remittance.ExceptionCase.StepKind;
import io.claimline.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The exceptions of remittances of the practices in scope. */
@Repository
public class ExceptionCases {

  private static final String CASES =
      """
      select x.*, a.claim_number, a.claim_id
      from remittance_exception x
      left join adjudication a on a.practice_id = x.practice_id and a.id = x.adjudication_id
      """;

  private static final Map<String, String> BY_ITSELF =
      Map.of(
          "POSTED", "Posted",
          "MOVED_ON", "Another reason took its place",
          "TAKEN_BACK", "The posting was taken back");

  private final JdbcClient jdbc;

  ExceptionCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Open ones first, then the newest; at most so many. */
  @Transactional(readOnly = true)
  public List<ExceptionCase> ofRemittance(long remittanceId, int limit) {
    return complete(
        jdbc.sql(
                CASES
                    + """
                    where x.remittance_id = :remittance
                    order by x.resolved_at is not null, x.id limit :limit
                    """)
            .param("remittance", remittanceId)
            .param("limit", limit)
            .query((found, row) -> head(found))
            .list());
  }

  @Transactional(readOnly = true)
  public Optional<ExceptionCase> find(long id) {
    return complete(
            jdbc.sql(CASES + "where x.id = :id")
                .param("id", id)
                .query((found, row) -> head(found))
                .list())
        .stream()
        .findFirst();
  }

  private List<ExceptionCase> complete(List<ExceptionCase> heads) {
    Map<Long, List<Step>> steps = new HashMap<>();
    jdbc.sql(
            """
            select exception_id, kind, choice, words, taken_at, taken_by
            from remittance_exception_step where exception_id = any(:ids) order by id
            """)
        .param("ids", heads.stream().map(ExceptionCase::id).toArray(Long[]::new))
        .query(
            (ResultSet found) -> {
              steps
                  .computeIfAbsent(found.getLong("exception_id"), id -> new ArrayList<>())
                  .add(
                      new Step(
                          StepKind.valueOf(found.getString("kind")),
                          choiceInWords(found.getString("choice")),
                          found.getString("words"),
                          found.getTimestamp("taken_at").toInstant(),
                          found.getString("taken_by")));
            });
    return heads.stream()
        .map(head -> with(head, steps.getOrDefault(head.id(), List.of())))
        .toList();
  }

  private static String choiceInWords(String choice) {
    String byItself = BY_ITSELF.get(choice);
    return byItself == null ? ExceptionChoice.valueOf(choice).words() : byItself;
  }

  private static ExceptionCase head(ResultSet found) throws SQLException {
    String asked = found.getString("asked");
    @Nullable Timestamp resolved = found.getTimestamp("resolved_at");
    return new ExceptionCase(
        found.getLong("id"),
        found.getLong("practice_id"),
        found.getLong("remittance_id"),
        found.getObject("adjudication_id", Long.class),
        Objects.requireNonNullElse(found.getString("claim_number"), ""),
        found.getObject("claim_id", Long.class),
        ExceptionKind.valueOf(found.getString("kind")),
        found.getString("words"),
        Money.ofCents(found.getLong("amount_cents")),
        found.getTimestamp("opened_at").toInstant(),
        asked == null ? null : ExceptionChoice.valueOf(asked),
        resolved == null ? null : resolved.toInstant(),
        List.of());
  }

  private static ExceptionCase with(ExceptionCase head, List<Step> steps) {
    return new ExceptionCase(
        head.id(),
        head.practiceId(),
        head.remittanceId(),
        head.adjudicationId(),
        head.claimNumber(),
        head.claimId(),
        head.kind(),
        head.words(),
        head.amount(),
        head.openedAt(),
        head.asked(),
        head.resolvedAt(),
        steps);
  }
}
