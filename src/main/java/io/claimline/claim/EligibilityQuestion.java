package io.claimline.claim;

import io.claimline.x12.DatePeriod;
import io.claimline.x12.EligibilityInquiry;
import io.claimline.x12.EligibilityInquiry.Question;
import io.claimline.x12.EligibilityPerson;
import io.claimline.x12.EligibilityReceiver;
import io.claimline.x12.HierarchicalBeginning;
import io.claimline.x12.InsuredRelationship;
import io.claimline.x12.Party;
import io.claimline.x12.Patient;
import io.claimline.x12.Place;
import io.claimline.x12.Procedure;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.Subscriber;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The 270 that asks whether the coverage billed on a claim holds, with what the claim says. */
final class EligibilityQuestion {

  private static final String PLAN_COVERAGE = "30";
  private static final String PLAN_DATE = "291";
  private static final String OTHER_ADULT = "34";
  private static final Set<String> RELATIONSHIPS = Set.of("01", "19", OTHER_ADULT);

  private EligibilityQuestion() {}

  /**
   * @return without BHT and TRN, which it gets with its batch
   */
  static EligibilityInquiry of(ProfessionalClaim claim, LocalDate serviceDay) {
    Patient patient = claim.patient();
    return new EligibilityInquiry(
        HierarchicalBeginning.NONE,
        named(claim.payer(), "PR"),
        new EligibilityReceiver(named(claim.billingProvider(), "1P"), null),
        subscriber(claim.subscriber()),
        patient == null ? null : dependent(patient),
        List.of(),
        List.of(
            new Question(
                List.of(PLAN_COVERAGE),
                Procedure.NONE,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(DatePeriod.on(PLAN_DATE, serviceDay)))),
        List.of(),
        Place.NOWHERE,
        "");
  }

  private static EligibilityPerson subscriber(Subscriber subscriber) {
    return EligibilityPerson.of(
        named(subscriber.party(), "IL"), subscriber.birthDate(), sex(subscriber.sex()));
  }

  private static EligibilityPerson dependent(Patient patient) {
    String relationship =
        RELATIONSHIPS.contains(patient.relationship()) ? patient.relationship() : OTHER_ADULT;
    return EligibilityPerson.of(
            named(patient.party(), "03").withId("", ""), patient.birthDate(), sex(patient.sex()))
        .withRelationship(InsuredRelationship.dependent(relationship));
  }

  /** NM1 and nothing more. */
  private static Party named(Party party, String role) {
    return new Party(
        role,
        party.entityType(),
        party.name(),
        party.firstName(),
        party.middleName(),
        party.suffix(),
        party.idQualifier(),
        party.id(),
        null,
        "",
        List.of(),
        List.of());
  }

  private static String sex(String code) {
    return Set.of("F", "M").contains(code) ? code : "";
  }
}
