package io.claimline.workflow.task;

import io.claimline.shared.Money;
import io.claimline.x12.Address;
import io.claimline.x12.DatePeriod;
import io.claimline.x12.DrugIdentification;
import io.claimline.x12.Party;
import io.claimline.x12.Patient;
import io.claimline.x12.Procedure;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.Reference;
import io.claimline.x12.ServiceLine;
import io.claimline.x12.Subscriber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of a claim as texts that a form shows and takes; absent is empty. */
final class Parts {

  static final Lens<Subscriber, Party> SUBSCRIBER_PARTY =
      new Lens<>(Subscriber::party, (s, party) -> subscriber(s, party, s.birthDate(), s.sex()));

  static final Lens<Subscriber, String> SUBSCRIBER_BIRTH_DATE =
      new Lens<>(
          s -> text(s.birthDate()), (s, day) -> subscriber(s, s.party(), date(day), s.sex()));

  static final Lens<Subscriber, String> SUBSCRIBER_SEX =
      new Lens<>(Subscriber::sex, (s, sex) -> subscriber(s, s.party(), s.birthDate(), sex));

  static final Lens<Patient, Party> PATIENT_PARTY =
      new Lens<>(Patient::party, (p, party) -> patient(p, party, p.birthDate(), p.sex()));

  static final Lens<Patient, String> PATIENT_BIRTH_DATE =
      new Lens<>(p -> text(p.birthDate()), (p, day) -> patient(p, p.party(), date(day), p.sex()));

  static final Lens<Patient, String> PATIENT_SEX =
      new Lens<>(Patient::sex, (p, sex) -> patient(p, p.party(), p.birthDate(), sex));

  static final Lens<Party, String> LAST_NAME =
      new Lens<>(Party::name, (party, name) -> named(party, name, party.firstName()));

  static final Lens<Party, String> FIRST_NAME =
      new Lens<>(Party::firstName, (party, first) -> named(party, party.name(), first));

  static final Lens<Party, String> MEMBER_ID =
      new Lens<>(Party::id, (party, id) -> party.withId("MI", id));

  static final Lens<Party, String> NPI =
      new Lens<>(Party::npi, (party, npi) -> party.withId(npi.isEmpty() ? "" : "XX", npi));

  static final Lens<Party, Address> ADDRESS =
      new Lens<>(
          party -> Objects.requireNonNullElse(party.address(), Address.of("", "", "", "")),
          Party::withAddress);

  static final Lens<Address, String> LINE_1 =
      new Lens<>(Address::line1, (a, v) -> address(a, v, a.city(), a.state(), a.postalCode()));

  static final Lens<Address, String> CITY =
      new Lens<>(Address::city, (a, v) -> address(a, a.line1(), v, a.state(), a.postalCode()));

  static final Lens<Address, String> STATE =
      new Lens<>(Address::state, (a, v) -> address(a, a.line1(), a.city(), v, a.postalCode()));

  static final Lens<Address, String> ZIP =
      new Lens<>(Address::postalCode, (a, v) -> address(a, a.line1(), a.city(), a.state(), v));

  static final Lens<ServiceLine, Procedure> PROCEDURE =
      new Lens<>(ServiceLine::procedure, (line, v) -> line.toBuilder().procedure(v).build());

  static final Lens<Procedure, String> PROCEDURE_CODE =
      new Lens<>(
          Procedure::code,
          (p, code) -> new Procedure(p.qualifier(), code, p.modifiers(), p.description()));

  static final Lens<Procedure, String> MODIFIERS =
      new Lens<>(
          p -> String.join(",", p.modifiers()),
          (p, list) -> new Procedure(p.qualifier(), p.code(), split(list), p.description()));

  static final Lens<ServiceLine, String> QUANTITY =
      new Lens<>(
          line -> line.quantity().stripTrailingZeros().toPlainString(),
          (line, v) -> line.toBuilder().quantity(new BigDecimal(v)).build());

  static final Lens<ServiceLine, String> UNIT =
      new Lens<>(ServiceLine::unit, (line, v) -> line.toBuilder().unit(v).build());

  static final Lens<ServiceLine, Money> CHARGE =
      new Lens<>(ServiceLine::charge, (line, v) -> line.toBuilder().charge(v).build());

  static final Lens<ServiceLine, String> SERVICE_FROM =
      new Lens<>(
          line -> text(line.serviceFrom()),
          (line, v) -> line.toBuilder().serviceFrom(date(v)).build());

  static final Lens<ServiceLine, String> SERVICE_THROUGH =
      new Lens<>(
          line -> text(line.serviceThrough()),
          (line, v) -> line.toBuilder().serviceThrough(date(v)).build());

  static final Lens<ServiceLine, String> POINTERS =
      new Lens<>(
          line ->
              line.diagnosisPointers().stream()
                  .map(String::valueOf)
                  .collect(Collectors.joining(",")),
          (line, v) ->
              line.toBuilder()
                  .diagnosisPointers(split(v).stream().map(Integer::valueOf).toList())
                  .build());

  static final Lens<ServiceLine, String> LINE_PLACE =
      new Lens<>(
          ServiceLine::placeOfService, (line, v) -> line.toBuilder().placeOfService(v).build());

  static final Lens<ServiceLine, String> NDC =
      new Lens<>(
          line -> line.drug() == null ? "" : line.drug().code(),
          (line, v) -> line.toBuilder().drug(drug(line, v)).build());

  private Parts() {}

  /** The claim's line, 0 for the first. */
  static Lens<ProfessionalClaim, ServiceLine> line(int index) {
    return new Lens<>(
        claim -> claim.lines().get(index),
        (claim, line) -> {
          List<ServiceLine> lines = new ArrayList<>(claim.lines());
          lines.set(index, line);
          return claim.toBuilder().lines(lines).build();
        });
  }

  /** The value of the claim's reference with this qualifier. */
  static Lens<ProfessionalClaim, String> reference(String qualifier) {
    return new Lens<>(
        claim -> Reference.valueOf(claim.references(), qualifier),
        (claim, value) ->
            claim.toBuilder()
                .references(
                    replaced(
                        claim.references(),
                        claim.references().stream()
                            .filter(known -> known.qualifier().equals(qualifier))
                            .toList(),
                        value.isEmpty() ? null : Reference.of(qualifier, value)))
                .build());
  }

  /** The claim's date with this qualifier. */
  static Lens<ProfessionalClaim, String> claimDate(String qualifier) {
    return new Lens<>(
        claim -> text(DatePeriod.dayOf(claim.dates(), qualifier)),
        (claim, value) -> {
          LocalDate day = date(value);
          return claim.toBuilder()
              .dates(
                  replaced(
                      claim.dates(),
                      claim.dates().stream()
                          .filter(known -> known.qualifier().equals(qualifier))
                          .toList(),
                      day == null ? null : DatePeriod.on(qualifier, day)))
              .build();
        });
  }

  /** The claim's provider in this role; one without name and number is not there. */
  static Lens<ProfessionalClaim, Party> provider(String role) {
    return new Lens<>(
        claim ->
            claim.providers().stream()
                .filter(known -> known.role().equals(role))
                .findFirst()
                .orElse(Party.person(role, "", "")),
        (claim, provider) ->
            claim.toBuilder()
                .providers(
                    replaced(
                        claim.providers(),
                        claim.providers().stream()
                            .filter(known -> known.role().equals(role))
                            .toList(),
                        provider.isAbsent() && provider.firstName().isEmpty() ? null : provider))
                .build());
  }

  static List<String> split(String list) {
    return list.isEmpty() ? List.of() : List.of(list.split(","));
  }

  private static <T> List<T> replaced(List<T> all, List<T> old, @Nullable T now) {
    return Stream.concat(all.stream().filter(known -> !old.contains(known)), Stream.ofNullable(now))
        .toList();
  }

  private static Subscriber subscriber(
      Subscriber s, Party party, @Nullable LocalDate birthDate, String sex) {
    return new Subscriber(
        s.sequence(),
        s.relationship(),
        s.groupNumber(),
        s.groupName(),
        s.insuranceType(),
        s.filingIndicator(),
        party,
        birthDate,
        sex,
        s.condition());
  }

  private static Patient patient(
      Patient p, Party party, @Nullable LocalDate birthDate, String sex) {
    return new Patient(p.relationship(), party, birthDate, sex, p.condition());
  }

  private static Party named(Party p, String name, String firstName) {
    return new Party(
        p.role(),
        p.entityType(),
        name,
        firstName,
        p.middleName(),
        p.suffix(),
        p.idQualifier(),
        p.id(),
        p.address(),
        p.taxonomy(),
        p.references(),
        p.contacts());
  }

  private static Address address(Address a, String line1, String city, String state, String zip) {
    return new Address(line1, a.line2(), city, state, zip, a.country(), a.subdivision());
  }

  private static @Nullable DrugIdentification drug(ServiceLine line, String code) {
    DrugIdentification before = line.drug();
    if (code.isEmpty()) {
      return null;
    }
    return before == null
        ? new DrugIdentification("N4", code, line.quantity(), "UN", List.of())
        : new DrugIdentification(
            before.qualifier(), code, before.quantity(), before.unit(), before.references());
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static @Nullable LocalDate date(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }
}
