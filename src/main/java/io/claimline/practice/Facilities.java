package io.claimline.practice;

import io.claimline.audit.CurrentActor;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.Address;
import io.claimline.x12.Party;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The places where a practice's patients are treated. One is known by its NPI; where none was sent,
 * by name and postal code together.
 */
@Repository
public class Facilities {

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;

  Facilities(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * The id of this facility of the writing practice, created if it is new.
   *
   * @param party 2310C or 2420C; a name or an NPI at least
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long matchOrCreate(Party party) {
    String key = key(party);
    return idOf(key).or(() -> insert(key, party)).or(() -> idOf(key)).orElseThrow();
  }

  private String key(Party party) {
    if (!party.npi().isBlank()) {
      return party.npi().strip();
    }
    return jdbc.sql("select claimline_name_key(:name) || '|' || left(:zip, 5)")
        .param("name", party.name())
        .param("zip", party.address() == null ? "" : party.address().postalCode())
        .query(String.class)
        .single();
  }

  private Optional<Long> idOf(String key) {
    return jdbc.sql("select id from facility where practice_id = :practice and match_key = :key")
        .param("practice", PracticeScope.current().requireWritable())
        .param("key", key)
        .query(Long.class)
        .optional();
  }

  private Optional<Long> insert(String key, Party party) {
    Address address = party.address();
    return jdbc.sql(
            """
            insert into facility (practice_id, match_key, npi, name, line1, city, state, zip,
                created_at, created_by)
            values (:practice, :key, nullif(:npi, ''), :name, :line1, :city, :state, :zip,
                :now, :by)
            on conflict (practice_id, match_key) do nothing
            returning id
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("key", key)
        .param("npi", party.npi().strip())
        .param("name", party.name().strip())
        .param("line1", address == null ? null : orNull(address.line1()))
        .param("city", address == null ? null : orNull(address.city()))
        .param("state", address == null ? null : orNull(address.state()))
        .param("zip", address == null ? null : orNull(address.postalCode()))
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .query(Long.class)
        .optional();
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
