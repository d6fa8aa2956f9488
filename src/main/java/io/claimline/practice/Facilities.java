package io.claimline.practice;

import io.claimline.audit.CurrentActor;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.Address;
import io.claimline.x12.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  @Transactional(readOnly = true)
  public Optional<Facility> find(long id) {
    return jdbc.sql("select * from facility where id = :id")
        .param("id", id)
        .query((found, row) -> read(found))
        .optional();
  }

  /** The facilities that the scope may read: those in use first, by name. */
  @Transactional(readOnly = true)
  public List<Facility> all() {
    return jdbc.sql("select * from facility order by in_use desc, name, id")
        .query((found, row) -> read(found))
        .list();
  }

  /**
   * Enters a facility of the writing practice.
   *
   * @param facility its id is not looked at
   * @return its id
   * @throws org.springframework.dao.DuplicateKeyException if the practice has one of this NPI, or,
   *     without one, of this name and postal code
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long add(Facility facility) {
    return jdbc.sql(
            """
            insert into facility (practice_id, match_key, npi, name, line1, city, state, zip,
                in_use, created_at, created_by)
            values (:practice, :key, nullif(:npi, ''), :name, nullif(:line1, ''),
                nullif(:city, ''), nullif(:state, ''), nullif(:zip, ''), :inUse, :now, :by)
            returning id
            """)
        .params(columns(facility))
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  /**
   * Changes what is known of a facility of the writing practice.
   *
   * @throws org.springframework.dao.DuplicateKeyException as {@link #add}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void change(Facility facility) {
    jdbc.sql(
            """
            update facility set match_key = :key, npi = nullif(:npi, ''), name = :name,
                line1 = nullif(:line1, ''), city = nullif(:city, ''), state = nullif(:state, ''),
                zip = nullif(:zip, ''), in_use = :inUse
            where practice_id = :practice and id = :id
            """)
        .params(columns(facility))
        .param("id", facility.id())
        .update();
  }

  private Map<String, Object> columns(Facility facility) {
    return Map.of(
        "practice", PracticeScope.current().requireWritable(),
        "key", key(facility.npi(), facility.name(), facility.zip()),
        "npi", facility.npi(),
        "name", facility.name(),
        "line1", facility.line1(),
        "city", facility.city(),
        "state", facility.state(),
        "zip", facility.zip(),
        "inUse", facility.inUse());
  }

  private static Facility read(ResultSet found) throws SQLException {
    return new Facility(
        found.getLong("id"),
        Objects.toString(found.getString("npi"), ""),
        found.getString("name"),
        Objects.toString(found.getString("line1"), ""),
        Objects.toString(found.getString("city"), ""),
        Objects.toString(found.getString("state"), ""),
        Objects.toString(found.getString("zip"), ""),
        found.getBoolean("in_use"));
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
    Address address = party.address();
    return key(party.npi(), party.name(), address == null ? "" : address.postalCode());
  }

  private String key(String npi, String name, String zip) {
    if (!npi.isBlank()) {
      return npi.strip();
    }
    return jdbc.sql("select claimline_name_key(:name) || '|' || left(:zip, 5)")
        .param("name", name)
        .param("zip", zip)
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
