package io.claimline.practice;

import io.claimline.audit.CurrentActor;
import io.claimline.shared.PracticeScope;
import io.claimline.shared.TransactionMemo;
import io.claimline.x12.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The providers of a practice. One is known by its NPI; where none was sent, by tax id and name
 * together.
 */
@Repository
public class Providers {

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;
  private final TransactionMemo<String, Long> known = new TransactionMemo<>();

  Providers(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<Provider> find(long id) {
    return jdbc.sql("select * from provider where id = :id")
        .param("id", id)
        .query((found, row) -> read(found))
        .optional();
  }

  /** The providers that the scope may read, by name. */
  @Transactional(readOnly = true)
  public List<Provider> all() {
    return jdbc.sql("select * from provider order by last_name, first_name, id")
        .query((found, row) -> read(found))
        .list();
  }

  /**
   * Enters a provider of the writing practice.
   *
   * @param provider with an NPI; its id is not looked at
   * @return its id
   * @throws org.springframework.dao.DuplicateKeyException if the practice has one of this NPI
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long add(Provider provider) {
    return jdbc.sql(
            """
            insert into provider (practice_id, match_key, npi, tax_id, organization, last_name,
                first_name, taxonomy_code, created_at, created_by)
            values (:practice, :npi, :npi, nullif(:taxId, ''), :organization, :last,
                nullif(:first, ''), nullif(:taxonomy, ''), :now, :by)
            returning id
            """)
        .params(columns(provider))
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  /**
   * Changes what is known of a provider of the writing practice.
   *
   * @param provider with an NPI
   * @throws org.springframework.dao.DuplicateKeyException if another one has this NPI
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void change(Provider provider) {
    jdbc.sql(
            """
            update provider set match_key = :npi, npi = :npi, tax_id = nullif(:taxId, ''),
                organization = :organization, last_name = :last, first_name = nullif(:first, ''),
                taxonomy_code = nullif(:taxonomy, '')
            where practice_id = :practice and id = :id
            """)
        .params(columns(provider))
        .param("id", provider.id())
        .update();
    known.forget();
  }

  private static Map<String, Object> columns(Provider provider) {
    return Map.of(
        "practice", PracticeScope.current().requireWritable(),
        "npi", Objects.requireNonNull(provider.npi(), "an NPI"),
        "taxId", Objects.requireNonNullElse(provider.taxId(), ""),
        "organization", provider.organization(),
        "last", provider.lastName(),
        "first", Objects.requireNonNullElse(provider.firstName(), ""),
        "taxonomy", Objects.requireNonNullElse(provider.taxonomyCode(), ""));
  }

  /**
   * The id of this provider of the writing practice, created if it is new.
   *
   * @param party 2010AA, 2310B or 2420A; a name or an id at least
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long matchOrCreate(Party party) {
    String key = key(party);
    return known
        .find(key, () -> idOf(key).or(() -> insert(key, party)).or(() -> idOf(key)))
        .orElseThrow();
  }

  /** The id of this provider of the writing practice, if it is known. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Long> match(Party party) {
    return idOf(key(party));
  }

  private String key(Party party) {
    if (!party.npi().isBlank()) {
      return party.npi().strip();
    }
    return jdbc.sql(
            """
            select claimline_number_key(:number) || '|' || claimline_name_key(:last)
                || '|' || claimline_name_key(:first)
            """)
        .param("number", party.taxId().isBlank() ? party.id() : party.taxId())
        .param("last", party.name())
        .param("first", party.firstName())
        .query(String.class)
        .single();
  }

  private Optional<Long> idOf(String key) {
    return jdbc.sql("select id from provider where practice_id = :practice and match_key = :key")
        .param("practice", PracticeScope.current().requireWritable())
        .param("key", key)
        .query(Long.class)
        .optional();
  }

  private Optional<Long> insert(String key, Party party) {
    return jdbc.sql(
            """
            insert into provider (practice_id, match_key, npi, tax_id, organization, last_name,
                first_name, taxonomy_code, created_at, created_by)
            values (:practice, :key, nullif(:npi, ''), nullif(:taxId, ''), :organization, :last,
                nullif(:first, ''), nullif(:taxonomy, ''), :now, :by)
            on conflict (practice_id, match_key) do nothing
            returning id
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("key", key)
        .param("npi", party.npi().strip())
        .param("taxId", party.taxId().strip())
        .param("organization", !party.isPerson())
        .param("last", party.name().strip())
        .param("first", party.firstName().strip())
        .param("taxonomy", party.taxonomy().strip())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .query(Long.class)
        .optional();
  }

  private static Provider read(ResultSet found) throws SQLException {
    return new Provider(
        found.getLong("id"),
        found.getString("npi"),
        found.getString("tax_id"),
        found.getBoolean("organization"),
        found.getString("last_name"),
        found.getString("first_name"),
        found.getString("taxonomy_code"));
  }
}
