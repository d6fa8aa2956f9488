package io.claimline.api.token;

import io.claimline.audit.CurrentActor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tokens by which other software calls, one practice each. A token has 256 random bits, so that
 * a plain hash of it cannot be guessed back; rows are never deleted, they tell who made and revoked
 * what and when.
 */
@Repository
public class ApiTokens {

  private static final Logger LOG = LoggerFactory.getLogger(ApiTokens.class);
  private static final String PREFIX = "clm_";
  private static final int RANDOM_BYTES = 32;
  private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

  /** A token in constant use is noted no more often than this. */
  private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

  /**
   * Whose call it is.
   *
   * @param actor the name under which what it does is recorded; no person has a colon in theirs
   */
  public record Caller(long practiceId, String actor) {}

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ApiTokens(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Makes a token of the practice.
   *
   * @return the token, which nobody can be shown again
   * @throws org.springframework.dao.DuplicateKeyException if a valid token of the practice has the
   *     name
   */
  public String make(long practiceId, String name) {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    long id = insert(practiceId, name, token);
    LOG.info("API token {} of practice {} was made by {}", id, practiceId, actor.name());
    return token;
  }

  /** Whose token this is, if it is valid; notes now and then that it is used. */
  public Optional<Caller> caller(String token) {
    return find(token)
        .map(
            found -> {
              noteUse(found);
              return new Caller(found.practiceId(), "api:" + found.id());
            });
  }

  /** Whether such a token of the practice was ever made, be it valid or not. */
  public boolean wasMade(long practiceId, String token) {
    return jdbc.sql(
            """
            select exists (select from api_token where practice_id = :practice and hash = :hash)
            """)
        .param("practice", practiceId)
        .param("hash", hash(token))
        .query(Boolean.class)
        .single();
  }

  /** The practice's tokens, valid ones first, newest first. */
  public List<ApiToken> of(long practiceId) {
    return jdbc.sql(
            """
            select * from api_token where practice_id = :practice
            order by revoked_at desc nulls first, id desc
            """)
        .param("practice", practiceId)
        .query((found, row) -> read(found))
        .list();
  }

  /**
   * Ends a token with the next call; harmless if it has ended.
   *
   * @return false if the practice has no such token
   */
  public boolean revoke(long practiceId, long tokenId) {
    boolean found =
        jdbc.sql(
                    """
                    update api_token set revoked_at = coalesce(revoked_at, :now),
                        revoked_by = coalesce(revoked_by, :by)
                    where practice_id = :practice and id = :id
                    """)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.name())
                .param("practice", practiceId)
                .param("id", tokenId)
                .update()
            == 1;
    if (found) {
      LOG.info("API token {} of practice {} was revoked by {}", tokenId, practiceId, actor.name());
    }
    return found;
  }

  private long insert(long practiceId, String name, String token) {
    return jdbc.sql(
            """
            insert into api_token (practice_id, name, hash, created_at, created_by)
            values (:practice, :name, :hash, :now, :by) returning id
            """)
        .param("practice", practiceId)
        .param("name", name)
        .param("hash", hash(token))
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  private Optional<Found> find(String token) {
    if (!FORM.matcher(token).matches()) {
      return Optional.empty();
    }
    return jdbc.sql(
            "select id, practice_id, last_used_at from api_token"
                + " where hash = :hash and revoked_at is null")
        .param("hash", hash(token))
        .query(
            (found, row) ->
                new Found(
                    found.getLong("id"),
                    found.getLong("practice_id"),
                    instant(found.getTimestamp("last_used_at"))))
        .optional();
  }

  private void noteUse(Found token) {
    Instant now = clock.instant();
    if (token.lastUsedAt() != null && now.isBefore(token.lastUsedAt().plus(NOTED_EVERY))) {
      return;
    }
    jdbc.sql("update api_token set last_used_at = :now where id = :id")
        .param("now", Timestamp.from(now))
        .param("id", token.id())
        .update();
  }

  private static String hash(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static ApiToken read(ResultSet found) throws SQLException {
    return new ApiToken(
        found.getLong("id"),
        found.getLong("practice_id"),
        found.getString("name"),
        found.getTimestamp("created_at").toInstant(),
        found.getString("created_by"),
        instant(found.getTimestamp("last_used_at")),
        instant(found.getTimestamp("revoked_at")),
        found.getString("revoked_by"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  private record Found(long id, long practiceId, @Nullable Instant lastUsedAt) {}
}
