package io.claimline.clearinghouse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
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
  void keep(long fileId, int setIndex, Answer answer) {
    jdbc.sql(
            """
            insert into unmatched_answer (file_id, set_index, kind, about, answer, created_at)
            select :file, :set, :kind, :about, :answer::jsonb, :now
            where not exists (select from unmatched_answer
                where about = :about and answer = :answer::jsonb and matched_at is null)
            """)
        .param("file", fileId)
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
      List<List<SentClaim>> about =
          sentClaims.about(waiting.stream().map(Waiting::answer).toList());
      for (int i = 0; i < waiting.size(); i++) {
        if (!about.get(i).isEmpty() && apply(waiting.get(i), about.get(i))) {
          matched++;
        }
      }
      after = waiting.get(waiting.size() - 1).id();
      waiting = waiting(after);
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
            select id, file_id, answer from unmatched_answer
            where matched_at is null and id > :after order by id limit :limit
            """)
        .param("after", after)
        .param("limit", CHUNK)
        .query(
            (found, row) ->
                new Waiting(
                    found.getLong("id"), found.getLong("file_id"), read(found.getString("answer"))))
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

  private record Waiting(long id, long fileId, Answer answer) {}
}
