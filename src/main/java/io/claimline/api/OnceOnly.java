package io.claimline.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimline.shared.PracticeScope;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does a call with an {@code Idempotency-Key} once: the same key brings the same answer again.
 *
 * <p>The key is taken before the work and its answer kept after it, in transactions of their own. A
 * call that broke off between the two is done again after a while; that is harmless, since files
 * and claims know themselves again.
 */
@Component
public class OnceOnly {

  private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final ObjectMapper json;
  private final ApiSettings settings;
  private final Clock clock;

  OnceOnly(
      JdbcClient jdbc,
      PlatformTransactionManager transactionManager,
      ObjectMapper json,
      ApiSettings settings,
      Clock clock) {
    this.jdbc = jdbc;
    this.transactions = new TransactionTemplate(transactionManager);
    this.json = json;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The answer of the work, or the one that the key had before.
   *
   * @param key as the caller sent it; null does the work each time
   * @param requestHash what was asked: the same key stands for the same request
   * @throws ProblemException if the key has no good form, stands for another request, or is worked
   *     on
   */
  public ResponseEntity<String> call(
      @Nullable String key, String requestHash, Supplier<Answer> work) {
    if (key == null) {
      return done(work).toResponse();
    }
    if (!KEY.matcher(key).matches()) {
      throw new ProblemException(
          ProblemKind.BAD_REQUEST,
          "An Idempotency-Key has 1 to 255 printable ASCII characters and no blank.");
    }
    Optional<Answer> before = inTransaction(() -> take(key, requestHash));
    if (before.isPresent()) {
      return before.get().toReplay();
    }
    Answer answer;
    try {
      answer = done(work);
    } catch (RuntimeException failed) {
      inTransaction(() -> release(key));
      throw failed;
    }
    inTransaction(() -> keep(key, answer));
    return answer.toResponse();
  }

  /** A refusal is an answer too. */
  private Answer done(Supplier<Answer> work) {
    try {
      return work.get();
    } catch (ProblemException refused) {
      return new Answer(refused.problem().status(), null, written(refused.problem()));
    }
  }

  /** Takes the key, or gives the answer that it has. */
  private Optional<Answer> take(String key, String requestHash) {
    forgetOld();
    if (insert(key, requestHash)) {
      return Optional.empty();
    }
    Call call = find(key);
    if (!call.requestHash().equals(requestHash)) {
      throw new ProblemException(ProblemKind.KEY_REUSED);
    }
    if (call.answer() == null && !takeOver(key)) {
      throw new ProblemException(ProblemKind.KEY_IN_FLIGHT);
    }
    return Optional.ofNullable(call.answer());
  }

  private void forgetOld() {
    jdbc.sql("delete from api_call where started_at < :long")
        .param("long", Timestamp.from(clock.instant().minus(settings.keysKept())))
        .update();
  }

  private boolean insert(String key, String requestHash) {
    return jdbc.sql(
                """
                insert into api_call (practice_id, key, request_hash, started_at)
                values (:practice, :key, :hash, :now)
                on conflict do nothing
                """)
            .param("practice", practice())
            .param("key", key)
            .param("hash", requestHash)
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  private Call find(String key) {
    return jdbc.sql("select * from api_call where practice_id = :practice and key = :key")
        .param("practice", practice())
        .param("key", key)
        .query(
            (found, row) ->
                new Call(
                    found.getString("request_hash"),
                    found.getObject("status") == null
                        ? null
                        : new Answer(
                            found.getInt("status"),
                            found.getString("location"),
                            found.getString("body"))))
        .single();
  }

  private boolean takeOver(String key) {
    Instant now = clock.instant();
    return jdbc.sql(
                """
                update api_call set started_at = :now
                where practice_id = :practice and key = :key and status is null
                  and started_at < :long
                """)
            .param("now", Timestamp.from(now))
            .param("practice", practice())
            .param("key", key)
            .param("long", Timestamp.from(now.minus(settings.workedOn())))
            .update()
        == 1;
  }

  private int keep(String key, Answer answer) {
    return jdbc.sql(
            """
            update api_call set status = :status, location = :location, body = :body
            where practice_id = :practice and key = :key
            """)
        .param("status", answer.status())
        .param("location", answer.location())
        .param("body", answer.body())
        .param("practice", practice())
        .param("key", key)
        .update();
  }

  private int release(String key) {
    return jdbc.sql(
            "delete from api_call where practice_id = :practice and key = :key and status is null")
        .param("practice", practice())
        .param("key", key)
        .update();
  }

  private String written(Problem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a problem is always JSON", impossible);
    }
  }

  private static long practice() {
    return PracticeScope.current().requireWritable();
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transactions.execute(running -> work.get()));
  }

  private record Call(String requestHash, @Nullable Answer answer) {}
}
