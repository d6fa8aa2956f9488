package io.claimline.charges;

import io.claimline.practice.Payer;
import io.claimline.practice.Payers;
import io.claimline.practice.Practice;
import io.claimline.practice.Practices;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ServiceLine;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The providers, facilities and payers that a charge of the writing practice may name. */
@Repository
public class WhoAndWhere {

  private static final int MOST = 12;

  /** Those whom the practice itself does not keep among its providers. */
  private static final Set<String> OUTSIDE = Set.of("DN", "DK", "DQ");

  private final JdbcClient jdbc;
  private final Payers payers;
  private final Practices practices;
  private final Clock clock;

  WhoAndWhere(JdbcClient jdbc, Payers payers, Practices practices, Clock clock) {
    this.jdbc = jdbc;
    this.payers = payers;
    this.practices = practices;
    this.clock = clock;
  }

  /** People whose name or NPI begins so: the practice's, and those named by charges before. */
  @Transactional(readOnly = true)
  public List<NamedProvider> providers(String text) {
    return jdbc.sql(
            """
            select distinct on (lower(last_name), lower(first_name), npi) npi, last_name, first_name
            from (
              select npi, last_name, coalesce(first_name, '') as first_name from provider
              where practice_id = :practice and npi is not null and not organization
              union all
              select npi, last_name, first_name from charge_provider where practice_id = :practice
            ) known
            where starts_with(lower(last_name || ', ' || first_name), :text)
              or starts_with(lower(first_name || ' ' || last_name), :text)
              or starts_with(npi, :text)
            order by lower(last_name), lower(first_name), npi limit :most
            """)
        .param("practice", practice())
        .param("text", text.strip().toLowerCase(Locale.ROOT))
        .param("most", MOST)
        .query(
            (found, row) ->
                new NamedProvider(
                    found.getString("npi"),
                    found.getString("last_name"),
                    found.getString("first_name")))
        .list();
  }

  /** Facilities in use whose name holds the text, or whose NPI begins so. */
  @Transactional(readOnly = true)
  public List<NamedFacility> facilities(String text) {
    return jdbc.sql(
            """
            select coalesce(npi, '') as npi, name, coalesce(line1, '') as line1,
                coalesce(city, '') as city, coalesce(state, '') as state, coalesce(zip, '') as zip
            from facility
            where practice_id = :practice and in_use
              and (position(:text in lower(name)) > 0 or starts_with(npi, :text))
            order by name, id limit :most
            """)
        .param("practice", practice())
        .param("text", text.strip().toLowerCase(Locale.ROOT))
        .param("most", MOST)
        .query(
            (found, row) ->
                new NamedFacility(
                    found.getString("npi"),
                    found.getString("name"),
                    found.getString("line1"),
                    found.getString("city"),
                    found.getString("state"),
                    found.getString("zip")))
        .list();
  }

  /** Payers of the directory whose name holds the text, or whose number begins so. */
  @Transactional(readOnly = true)
  public List<Payer> payers(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return payers.all().stream()
        .filter(
            payer ->
                payer.name().toLowerCase(Locale.ROOT).contains(wanted)
                    || payer.code().toLowerCase(Locale.ROOT).startsWith(wanted))
        .limit(MOST)
        .toList();
  }

  /** Who may bill: the practice itself first, then its providers with an NPI. */
  @Transactional(readOnly = true)
  public List<NamedProvider> billing() {
    Practice own = practices.find(practice()).orElseThrow();
    List<NamedProvider> choices = new ArrayList<>();
    String npi = Objects.requireNonNullElse(own.npi(), "");
    if (!npi.isEmpty()) {
      choices.add(new NamedProvider(npi, own.name(), ""));
    }
    choices.addAll(
        jdbc.sql(
                """
                select npi, last_name, coalesce(first_name, '') as first_name from provider
                where practice_id = :practice and npi is not null and npi <> :own
                order by organization desc, last_name, first_name, id
                """)
            .param("practice", practice())
            .param("own", npi)
            .query(
                (found, row) ->
                    new NamedProvider(
                        found.getString("npi"),
                        found.getString("last_name"),
                        found.getString("first_name")))
            .list());
    return choices;
  }

  /** Remembers those whom the claim names and the practice does not keep. */
  @Transactional(propagation = Propagation.MANDATORY)
  void remember(ProfessionalClaim claim) {
    Stream.concat(
            claim.providers().stream(),
            claim.lines().stream().map(ServiceLine::providers).flatMap(List::stream).distinct())
        .filter(party -> OUTSIDE.contains(party.role()) && !party.npi().isEmpty())
        .forEach(this::remember);
  }

  private void remember(Party party) {
    jdbc.sql(
            """
            insert into charge_provider (practice_id, npi, last_name, first_name, named_at)
            values (:practice, :npi, :last, :first, :now)
            on conflict (practice_id, npi) do nothing
            """)
        .param("practice", practice())
        .param("npi", party.npi())
        .param("last", party.name())
        .param("first", party.firstName())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private static long practice() {
    return PracticeScope.current().requireWritable();
  }
}
