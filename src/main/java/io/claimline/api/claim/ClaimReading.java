package io.claimline.api.claim;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimline.api.Problem;
import io.claimline.api.Problem.FieldError;
import io.claimline.api.ProblemException;
import io.claimline.shared.Money;
import io.claimline.x12.Address;
import io.claimline.x12.Diagnosis;
import io.claimline.x12.Party;
import io.claimline.x12.Patient;
import io.claimline.x12.PatientCondition;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.Reference;
import io.claimline.x12.Subscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a professional claim of a JSON body, or tells everything that is wrong with it. */
final class ClaimReading {

  private static final int MOST_DIAGNOSES = 12;
  private static final int MOST_LINES = 50;

  private final List<FieldError> errors = new ArrayList<>();
  private final Function<String, Optional<Party>> billingProviders;

  private ClaimReading(Function<String, Optional<Party>> billingProviders) {
    this.billingProviders = billingProviders;
  }

  /**
   * @param billingProviders the practice's billing provider by NPI; empty text asks for the usual
   * @throws ProblemException with a pointer to each place that is wrong
   */
  static ProfessionalClaim read(JsonNode body, Function<String, Optional<Party>> billingProviders) {
    ClaimReading reading = new ClaimReading(billingProviders);
    ProfessionalClaim claim = reading.claim(Member.root(body, reading.errors));
    if (!reading.errors.isEmpty()) {
      throw new ProblemException(Problem.invalid(reading.errors));
    }
    return claim;
  }

  private ProfessionalClaim claim(Member body) {
    ProfessionalClaim.Builder claim = ProfessionalClaim.builder();
    claim.patientControlNumber(
        body.required("patientAccount", Form.NUMBER, "a number of at most 38 characters"));
    claim.billingProvider(billingProvider(body));
    payer(body, claim);
    subscriberAndPatient(body, claim);
    claim.facilityCode(
        body.required("placeOfService", Form.TWO_DIGITS, "a place of service such as 11"));
    claim.frequency(
        body.orElse("frequency", "1", Form.FREQUENCY, "1 for an original or 7 for a replacement"));
    claim.references(references(body));
    claim.providers(providers(body));
    List<Diagnosis> diagnoses = diagnoses(body);
    claim.diagnoses(diagnoses);
    Long patientPaid = body.cents("patientPaidCents");
    claim.patientPaid(patientPaid == null ? null : Money.ofCents(patientPaid));
    LineReading lines = new LineReading(diagnoses.size());
    claim.lines(body.objects("lines", 1, MOST_LINES).stream().map(lines::read).toList());
    claim.charge(lines.charge());
    charge(body, lines.charge());
    body.end();
    return claim.build();
  }

  /** Told or not, the charge is the sum of the lines (R23). */
  private static void charge(Member body, Money sum) {
    Long told = body.cents("chargeCents");
    if (told != null && told != sum.cents()) {
      body.wrong("/chargeCents", "The lines charge " + sum.cents() + " cents (R23).");
    }
  }

  private Party billingProvider(Member body) {
    String npi = body.optional("billingProviderNpi", Form.NPI, "an NPI of ten digits");
    return billingProviders
        .apply(npi)
        .orElseGet(
            () -> {
              body.wrong(
                  "/billingProviderNpi",
                  npi.isEmpty()
                      ? "The practice has no NPI: name the provider that bills."
                      : "The practice has no provider of this NPI.");
              return Party.NONE;
            });
  }

  private static void payer(Member body, ProfessionalClaim.Builder claim) {
    Member payer = body.requiredObject("payer", "the payer with its id and name");
    if (payer != null) {
      String id = payer.required("id", Form.NUMBER, "the payer's number of at most 38 characters");
      String name = payer.orElse("name", id, Form.NAME, "a name of at most 60 characters");
      claim.payer(Party.organization("PR", name).withId("PI", id));
      payer.end();
    }
  }

  private static void subscriberAndPatient(Member body, ProfessionalClaim.Builder claim) {
    String sequence =
        body.orElse("payerResponsibility", "P", Form.SEQUENCE, "P, S or T: which payer it is");
    String filing =
        body.orElse("claimFilingCode", "CI", Form.FILING, "a claim filing code such as CI or MB");
    Member holder = body.requiredObject("subscriber", "who holds the policy");
    Member patient = body.object("patient");
    if (holder != null) {
      claim.subscriber(subscriber(holder, sequence, filing, patient == null));
    }
    if (patient != null) {
      claim.patient(patient(patient));
    }
  }

  private static Subscriber subscriber(
      Member holder, String sequence, String filing, boolean isPatient) {
    String memberId =
        holder.required("memberId", Form.MEMBER_ID, "the member's number of 2 to 80 characters");
    Party party = person("IL", holder).withId("MI", memberId).withAddress(address(holder));
    var birthDate = isPatient ? holder.requiredDate("birthDate") : holder.date("birthDate");
    String sex = isPatient ? sex(holder) : holder.optional("sex", Form.SEX, "F, M or U");
    Subscriber subscriber =
        new Subscriber(
            sequence,
            isPatient ? "18" : "",
            holder.optional("groupNumber", Form.LONG_NUMBER, "at most 50 characters"),
            holder.optional("groupName", Form.NAME, "at most 60 characters"),
            "",
            filing,
            party,
            birthDate,
            sex,
            PatientCondition.NONE);
    holder.end();
    return subscriber;
  }

  private static Patient patient(Member patient) {
    Patient read =
        new Patient(
            patient.required(
                "relationship", Form.RELATIONSHIP, "01 spouse, 19 child, G8 other or another code"),
            person("QC", patient).withAddress(address(patient)),
            patient.requiredDate("birthDate"),
            sex(patient),
            PatientCondition.NONE);
    patient.end();
    return read;
  }

  private static String sex(Member person) {
    return person.required("sex", Form.SEX, "F, M or U");
  }

  private static Party person(String role, Member person) {
    return Party.person(
            role,
            person.required("lastName", Form.NAME, "a name of at most 60 characters"),
            person.required("firstName", Form.FIRST_NAME, "a name of at most 35 characters"))
        .withMiddleName(person.optional("middleName", Form.FIRST_NAME, "at most 35 characters"))
        .withSuffix(person.optional("suffix", Form.SUFFIX, "at most 10 characters"));
  }

  private static @Nullable Address address(Member owner) {
    Member address = owner.object("address");
    if (address == null) {
      return null;
    }
    Address read =
        new Address(
            address.required("line1", Form.STREET, "at most 55 characters"),
            address.optional("line2", Form.STREET, "at most 55 characters"),
            address.required("city", Form.CITY, "2 to 30 characters"),
            address.required("state", Form.STATE, "two capital letters"),
            address.required("zip", Form.ZIP, "five or nine digits"),
            "",
            "");
    address.end();
    return read;
  }

  private static List<Reference> references(Member body) {
    List<Reference> references = new ArrayList<>();
    add(references, "F8", body, "payerClaimNumber");
    add(references, "G1", body, "priorAuthorization");
    add(references, "9F", body, "referralNumber");
    return references;
  }

  private static void add(List<Reference> to, String qualifier, Member body, String name) {
    String value = body.optional(name, Form.LONG_NUMBER, "a number of at most 50 characters");
    if (!value.isEmpty()) {
      to.add(Reference.of(qualifier, value));
    }
  }

  private static List<Party> providers(Member body) {
    List<Party> providers = new ArrayList<>();
    provider(providers, "DN", body.object("referringProvider"));
    provider(providers, "82", body.object("renderingProvider"));
    Member facility = body.object("serviceFacility");
    if (facility != null) {
      String name = facility.required("name", Form.NAME, "a name of at most 60 characters");
      providers.add(npi(facility, Party.organization("77", name)).withAddress(address(facility)));
      facility.end();
    }
    return providers;
  }

  private static void provider(List<Party> to, String role, @Nullable Member provider) {
    if (provider != null) {
      Party person =
          Party.person(
              role,
              provider.required("lastName", Form.NAME, "a name of at most 60 characters"),
              provider.optional("firstName", Form.FIRST_NAME, "at most 35 characters"));
      to.add(
          npi(provider, person)
              .withTaxonomy(
                  provider.optional(
                      "taxonomy", Form.TAXONOMY, "a taxonomy code of ten characters")));
      provider.end();
    }
  }

  private static Party npi(Member provider, Party party) {
    return party.withId("XX", provider.required("npi", Form.NPI, "an NPI of ten digits"));
  }

  private static List<Diagnosis> diagnoses(Member body) {
    List<String> codes =
        body.texts(
            "diagnoses", 1, MOST_DIAGNOSES, Form.DIAGNOSIS, "an ICD-10-CM code such as J06.9");
    List<Diagnosis> diagnoses = new ArrayList<>();
    for (String code : codes) {
      String plain = code.replace(".", "");
      diagnoses.add(diagnoses.isEmpty() ? Diagnosis.principal(plain) : Diagnosis.other(plain));
    }
    return diagnoses;
  }

  /** How the members of a claim look. */
  static final class Form {
    static final Pattern NUMBER = printable(1, 38);
    static final Pattern LONG_NUMBER = printable(1, 50);
    static final Pattern MEMBER_ID = printable(2, 80);
    static final Pattern NAME = printable(1, 60);
    static final Pattern FIRST_NAME = printable(1, 35);
    static final Pattern SUFFIX = printable(1, 10);
    static final Pattern STREET = printable(1, 55);
    static final Pattern CITY = printable(2, 30);
    static final Pattern STATE = Pattern.compile("[A-Z]{2}");
    static final Pattern ZIP = Pattern.compile("[0-9]{5}([0-9]{4})?");
    static final Pattern NPI = Pattern.compile("[0-9]{10}");
    static final Pattern TWO_DIGITS = Pattern.compile("[0-9]{2}");
    static final Pattern FREQUENCY = Pattern.compile("[17]");
    static final Pattern SEQUENCE = Pattern.compile("[PST]");
    static final Pattern FILING = Pattern.compile("[A-Z0-9]{2}");
    static final Pattern RELATIONSHIP = Pattern.compile("[A-Z0-9]{2}");
    static final Pattern SEX = Pattern.compile("[FMU]");
    static final Pattern TAXONOMY = Pattern.compile("[A-Z0-9]{10}");
    static final Pattern DIAGNOSIS = Pattern.compile("[A-Z][A-Z0-9]{2}(\\.?[A-Z0-9]{1,4})?");
    static final Pattern PROCEDURE = Pattern.compile("[A-Z0-9]{5}");
    static final Pattern MODIFIER = Pattern.compile("[A-Z0-9]{2}");
    static final Pattern UNIT = Pattern.compile("UN|MJ");

    private Form() {}

    /** Characters that X12 can carry: no control characters, and not its usual delimiters. */
    private static Pattern printable(int least, int most) {
      return Pattern.compile("[^\\p{Cntrl}*~^:]{%d,%d}".formatted(least, most));
    }
  }
}
