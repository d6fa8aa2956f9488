package io.claimline.workflow.task;

import io.claimline.shared.Money;
import io.claimline.x12.Address;
import io.claimline.x12.Diagnosis;
import io.claimline.x12.Party;
import io.claimline.x12.Patient;
import io.claimline.x12.Procedure;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.RelatedCauses;
import io.claimline.x12.ServiceLine;
import io.claimline.x12.Subscriber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The fields of a claim that a biller may mend, by path. */
public final class ClaimFields {

  private static final Lens<ProfessionalClaim, Subscriber> SUBSCRIBER =
      new Lens<>(ProfessionalClaim::subscriber, (c, s) -> c.toBuilder().subscriber(s).build());

  private static final Lens<ProfessionalClaim, Patient> PATIENT =
      new Lens<>(
          claim -> Objects.requireNonNull(claim.patient()),
          (claim, patient) -> claim.toBuilder().patient(patient).build());

  private ClaimFields() {}

  /** What the fields hold now, in the order of the form. */
  public static Map<String, String> valuesOf(ProfessionalClaim claim) {
    Map<String, String> values = new LinkedHashMap<>();
    of(claim).forEach(field -> values.put(field.path(), field.valueIn(claim)));
    return values;
  }

  /** What the form calls the fields, by path, in its order. */
  public static Map<String, String> labelsOf(ProfessionalClaim claim) {
    Map<String, String> labels = new LinkedHashMap<>();
    of(claim).forEach(field -> labels.put(field.path(), field.label()));
    return labels;
  }

  /**
   * The claim with these entries; what is not named stays.
   *
   * @throws DecisionRefusedException with every entry that a field cannot take
   */
  static ProfessionalClaim enter(ProfessionalClaim claim, Map<String, String> entries) {
    ProfessionalClaim entered = claim;
    List<FieldProblem> problems = new ArrayList<>();
    for (ClaimField field : of(claim)) {
      String entry = entries.get(field.path());
      if (entry != null) {
        try {
          entered = field.enter(entered, entry);
        } catch (DecisionRefusedException refused) {
          problems.addAll(refused.problems());
        }
      }
    }
    problems.addAll(loosePointers(entered));
    if (!problems.isEmpty()) {
      throw new DecisionRefusedException(problems);
    }
    return entered;
  }

  private static List<FieldProblem> loosePointers(ProfessionalClaim claim) {
    int diagnoses = claim.diagnoses().size();
    return IntStream.range(0, claim.lines().size())
        .filter(
            i ->
                claim.lines().get(i).diagnosisPointers().stream()
                    .anyMatch(pointer -> pointer < 1 || pointer > diagnoses))
        .mapToObj(
            i ->
                new FieldProblem(
                    "lines[" + i + "].pointers",
                    "Line " + (i + 1) + " points to a diagnosis that is not there."))
        .toList();
  }

  private static List<ClaimField> of(ProfessionalClaim claim) {
    List<ClaimField> fields = new ArrayList<>();
    fields.add(
        new ClaimField(
            "subscriber.memberId",
            "Member number",
            Entry.MEMBER_ID,
            SUBSCRIBER.then(Parts.SUBSCRIBER_PARTY).then(Parts.MEMBER_ID)));
    person(
        fields,
        "subscriber",
        "Subscriber’s",
        SUBSCRIBER.then(Parts.SUBSCRIBER_PARTY),
        SUBSCRIBER.then(Parts.SUBSCRIBER_BIRTH_DATE),
        SUBSCRIBER.then(Parts.SUBSCRIBER_SEX));
    if (claim.patient() != null) {
      person(
          fields,
          "patient",
          "Patient’s",
          PATIENT.then(Parts.PATIENT_PARTY),
          PATIENT.then(Parts.PATIENT_BIRTH_DATE),
          PATIENT.then(Parts.PATIENT_SEX));
    }
    visit(fields);
    fields.addAll(ProviderFields.of(claim));
    for (int i = 0; i < claim.lines().size(); i++) {
      line(fields, i);
    }
    return fields;
  }

  private static void person(
      List<ClaimField> fields,
      String path,
      String whose,
      Lens<ProfessionalClaim, Party> party,
      Lens<ProfessionalClaim, String> birthDate,
      Lens<ProfessionalClaim, String> sex) {
    Lens<ProfessionalClaim, Address> address = party.then(Parts.ADDRESS);
    fields.add(
        new ClaimField(
            path + ".lastName", whose + " last name", Entry.NAME, party.then(Parts.LAST_NAME)));
    fields.add(
        new ClaimField(
            path + ".firstName", whose + " first name", Entry.TEXT, party.then(Parts.FIRST_NAME)));
    fields.add(new ClaimField(path + ".birthDate", whose + " birth date", Entry.DATE, birthDate));
    fields.add(new ClaimField(path + ".sex", whose + " sex", Entry.SEX, sex));
    fields.add(
        new ClaimField(path + ".line1", whose + " street", Entry.TEXT, address.then(Parts.LINE_1)));
    fields.add(
        new ClaimField(path + ".city", whose + " city", Entry.TEXT, address.then(Parts.CITY)));
    fields.add(
        new ClaimField(path + ".state", whose + " state", Entry.STATE, address.then(Parts.STATE)));
    fields.add(
        new ClaimField(path + ".zip", whose + " ZIP code", Entry.ZIP, address.then(Parts.ZIP)));
  }

  private static void visit(List<ClaimField> fields) {
    fields.add(
        new ClaimField(
            "diagnoses",
            "Diagnoses",
            Entry.DIAGNOSES,
            new Lens<>(
                claim ->
                    claim.diagnoses().stream()
                        .map(Diagnosis::code)
                        .collect(Collectors.joining(",")),
                (claim, codes) -> claim.toBuilder().diagnoses(diagnoses(codes)).build())));
    fields.add(
        new ClaimField(
            "placeOfService",
            "Place of service",
            Entry.PLACE,
            new Lens<>(
                ProfessionalClaim::facilityCode, (c, v) -> c.toBuilder().facilityCode(v).build())));
    fields.add(new ClaimField("authorization", "Authorization", Entry.TEXT, Parts.reference("G1")));
    fields.add(
        new ClaimField(
            "referringNpi",
            "Referring provider’s NPI",
            Entry.NPI,
            Parts.provider("DN").then(Parts.NPI)));
    fields.add(
        new ClaimField(
            "referringLastName",
            "Referring provider’s last name",
            Entry.TEXT,
            Parts.provider("DN").then(Parts.LAST_NAME)));
    fields.add(
        new ClaimField(
            "referringFirstName",
            "Referring provider’s first name",
            Entry.TEXT,
            Parts.provider("DN").then(Parts.FIRST_NAME)));
    fields.add(
        new ClaimField(
            "renderingNpi",
            "Rendering provider’s NPI",
            Entry.NPI,
            Parts.provider("82").then(Parts.NPI)));
    fields.add(new ClaimField("referral", "Referral", Entry.TEXT, Parts.reference("9F")));
    fields.add(new ClaimField("cliaNumber", "CLIA number", Entry.TEXT, Parts.reference("X4")));
    fields.add(
        new ClaimField(
            "mammographyCertification",
            "Mammography certification",
            Entry.TEXT,
            Parts.reference("EW")));
    fields.add(
        new ClaimField(
            "frequency",
            "Frequency",
            Entry.FREQUENCY,
            new Lens<>(
                ProfessionalClaim::frequency, (c, v) -> c.toBuilder().frequency(v).build())));
    fields.add(
        new ClaimField(
            "payerClaimNumber", "Payer’s claim number", Entry.TEXT, Parts.reference("F8")));
    fields.add(
        new ClaimField(
            "accidentState",
            "Accident state",
            Entry.STATE,
            new Lens<>(
                claim -> claim.relatedCauses().state(),
                (c, state) -> c.toBuilder().relatedCauses(in(c, state)).build())));
    fields.add(new ClaimField("accidentDate", "Accident date", Entry.DATE, Parts.claimDate("439")));
    fields.add(
        new ClaimField(
            "relatedCauses",
            "Related causes",
            Entry.CAUSES,
            new Lens<>(
                claim -> String.join(",", claim.relatedCauses().causes()),
                (claim, causes) ->
                    claim.toBuilder().relatedCauses(causes(claim, causes)).build())));
  }

  private static void line(List<ClaimField> fields, int index) {
    Lens<ProfessionalClaim, ServiceLine> line = Parts.line(index);
    Lens<ProfessionalClaim, Procedure> procedure = line.then(Parts.PROCEDURE);
    String path = "lines[" + index + "].";
    String label = "Line " + (index + 1) + ": ";
    fields.add(
        new ClaimField(
            path + "procedure",
            label + "procedure",
            Entry.PROCEDURE,
            procedure.then(Parts.PROCEDURE_CODE)));
    fields.add(
        new ClaimField(
            path + "modifiers",
            label + "modifiers",
            Entry.MODIFIERS,
            procedure.then(Parts.MODIFIERS)));
    fields.add(
        new ClaimField(path + "units", label + "units", Entry.UNITS, line.then(Parts.QUANTITY)));
    fields.add(new ClaimField(path + "unit", label + "unit", Entry.UNIT, line.then(Parts.UNIT)));
    fields.add(
        new ClaimField(
            path + "charge",
            label + "charge",
            Entry.CHARGE,
            line.then(Parts.CHARGE).as(Money::toString, Money::parse)));
    fields.add(
        new ClaimField(
            path + "from", label + "first day", Entry.SERVICE_DATE, line.then(Parts.SERVICE_FROM)));
    fields.add(
        new ClaimField(
            path + "through",
            label + "last day",
            Entry.SERVICE_DATE,
            line.then(Parts.SERVICE_THROUGH)));
    fields.add(
        new ClaimField(
            path + "pointers", label + "diagnoses", Entry.POINTERS, line.then(Parts.POINTERS)));
    fields.add(
        new ClaimField(
            path + "placeOfService",
            label + "place of service",
            Entry.LINE_PLACE,
            line.then(Parts.LINE_PLACE)));
    fields.add(new ClaimField(path + "ndc", label + "drug code", Entry.NDC, line.then(Parts.NDC)));
  }

  private static List<Diagnosis> diagnoses(String codes) {
    List<String> list = Parts.split(codes);
    return IntStream.range(0, list.size())
        .mapToObj(i -> i == 0 ? Diagnosis.principal(list.get(i)) : Diagnosis.other(list.get(i)))
        .toList();
  }

  private static RelatedCauses causes(ProfessionalClaim claim, String causes) {
    RelatedCauses before = claim.relatedCauses();
    return new RelatedCauses(Parts.split(causes), before.state(), before.country());
  }

  private static RelatedCauses in(ProfessionalClaim claim, String state) {
    RelatedCauses before = claim.relatedCauses();
    return new RelatedCauses(before.causes(), state, before.country());
  }
}
