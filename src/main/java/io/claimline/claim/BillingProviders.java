package io.claimline.claim;

import io.claimline.practice.Letterheads;
import io.claimline.practice.Practice;
import io.claimline.practice.Practices;
import io.claimline.practice.Provider;
import io.claimline.practice.Providers;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.Address;
import io.claimline.x12.Party;
import io.claimline.x12.Reference;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who bills for the writing practice, as far as the practice has told. */
@Component
public class BillingProviders {

  /** How far back an earlier claim is looked for that tells the provider's address. */
  private static final int LOOKED_AT = 20;

  private final JdbcClient jdbc;
  private final Practices practices;
  private final Providers providers;
  private final Letterheads letterheads;
  private final Claims claims;

  BillingProviders(
      JdbcClient jdbc,
      Practices practices,
      Providers providers,
      Letterheads letterheads,
      Claims claims) {
    this.jdbc = jdbc;
    this.practices = practices;
    this.providers = providers;
    this.letterheads = letterheads;
    this.claims = claims;
  }

  /**
   * The billing provider as a claim names it (2010AA): as on the last claim that it billed, else
   * from the practice and its letterhead.
   *
   * @param npi which of them; empty for the practice itself
   * @return empty if the practice has no such provider, or none that bears an NPI
   */
  @Transactional(readOnly = true)
  public Optional<Party> find(String npi) {
    Practice practice = practices.find(PracticeScope.current().requireWritable()).orElseThrow();
    String wanted = npi.isEmpty() ? text(practice.npi()) : npi;
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    Optional<Provider> known =
        providers.all().stream().filter(one -> wanted.equals(one.npi())).findFirst();
    return known
        .flatMap(this::asLastBilled)
        .or(() -> known.map(one -> of(one, practice)))
        .or(() -> wanted.equals(practice.npi()) ? Optional.of(of(practice)) : Optional.empty());
  }

  private Optional<Party> asLastBilled(Provider provider) {
    return jdbc.sql(
            """
            select id from (
              select id, billing_provider_id from claim
              where practice_id = :practice order by id desc limit :few) newest
            where billing_provider_id = :provider order by id desc limit 1
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("few", LOOKED_AT)
        .param("provider", provider.id())
        .query(Long.class)
        .optional()
        .map(claim -> claims.content(claim).billingProvider());
  }

  private Party of(Provider provider, Practice practice) {
    Party named =
        provider.organization()
            ? Party.organization("85", provider.lastName())
            : Party.person("85", provider.lastName(), text(provider.firstName()));
    String taxId =
        text(provider.taxId()).isEmpty() ? text(practice.taxId()) : text(provider.taxId());
    return complete(named.withTaxonomy(text(provider.taxonomyCode())), text(provider.npi()), taxId);
  }

  private Party of(Practice practice) {
    return complete(
        Party.organization("85", practice.name()), text(practice.npi()), text(practice.taxId()));
  }

  private Party complete(Party named, String npi, String taxId) {
    Address address = letterheads.current(named).address();
    return named
        .withId("XX", npi)
        .withReferences(taxId.isEmpty() ? List.of() : List.of(Reference.of("EI", taxId)))
        .withAddress(address.line1().isEmpty() ? null : address);
  }

  private static String text(@Nullable String column) {
    return Objects.requireNonNullElse(column, "");
  }
}
