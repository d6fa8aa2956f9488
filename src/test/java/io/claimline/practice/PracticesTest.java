package io.claimline.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.Address;
import io.claimline.x12.Party;
import io.claimline.x12.Reference;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

@ClaimlineTest
class PracticesTest {

  private static final ZoneId ZONE = ZoneId.of("America/Chicago");

  @Autowired Database database;
  @Autowired Practices practices;
  @Autowired Payers payers;
  @Autowired Providers providers;
  @Autowired Facilities facilities;

  private long practice;

  @BeforeEach
  void practice() {
    practice = database.practice();
  }

  @Test
  @DisplayName("A new practice is found by code and NPI, and read only in its scope")
  void created() {
    long id =
        practices.create(
            new NewPractice("PRACTICES-TEST", "Harbor Pediatrics", "1679576722", null, ZONE));
    assertThat(practices.idByCode("PRACTICES-TEST")).contains(id);
    assertThat(practices.idByNpi("1679576722")).contains(id);
    assertThat(practices.everyId()).contains(id);
    assertThat(practices.find(id)).isEmpty();
    assertThat(PracticeScope.reading(Set.of(id)).call(() -> practices.find(id)))
        .contains(
            new Practice(id, "PRACTICES-TEST", "Harbor Pediatrics", "1679576722", null, ZONE));
    assertThat(PracticeScope.reading(Set.of(id)).call(() -> practices.readable()))
        .extracting(Practice::id)
        .containsExactly(id);
  }

  @Test
  @DisplayName("A code is given once")
  void codeOnce() {
    practices.create(new NewPractice("PRACTICES-TEST-ONCE", "Hill Clinic", null, null, ZONE));
    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(
            () ->
                practices.create(
                    new NewPractice("PRACTICES-TEST-ONCE", "Other Hill", null, null, ZONE)));
  }

  @Test
  @DisplayName("Unknown codes belong to nobody, a shared NPI to nobody for certain")
  void nobody() {
    practices.create(new NewPractice("PRACTICES-TEST-1", "One", "1003000126", null, ZONE));
    practices.create(new NewPractice("PRACTICES-TEST-2", "Two", "1003000126", null, ZONE));
    assertThat(practices.idByNpi("1003000126")).isEmpty();
    assertThat(practices.idByCode("NOBODY")).isEmpty();
  }

  @Test
  @DisplayName("R22 R33 R34 A new payer gets the clocks of its kind and keeps them")
  void payerClocks() {
    Payer medicare = payer("med01", "Medicare Part B", "MB");
    assertThat(medicare.code()).isEqualTo("MED01");
    assertThat(medicare.takesReplacement()).isFalse();
    assertThat(medicare.timelyFilingDays()).isEqualTo(365);
    assertThat(medicare.responseDays()).isBetween(14, 30);
    assertThat(payer(" MED01 ", "Another name", "CI")).isEqualTo(medicare);
    Payer commercial = payer("COMM1", "Northern Health Plan", "CI");
    assertThat(commercial.takesReplacement()).isTrue();
    assertThat(commercial.timelyFilingDays()).isEqualTo(180);
  }

  @Test
  @DisplayName("A provider is known by NPI, else by tax id and name; each practice has its own")
  void providersMatched() {
    Party withNpi = Party.organization("85", "Lakeside").withId("XX", "1234567893");
    Party withTaxId =
        Party.organization("85", "Lake Side, Inc")
            .withReferences(List.of(Reference.of("EI", "12-3456789")));
    long first = provider(practice, withNpi);
    assertThat(provider(practice, withNpi.withTaxonomy("207Q00000X"))).isEqualTo(first);
    long second = provider(practice, withTaxId);
    assertThat(second).isNotEqualTo(first);
    assertThat(
            provider(
                practice,
                Party.organization("85", "LAKESIDE INC")
                    .withReferences(List.of(Reference.of("EI", "123456789")))))
        .isEqualTo(second);
    assertThat(provider(database.practice(), withNpi)).isNotEqualTo(first);
  }

  @Test
  @DisplayName("A facility without NPI is known by name and ZIP")
  void facilitiesMatched() {
    Party annex =
        Party.organization("77", "Lakeside Annex")
            .withAddress(Address.of("2 Harbor Road", "Albany", "NY", "122071234"));
    long first = facility(annex);
    assertThat(
            facility(
                Party.organization("77", "LAKESIDE ANNEX")
                    .withAddress(Address.of("2 Harbor Rd", "Albany", "NY", "12207"))))
        .isEqualTo(first);
    assertThat(facility(annex.withAddress(Address.of("2 Harbor Road", "Utica", "NY", "13501"))))
        .isNotEqualTo(first);
  }

  private Payer payer(String code, String name, String filing) {
    return database.call(
        practice,
        () -> payers.matchOrCreate(Party.organization("PR", name).withId("PI", code), filing));
  }

  private long provider(long owner, Party party) {
    return database.call(owner, () -> providers.matchOrCreate(party));
  }

  private long facility(Party party) {
    return database.call(practice, () -> facilities.matchOrCreate(party));
  }
}
