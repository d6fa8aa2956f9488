package io.claimline.charges;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a file of charges can hold. */
public enum ChargeColumn {
  UNUSED("Not used", "", ""),
  VISIT(
      "Visit number (its rows are one claim)",
      "account",
      "visit|visit number|visit no|visit id|encounter|encounter id|claim|claim id|claim number"
          + "|patient control number|account|account number"),
  PATIENT_NAME("Patient: Last, First", "", "patient|patient name|name"),
  LAST_NAME(
      "Patient: last name", "patient.lastName", "last name|patient last name|last|surname|lname"),
  FIRST_NAME(
      "Patient: first name", "patient.firstName", "first name|patient first name|first|fname"),
  MIDDLE_NAME("Patient: middle name", "patient.middleName", "middle name|middle|mi"),
  BIRTH_DATE(
      "Patient: birth date",
      "patient.birthDate",
      "birth date|birthdate|date of birth|dob|patient dob|patient birth date"),
  SEX("Patient: sex", "patient.sex", "sex|gender|patient sex"),
  STREET(
      "Patient: street",
      "patient.line1",
      "street|address|address 1|address line 1|patient address"),
  CITY("Patient: city", "patient.city", "city|patient city"),
  STATE("Patient: state", "patient.state", "state|patient state"),
  ZIP("Patient: ZIP", "patient.zip", "zip|zip code|postal code|patient zip"),
  PHONE(
      "Patient: telephone",
      "patient.phone",
      "phone|telephone|phone number|home phone|cell phone|mobile|mobile phone|patient phone"
          + "|patient phone number|guarantor phone"),
  PAYER_CODE("Payer: number", "payer.code", "payer id|payer number|payer code|payer|insurance id"),
  PAYER_NAME("Payer: name", "payer.name", "payer name|insurance|insurance name|carrier"),
  FILING(
      "Payer: kind (CI, MB, …)",
      "subscriber.filingIndicator",
      "filing indicator|claim filing code|payer kind"),
  MEMBER_ID(
      "Member id",
      "subscriber.memberId",
      "member id|member number|policy number|policy|subscriber id|insured id|member"),
  GROUP("Group number", "subscriber.groupNumber", "group|group number|group no"),
  RELATIONSHIP("Patient is (18 self, 01 spouse, 19 child)", "patient.relationship", "relationship"),
  HOLDER_LAST(
      "Holder: last name",
      "subscriber.lastName",
      "subscriber last name|insured last name|holder last name"),
  HOLDER_FIRST(
      "Holder: first name",
      "subscriber.firstName",
      "subscriber first name|insured first name|holder first name"),
  HOLDER_BIRTH(
      "Holder: birth date", "subscriber.birthDate", "subscriber dob|insured dob|holder birth date"),
  BILLING_NPI("Billing provider: NPI", "billingNpi", "billing npi|billing provider npi|group npi"),
  RENDERING_NPI(
      "Rendering: NPI", "renderingNpi", "rendering npi|provider npi|npi|rendering provider npi"),
  RENDERING_LAST(
      "Rendering: last name",
      "rendering.lastName",
      "rendering last name|provider last name|rendering provider last name"),
  RENDERING_FIRST(
      "Rendering: first name",
      "rendering.firstName",
      "rendering first name|provider first name|rendering provider first name"),
  REFERRING_NPI("Referring: NPI", "referringNpi", "referring npi|referring provider npi"),
  REFERRING_LAST("Referring: last name", "referring.lastName", "referring last name"),
  REFERRING_FIRST("Referring: first name", "referring.firstName", "referring first name"),
  ORDERING_NPI("Ordering: NPI", "orderingNpi", "ordering npi|ordering provider npi"),
  ORDERING_LAST("Ordering: last name", "ordering.lastName", "ordering last name"),
  ORDERING_FIRST("Ordering: first name", "ordering.firstName", "ordering first name"),
  PLACE("Place of service", "placeOfService", "place of service|pos|place"),
  AUTHORIZATION(
      "Authorization number",
      "authorization",
      "authorization|authorization number|prior authorization|auth|auth number"),
  REFERRAL("Referral number", "referral", "referral|referral number"),
  CLIA("CLIA number", "cliaNumber", "clia|clia number"),
  ONSET("Onset date", "onsetDate", "onset|onset date"),
  ACCIDENT_CAUSE("Accident (AA, EM, OA)", "accidentCause", "accident|accident cause"),
  ACCIDENT_DATE("Accident date", "accidentDate", "accident date"),
  ACCIDENT_STATE("Accident state", "accidentState", "accident state"),
  DIAGNOSIS(
      "Diagnosis (one or several)",
      "",
      "diagnosis|diagnoses|dx|icd|icd10|icd 10|diagnosis code|diagnosis codes"),
  FROM(
      "Line: day of service",
      "from",
      "date of service|dos|service date|from|from date|dos from|service from|date"),
  THROUGH("Line: last day", "through", "to|through|to date|dos to|service to|through date"),
  PROCEDURE(
      "Line: procedure", "procedure", "procedure|procedure code|cpt|cpt code|hcpcs|code|service"),
  MODIFIER("Line: modifiers (one or several)", "", "modifier|modifiers|mod"),
  POINTERS(
      "Line: diagnoses pointed to",
      "pointers",
      "pointer|pointers|dx pointer|dx pointers|diagnosis pointer"),
  UNITS("Line: units or minutes", "units", "units|unit|quantity|qty|minutes"),
  UNIT("Line: UN or MJ", "unit", "unit of measure|unit type"),
  CHARGE(
      "Line: charge", "charge", "charge|charges|amount|fee|charge amount|line charge|total charge"),
  NDC("Line: NDC", "ndc", "ndc|ndc code"),
  NDC_QUANTITY("Line: NDC quantity", "ndcQuantity", "ndc quantity|ndc qty|ndc units"),
  NDC_UNIT("Line: NDC unit", "ndcUnit", "ndc unit|ndc unit of measure"),
  NOTE("Line: note", "note", "note|line note|comment");

  private final String words;
  private final String field;
  private final List<String> headers;

  ChargeColumn(String words, String field, String headers) {
    this.words = words;
    this.field = field;
    this.headers = List.of(headers.split("\\|"));
  }

  /** What it holds, as a person chooses it. */
  public String words() {
    return words;
  }

  /**
   * The sheet's field; of a line's column the part behind the line. Empty for what is put together.
   */
  String field() {
    return field;
  }

  boolean isOfLine() {
    return compareTo(FROM) >= 0;
  }

  /** Whether several columns of a file may hold it. */
  boolean isRepeated() {
    return this == DIAGNOSIS || this == MODIFIER || this == UNUSED;
  }

  /** What a header seems to say: {@code DX 2} is a diagnosis as {@code Dx} is. */
  static Optional<ChargeColumn> guess(String header) {
    String plain = key(header);
    String unnumbered = plain.replaceAll(" ?\\d{1,2}$", "");
    return named(plain).or(() -> named(unnumbered).filter(ChargeColumn::isRepeated));
  }

  /** A header without what systems write differently. */
  static String key(String header) {
    return header.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
  }

  private static Optional<ChargeColumn> named(String plain) {
    return plain.isEmpty()
        ? Optional.empty()
        : Arrays.stream(values()).filter(column -> column.headers.contains(plain)).findFirst();
  }
}
