package io.claimline.demo;

import io.claimline.demo.DemoVisit.DemoPerson;
import io.claimline.demo.DemoVisit.DemoPolicy;
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

/** Makes claims of visits, as another system would charge them; some fail the scrub on purpose. */
final class DemoVisits {

  private final LocalDate today;
  private final Map<String, String[]> payers;
  private final FrontDeskMistakes mistakes = new FrontDeskMistakes();

  DemoVisits(LocalDate today) {
    this.today = today;
    this.payers =
        DemoTable.rows("payers.csv").stream().collect(Collectors.toMap(row -> row[0], row -> row));
  }

  /** The visits that are written down. */
  static List<DemoVisit> written(DemoPractice practice) {
    return DemoTable.rows("visits.csv").stream()
        .map(DemoVisit::of)
        .filter(visit -> visit.practice().equals(practice.code()))
        .toList();
  }

  /** What is wrong with the visits charged so far. */
  FrontDeskMistakes mistakes() {
    return mistakes;
  }

  ProfessionalClaim charge(DemoPractice practice, DemoVisit visit) {
    DemoPolicy first = visit.policies().get(0);
    LocalDate day = today.minusDays(visit.daysAgo());
    List<Diagnosis> diagnoses = diagnoses(visit.diagnoses());
    List<ServiceLine> lines = lines(visit.services(), day, diagnoses.size());
    return ProfessionalClaim.builder()
        .billingProvider(practice.asBillingProvider())
        .subscriber(subscriber(visit.person(), first.member(), payer(visit, first)[2]))
        .otherSubscribers(
            visit.policies().stream().skip(1).map(policy -> other(visit, policy)).toList())
        .payer(Party.organization("PR", payer(visit, first)[1]).withId("PI", first.payer()))
        .patientControlNumber(visit.number())
        .charge(lines.stream().map(ServiceLine::charge).reduce(Money.ZERO, Money::plus))
        .facilityCode("11")
        .frequency("1")
        .diagnoses(diagnoses)
        .providers(List.of(rendering(visit.rendering(), practice.taxonomy())))
        .lines(lines)
        .build();
  }

  private String[] payer(DemoVisit visit, DemoPolicy policy) {
    String[] payer = payers.get(policy.payer());
    if (payer == null) {
      throw new IllegalArgumentException("visit " + visit.number() + " names an unknown payer");
    }
    return payer;
  }

  private Subscriber subscriber(DemoPerson patient, String member, String filingIndicator) {
    Party person =
        Party.person("IL", patient.lastName(), patient.firstName())
            .withAddress(
                Address.of(
                    patient.street(),
                    mistakes.city(patient.city()),
                    patient.state(),
                    patient.zip()));
    LocalDate born = mistakes.birthDate(patient.birthDate());
    return Subscriber.self(
        "P",
        filingIndicator,
        person.withId("MI", mistakes.memberNumber(member)),
        born,
        mistakes.sex(born, patient.sex()));
  }

  /** The patient's own policy with a payer who comes second. */
  private OtherSubscriber other(DemoVisit visit, DemoPolicy policy) {
    String[] payer = payer(visit, policy);
    return OtherSubscriber.builder()
        .sequence("S")
        .relationship("18")
        .filingIndicator(payer[2])
        .benefitsAssigned("Y")
        .release("Y")
        .party(
            Party.person("IL", visit.person().lastName(), visit.person().firstName())
                .withId("MI", policy.member()))
        .payer(Party.organization("PR", payer[1]).withId("PI", policy.payer()))
        .build();
  }

  private static List<Diagnosis> diagnoses(List<String> codes) {
    return IntStream.range(0, codes.size())
        .mapToObj(i -> i == 0 ? Diagnosis.principal(codes.get(i)) : Diagnosis.other(codes.get(i)))
        .toList();
  }

  private static List<ServiceLine> lines(
      List<DemoVisit.Service> services, LocalDate day, int diagnoses) {
    List<ServiceLine> lines = new ArrayList<>();
    for (DemoVisit.Service service : services) {
      lines.add(
          ServiceLine.builder()
              .number(lines.size() + 1)
              .procedure(Procedure.hcpcs(service.code()))
              .charge(Money.parse(service.charge()))
              .unit("UN")
              .quantity(new BigDecimal(service.units()))
              .diagnosisPointers(IntStream.rangeClosed(1, diagnoses).boxed().toList())
              .serviceFrom(day)
              .serviceThrough(day)
              .build());
    }
    return lines;
  }

  private static Party rendering(DemoVisit.Rendering person, String taxonomy) {
    return Party.person("82", person.lastName(), person.firstName())
        .withId("XX", person.npi())
        .withTaxonomy(taxonomy);
  }
}
