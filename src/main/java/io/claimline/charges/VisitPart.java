package io.claimline.charges;

import io.claimline.x12.DatePeriod;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.Reference;
import io.claimline.x12.RelatedCauses;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what holds for the whole visit: who took part, where, numbers and days (2300, 2310). */
final class VisitPart {

  private final SheetReading read;

  VisitPart(SheetReading read) {
    this.read = read;
  }

  void fill(ProfessionalClaim.Builder claim) {
    claim
        .patientControlNumber(read.optional("account", Form.NUMBER, "at most 38 characters"))
        .facilityCode(
            read.requiredCode("placeOfService", Form.PLACE, "a place of service such as 11"))
        .frequency("1")
        .providers(providers())
        .references(references())
        .dates(dates())
        .relatedCauses(relatedCauses());
  }

  /** The ordering provider, who stands on each line (2420E); null without one. */
  @Nullable Party ordering() {
    return provider("ordering", "DK");
  }

  private List<Party> providers() {
    List<Party> providers = new ArrayList<>();
    add(providers, provider("referring", "DN"));
    add(providers, provider("rendering", "82"));
    add(providers, facility());
    add(providers, provider("supervising", "DQ"));
    return providers;
  }

  private @Nullable Party provider(String name, String role) {
    String npiField = name + "Npi";
    boolean told =
        read.has(npiField) || read.has(name + ".lastName") || read.has(name + ".firstName");
    if (!told) {
      return null;
    }
    return Party.person(
            role,
            read.required(name + ".lastName", Form.NAME, "the provider's last name"),
            read.optional(name + ".firstName", Form.FIRST_NAME, "at most 35 characters"))
        .withId("XX", read.required(npiField, Form.NPI, "an NPI of ten digits"));
  }

  private @Nullable Party facility() {
    if (!read.has("facilityNpi") && !read.has("facility.name") && !read.has("facility.line1")) {
      return null;
    }
    Party facility =
        Party.organization("77", read.required("facility.name", Form.NAME, "the facility's name"))
            .withAddress(Places.address(read, "facility"));
    String npi = read.optional("facilityNpi", Form.NPI, "an NPI of ten digits");
    return npi.isEmpty() ? facility : facility.withId("XX", npi);
  }

  private List<Reference> references() {
    List<Reference> references = new ArrayList<>();
    add(references, "G1", read.optional("authorization", Form.LONG_NUMBER, "at most 50 signs"));
    add(references, "9F", read.optional("referral", Form.LONG_NUMBER, "at most 50 signs"));
    add(references, "X4", read.code("cliaNumber", Form.CLIA, "2 digits, D and 7 digits"));
    return references;
  }

  private List<DatePeriod> dates() {
    List<DatePeriod> dates = new ArrayList<>();
    add(dates, "431", read.date("onsetDate"));
    add(dates, "439", read.date("accidentDate"));
    return dates;
  }

  private RelatedCauses relatedCauses() {
    String cause =
        read.code("accidentCause", Form.CAUSE, "AA auto accident, EM employment or OA other");
    String state = read.code("accidentState", Form.STATE, "a state such as NY");
    if (cause.isEmpty()) {
      if (read.has("accidentDate") || !state.isEmpty()) {
        read.missing("accidentCause", "Tell what kind of accident it was.");
      }
      return RelatedCauses.NONE;
    }
    if (!cause.equals("EM") && !read.has("accidentDate")) {
      read.missing("accidentDate", "Enter the date of the accident.");
    }
    if (cause.equals("AA") && state.isEmpty()) {
      read.missing("accidentState", "Enter the state of the auto accident.");
    }
    return new RelatedCauses(List.of(cause), cause.equals("AA") ? state : "", "");
  }

  private static void add(List<Party> to, @Nullable Party party) {
    if (party != null) {
      to.add(party);
    }
  }

  private static void add(List<Reference> to, String qualifier, String value) {
    if (!value.isEmpty()) {
      to.add(Reference.of(qualifier, value));
    }
  }

  private static void add(List<DatePeriod> to, String qualifier, @Nullable LocalDate day) {
    if (day != null) {
      to.add(DatePeriod.on(qualifier, day));
    }
  }
}
