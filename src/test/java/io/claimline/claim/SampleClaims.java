package io.claimline.claim;

import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.Address;
import io.claimline.x12.Diagnosis;
import io.claimline.x12.Party;
import io.claimline.x12.Procedure;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ServiceLine;
import io.claimline.x12.Subscriber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens claims of invented people straight in the claim module, for tests that begin there. */
@TestComponent
public class SampleClaims {

  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final JdbcClient jdbc;
  private final Claims claims;

  SampleClaims(JdbcClient jdbc, Claims claims) {
    this.jdbc = jdbc;
    this.claims = claims;
  }

  /** A clean office visit with one line for each charge, dated 2026-01-05. */
  public static ProfessionalClaim content(String... charges) {
    Party subscriber =
        new Party(
            "IL",
            Party.person("IL", "Sample", "Ida").entityType(),
            "Sample",
            "Ida",
            "",
            "",
            "MI",
            "MEM" + COUNTER.incrementAndGet(),
            Address.of("1 Elm Street", "Albany", "NY", "12207"),
            "",
            List.of(),
            List.of());
    List<ServiceLine> lines = Stream.of(charges).map(SampleClaims::line).toList();
    return ProfessionalClaim.builder()
        .subscriber(Subscriber.self("P", "CI", subscriber, LocalDate.of(1980, 2, 3), "F"))
        .payer(Party.organization("PR", "Sample Health"))
        .patientControlNumber("SENDER" + COUNTER.incrementAndGet())
        .facilityCode("11")
        .frequency("1")
        .diagnoses(List.of(new Diagnosis("ABK", "J069")))
        .charge(lines.stream().map(ServiceLine::charge).reduce(Money.ZERO, Money::plus))
        .lines(lines)
        .build();
  }

  /** Opens a claim of this content in the writing practice, with all that it refers to. */
  public long open(ProfessionalClaim content) {
    long practice = PracticeScope.current().requireWritable();
    long payer =
        id(
            """
            insert into payer (payer_code, name, created_at) values ('SAMPLE', 'Sample Health', timestamptz '2026-01-05 12:00Z')
            on conflict (payer_code) do update set name = excluded.name returning id
            """);
    long provider =
        id(
            """
            insert into provider (practice_id, match_key, organization, last_name, created_at,
                created_by)
            values (%d, 'sample', true, 'Sample Practice', timestamptz '2026-01-05 12:00Z', 'test')
            on conflict (practice_id, match_key) do update set last_name = excluded.last_name
            returning id
            """
                .formatted(practice));
    long patient =
        id(
            """
            insert into patient (practice_id, last_name, first_name, created_at, created_by)
            values (%d, 'Sample', 'Ida', timestamptz '2026-01-05 12:00Z', 'test') returning id
            """
                .formatted(practice));
    long coverage =
        id(
            """
            insert into coverage (practice_id, patient_id, payer_id, position, member_id,
                relationship_code, subscriber_last_name, created_at, created_by)
            values (%d, %d, %d, 1, '%s', '18', 'Sample', timestamptz '2026-01-05 12:00Z', 'test') returning id
            """
                .formatted(practice, patient, payer, content.subscriber().party().id()));
    return claims.open(
        new NewClaim(
            content,
            null,
            "sample-" + COUNTER.incrementAndGet(),
            patient,
            coverage,
            payer,
            provider));
  }

  private static ServiceLine line(String charge) {
    return ServiceLine.builder()
        .procedure(Procedure.hcpcs("99213"))
        .charge(Money.parse(charge))
        .unit("UN")
        .quantity(BigDecimal.ONE)
        .diagnosisPointers(List.of(1))
        .serviceFrom(LocalDate.of(2026, 1, 5))
        .serviceThrough(LocalDate.of(2026, 1, 5))
        .build();
  }

  private long id(String insert) {
    return jdbc.sql(insert).query(Long.class).single();
  }
}
