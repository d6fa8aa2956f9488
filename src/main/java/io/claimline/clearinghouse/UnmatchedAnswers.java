package io.claimline.clearinghouse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers to what we do not know yet (R32). */
@Repository
class UnmatchedAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(UnmatchedAnswers.class);
  private static final int CHUNK = 100;

  private final JdbcClient jdbc;
  private final EveryPractice everyPractice;
  private final SentClaims sentClaims;
  private final AnswerEffects effects;
  private final ObjectMapper json;
  private final Clock clock;

  UnmatchedAnswers(
      JdbcClient jdbc,
      EveryPractice everyPractice,
      SentClaims sentClaims,
      AnswerEffects effects,
      ObjectMapper json,
      Clock clock) {
    this.jdbc = jdbc;
    this.everyPractice = everyPractice;
    this.sentClaims = sentClaims;
    this.effects = effects;
    this.json = json;
    this.clock = clock;
  }

  /** Keeps an answer until what it answers is known. */
  void keep(SourceFile file, int setIndex, Answer answer) {
    jdbc.sql(
            """
            insert into unmatched_answer (file_id, set_index, kind, about, answer, created_at,
                only_practice_id)
            select :file, :set, :kind, :about, :answer::jsonb, :now, :only::bigint
            where not exists (select from unmatched_answer
                where about = :about and answer = :answer::jsonb and matched_at is null
                  and only_practice_id is not distinct from :only::bigint)
            """)
        .param("file", file.id())
        .param("only", file.onlyPractice())
        .param("set", setIndex)
        .param("kind", answer.kind())
        .param("about", answer.about())
        .param("answer", written(answer))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /**
   * Tries all that wait again.
   *
   * @return how many now had their effect
   */
  int retry() {
    int matched = 0;
    long after = 0;
    List<Waiting> waiting = waiting(after);
    while (!waiting.isEmpty()) {
      matched += retry(waiting);
      after = waiting.get(waiting.size() - 1).id();
      waiting = waiting(after);
    }
    return matched;
  }

  /** Looks each practice's own up for itself. */
  private int retry(List<Waiting> waiting) {
    Map<Optional<Long>, List<Waiting>> byReach =
        waiting.stream()
            .collect(
                Collectors.groupingBy(
                    one -> Optional.ofNullable(one.only()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    int matched = 0;
    for (Map.Entry<Optional<Long>, List<Waiting>> reach : byReach.entrySet()) {
      List<Waiting> group = reach.getValue();
      List<List<SentClaim>> about =
          sentClaims.about(
              reach.getKey().orElse(null), group.stream().map(Waiting::answer).toList());
      for (int i = 0; i < group.size(); i++) {
        if (!about.get(i).isEmpty() && apply(group.get(i), about.get(i))) {
          matched++;
        }
      }
    }
    return matched;
  }

  /** One that cannot be applied goes on waiting and holds no other up. */
  private boolean apply(Waiting waiting, List<SentClaim> claims) {
    try {
      everyPractice.write(
          claims.get(0).practiceId(),
          () -> {
            jdbc.sql("update unmatched_answer set matched_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", waiting.id())
                .update();
            return effects.apply(waiting.fileId(), waiting.answer(), claims);
          });
      return true;
    } catch (RuntimeException failed) {
      LOG.warn(
          "kept answer {} could not be applied: {}",
          waiting.id(),
          failed.getClass().getSimpleName());
      return false;
    }
  }

  private List<Waiting> waiting(long after) {
    return jdbc.sql(
            """
            select id, file_id, only_practice_id, answer from unmatched_answer
            where matched_at is null and id > :after order by id limit :limit
            """)
        .param("after", after)
        .param("limit", CHUNK)
        .query(
            (found, row) ->
                new Waiting(
                    found.getLong("id"),
                    found.getLong("file_id"),
                    found.getObject("only_practice_id", Long.class),
                    read(found.getString("answer"))))
        .list();
  }

  private String written(Answer answer) {
    try {
      return json.writerFor(Answer.class).writeValueAsString(answer);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("an answer is always JSON", impossible);
    }
  }

  private Answer read(String written) {
    try {
      return json.readValue(written, Answer.class);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("a kept answer is damaged", damaged);
    }
  }

  private record Waiting(long id, long fileId, @Nullable Long only, Answer answer) {}
}
