package io.claimline.claim;

import io.claimline.shared.Money;
import io.claimline.x12.Address;
import io.claimline.x12.Diagnosis;
import io.claimline.x12.OtherSubscriber;
import io.claimline.x12.Party;
import io.claimline.x12.Patient;
import io.claimline.x12.PatientCondition;
import io.claimline.x12.Place;
import io.claimline.x12.Procedure;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.Reference;
import io.claimline.x12.ServiceLine;
import io.claimline.x12.Subscriber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clean office visit as another system would send it, of invented people; each method changes one
 * thing: {@code anIncomingClaim().numbered("A1").of("250.00").build()}.
 */
public final class IncomingClaim {

  /** Valid by its check digit. */
  public static final String BILLING_NPI = "1234567893";

  private String number = "VISIT-1";
  private String frequency = "1";
  private String last = "Winter";
  private String first = "Nora";
  private @Nullable LocalDate birthDate = LocalDate.of(1984, 5, 17);
  private String sex = "F";
  private String memberId = "W100200300";
  private String payerCode = "60054";
  private @Nullable Patient dependent;
  private final List<OtherSubscriber> others = new ArrayList<>();
  private LocalDate day = LocalDate.of(2026, 1, 5);
  private final List<String> charges = new ArrayList<>();

  private IncomingClaim() {}

  public static IncomingClaim anIncomingClaim() {
    return new IncomingClaim();
  }

  /** CLM01 of the sender. */
  public IncomingClaim numbered(String clm01) {
    number = clm01;
    return this;
  }

  public IncomingClaim frequency(String code) {
    frequency = code;
    return this;
  }

  /** One line for each charge. */
  public IncomingClaim of(String... lineCharges) {
    charges.addAll(List.of(lineCharges));
    return this;
  }

  public IncomingClaim subscriber(String lastName, String firstName) {
    last = lastName;
    first = firstName;
    return this;
  }

  public IncomingClaim born(@Nullable LocalDate date) {
    birthDate = date;
    return this;
  }

  public IncomingClaim sex(String code) {
    sex = code;
    return this;
  }

  public IncomingClaim member(String id) {
    memberId = id;
    return this;
  }

  public IncomingClaim payer(String code) {
    payerCode = code;
    return this;
  }

  public IncomingClaim on(LocalDate serviceDay) {
    day = serviceDay;
    return this;
  }

  /** A child of the subscriber was treated. */
  public IncomingClaim child(String lastName, String firstName, LocalDate born, String sexCode) {
    dependent =
        new Patient(
            "19",
            Party.person("QC", lastName, firstName)
                .withAddress(Address.of("1 Elm Street", "Albany", "NY", "12207")),
            born,
            sexCode,
            PatientCondition.NONE);
    return this;
  }

  /** The patient holds another policy, whose payer comes at this place (SBR01). */
  public IncomingClaim alsoCoveredBy(String sequence, String otherPayer, String otherMember) {
    return alsoCoveredBy(sequence, otherPayer, otherMember, "18", last, first);
  }

  /** Another policy covers the patient, held by this person. */
  public IncomingClaim alsoCoveredBy(
      String sequence,
      String otherPayer,
      String otherMember,
      String relationship,
      String holderLast,
      String holderFirst) {
    others.add(
        OtherSubscriber.builder()
            .sequence(sequence)
            .relationship(relationship)
            .filingIndicator("CI")
            .benefitsAssigned("Y")
            .release("Y")
            .party(Party.person("IL", holderLast, holderFirst).withId("MI", otherMember))
            .payer(Party.organization("PR", "Plan " + otherPayer).withId("PI", otherPayer))
            .build());
    return this;
  }

  public ProfessionalClaim build() {
    List<ServiceLine> lines =
        (charges.isEmpty() ? List.of("125.00") : charges).stream().map(this::line).toList();
    return ProfessionalClaim.builder()
        .billingProvider(
            Party.organization("85", "Lakeside Family Practice")
                .withId("XX", BILLING_NPI)
                .withAddress(Address.of("12 Harbor Road", "Albany", "NY", "122071234"))
                .withTaxonomy("207Q00000X")
                .withReferences(List.of(Reference.of("EI", "123456789"))))
        .subscriber(policyHolder())
        .payer(Party.organization("PR", "Northern Health Plan").withId("PI", payerCode))
        .patient(dependent)
        .patientControlNumber(number)
        .charge(lines.stream().map(ServiceLine::charge).reduce(Money.ZERO, Money::plus))
        .facilityCode("11")
        .frequency(frequency)
        .diagnoses(List.of(Diagnosis.principal("J069")))
        .otherSubscribers(others)
        .lines(lines)
        .place(new Place("visits.837", 21, "2300", "CLM", 0))
        .build();
  }

  private Subscriber policyHolder() {
    Party party =
        Party.person("IL", last, first)
            .withId("MI", memberId)
            .withAddress(Address.of("1 Elm Street", "Albany", "NY", "12207"));
    return dependent == null
        ? Subscriber.self("P", "CI", party, birthDate, sex)
        : Subscriber.other("P", "CI", party);
  }

  private ServiceLine line(String charge) {
    return ServiceLine.builder()
        .procedure(Procedure.hcpcs("99213"))
        .charge(Money.parse(charge))
        .unit("UN")
        .quantity(BigDecimal.ONE)
        .diagnosisPointers(List.of(1))
        .serviceFrom(day)
        .serviceThrough(day)
        .build();
  }
}
