package io.claimline.demo;

import io.claimline.shared.Money;
import io.claimline.x12.Address;
import io.claimline.x12.Diagnosis;
import io.claimline.x12.OtherSubscriber;
import io.claimline.x12.Party;
import io.claimline.x12.Procedure;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ServiceLine;
import io.claimline.x12.Subscriber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The visits of the demo, as another system would charge them; some fail the scrub on purpose. */
final class DemoVisits {

  private static final int SECOND_POLICY = 16;

  private final LocalDate today;
  private final Map<String, String[]> payers;
  private final FrontDeskMistakes mistakes = new FrontDeskMistakes();

  DemoVisits(LocalDate today) {
    this.today = today;
    this.payers =
        DemoTable.rows("payers.csv").stream().collect(Collectors.toMap(row -> row[0], row -> row));
  }

  /** What is wrong with the visits told so far. */
  FrontDeskMistakes mistakes() {
    return mistakes;
  }

  List<ProfessionalClaim> of(DemoPractice practice) {
    return DemoTable.rows("visits.csv").stream()
        .filter(row -> row[0].equals(practice.code()))
        .map(row -> claim(practice, row))
        .toList();
  }

  private ProfessionalClaim claim(DemoPractice practice, String[] row) {
    String[] payer = payers.get(row[11]);
    if (payer == null) {
      throw new IllegalArgumentException("visit " + row[1] + " names an unknown payer");
    }
    LocalDate day = today.minusDays(Long.parseLong(row[12]));
    List<Diagnosis> diagnoses = diagnoses(row[13].split(" "));
    List<ServiceLine> lines = lines(row[14].split(","), day, diagnoses.size());
    return ProfessionalClaim.builder()
        .billingProvider(practice.asBillingProvider())
        .subscriber(subscriber(row, payer[2]))
        .otherSubscribers(secondPolicy(row))
        .payer(Party.organization("PR", payer[1]).withId("PI", payer[0]))
        .patientControlNumber(row[1])
        .charge(lines.stream().map(ServiceLine::charge).reduce(Money.ZERO, Money::plus))
        .facilityCode("11")
        .frequency("1")
        .diagnoses(diagnoses)
        .providers(List.of(rendering(row[15].split(","), practice.taxonomy())))
        .lines(lines)
        .build();
  }

  private Subscriber subscriber(String[] row, String filingIndicator) {
    Party person =
        Party.person("IL", row[2], row[3])
            .withAddress(Address.of(row[6], mistakes.city(row[7]), row[8], row[9]));
    LocalDate born = mistakes.birthDate(row[4]);
    return Subscriber.self(
        "P",
        filingIndicator,
        person.withId("MI", mistakes.memberNumber(row[10])),
        born,
        mistakes.sex(born, row[5]));
  }

  /** The patient's own policy with a payer who comes second. */
  private List<OtherSubscriber> secondPolicy(String[] row) {
    if (row.length <= SECOND_POLICY) {
      return List.of();
    }
    String[] policy = row[SECOND_POLICY].split("\\*");
    String[] payer = payers.get(policy[0]);
    if (payer == null) {
      throw new IllegalArgumentException("visit " + row[1] + " names an unknown second payer");
    }
    return List.of(
        OtherSubscriber.builder()
            .sequence("S")
            .relationship("18")
            .filingIndicator(payer[2])
            .benefitsAssigned("Y")
            .release("Y")
            .party(Party.person("IL", row[2], row[3]).withId("MI", policy[1]))
            .payer(Party.organization("PR", payer[1]).withId("PI", payer[0]))
            .build());
  }

  private static List<Diagnosis> diagnoses(String[] codes) {
    return IntStream.range(0, codes.length)
        .mapToObj(i -> i == 0 ? Diagnosis.principal(codes[i]) : Diagnosis.other(codes[i]))
        .toList();
  }

  private static List<ServiceLine> lines(String[] lines, LocalDate day, int diagnoses) {
    List<ServiceLine> services = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split("\\*");
      services.add(
          ServiceLine.builder()
              .number(services.size() + 1)
              .procedure(Procedure.hcpcs(parts[0]))
              .charge(Money.parse(parts[1]))
              .unit("UN")
              .quantity(new BigDecimal(parts[2]))
              .diagnosisPointers(IntStream.rangeClosed(1, diagnoses).boxed().toList())
              .serviceFrom(day)
              .serviceThrough(day)
              .build());
    }
    return services;
  }

  private static Party rendering(String[] person, String taxonomy) {
    return Party.person("82", person[0], person[1]).withId("XX", person[2]).withTaxonomy(taxonomy);
  }
}
