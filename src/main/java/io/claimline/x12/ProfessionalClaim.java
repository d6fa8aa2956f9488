package io.claimline.x12;

import io.claimline.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A professional claim as an 837P carries it, with the parties above it in the hierarchy. Absent
 * text is empty; amounts are as sent (R23: charge is the sum of the lines, which the reader
 * checks).
 *
 * @param submitter 1000A
 * @param receiver 1000B
 * @param billingProvider 2010AA: NPI, address, taxonomy (2000A PRV), tax id (EI or SY), contact
 * @param currency CUR02 of 2000A, such as CAD; empty means US dollars
 * @param payTo 2010AB
 * @param payToPlan 2010AC
 * @param subscriber 2000B
 * @param payer 2010BB
 * @param patient 2000C; null when the patient is the subscriber
 * @param patientControlNumber CLM01: the provider's name of the claim (R27)
 * @param charge CLM02
 * @param facilityCode CLM05-1, place of service
 * @param frequency CLM05-3: 1 original, 7 replacement, 8 void (R22)
 * @param indicators CLM06 to CLM10
 * @param relatedCauses CLM11
 * @param specialProgram CLM12
 * @param delayReason CLM20
 * @param dates 431 onset, 454 initial treatment, 304 last seen, 439 accident, 435 admission, 096
 *     discharge, …
 * @param attachments PWK
 * @param contract CN1
 * @param patientPaid AMT*F5
 * @param references F8 payer's claim number, G1 authorization, 9F referral, X4 CLIA, EA, D9, …
 * @param fixedFormat K3
 * @param notes NTE
 * @param ambulance CR1
 * @param spinalManipulation CR2
 * @param conditions CRC
 * @param diagnoses HI, in order; pointers count from 1
 * @param anesthesiaProcedures HI*BP and BO: related surgical procedures
 * @param conditionCodes HI*BG
 * @param pricing HCP
 * @param providers 2310: DN referring, P3 primary care, 82 rendering, 77 facility, DQ supervising,
 *     PW and 45 ambulance
 * @param otherSubscribers 2320, in order
 * @param lines 2400, in order
 * @param otherSegments what no component carries
 * @param place of the CLM
 * @param raw the claim's segments as sent, from CLM to its last line, one a text line
 */
public record ProfessionalClaim(
    Party submitter,
    Party receiver,
    Party billingProvider,
    String currency,
    @Nullable Party payTo,
    @Nullable Party payToPlan,
    Subscriber subscriber,
    Party payer,
    @Nullable Patient patient,
    String patientControlNumber,
    Money charge,
    String facilityCode,
    String frequency,
    ClaimIndicators indicators,
    RelatedCauses relatedCauses,
    String specialProgram,
    String delayReason,
    List<DatePeriod> dates,
    List<Attachment> attachments,
    @Nullable Contract contract,
    @Nullable Money patientPaid,
    List<Reference> references,
    List<String> fixedFormat,
    List<Note> notes,
    @Nullable Ambulance ambulance,
    @Nullable SpinalManipulation spinalManipulation,
    List<Condition> conditions,
    List<Diagnosis> diagnoses,
    List<String> anesthesiaProcedures,
    List<String> conditionCodes,
    @Nullable Pricing pricing,
    List<Party> providers,
    List<OtherSubscriber> otherSubscribers,
    List<ServiceLine> lines,
    List<KeptSegment> otherSegments,
    Place place,
    String raw)
    implements HealthCareClaim {
  public ProfessionalClaim {
    currency = Absent.orEmpty(currency);
    dates = List.copyOf(dates);
    attachments = List.copyOf(attachments);
    references = List.copyOf(references);
    fixedFormat = List.copyOf(fixedFormat);
    notes = List.copyOf(notes);
    conditions = List.copyOf(conditions);
    diagnoses = List.copyOf(diagnoses);
    anesthesiaProcedures = List.copyOf(anesthesiaProcedures);
    conditionCodes = List.copyOf(conditionCodes);
    providers = List.copyOf(providers);
    otherSubscribers = List.copyOf(otherSubscribers);
    lines = List.copyOf(lines);
    otherSegments = List.copyOf(otherSegments);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that begins with this record's values. */
  public Builder toBuilder() {
    Builder b = new Builder();
    b.submitter = submitter;
    b.receiver = receiver;
    b.billingProvider = billingProvider;
    b.currency = currency;
    b.payTo = payTo;
    b.payToPlan = payToPlan;
    b.subscriber = subscriber;
    b.payer = payer;
    b.patient = patient;
    b.patientControlNumber = patientControlNumber;
    b.charge = charge;
    b.facilityCode = facilityCode;
    b.frequency = frequency;
    b.indicators = indicators;
    b.relatedCauses = relatedCauses;
    b.specialProgram = specialProgram;
    b.delayReason = delayReason;
    b.dates = dates;
    b.attachments = attachments;
    b.contract = contract;
    b.patientPaid = patientPaid;
    b.references = references;
    b.fixedFormat = fixedFormat;
    b.notes = notes;
    b.ambulance = ambulance;
    b.spinalManipulation = spinalManipulation;
    b.conditions = conditions;
    b.diagnoses = diagnoses;
    b.anesthesiaProcedures = anesthesiaProcedures;
    b.conditionCodes = conditionCodes;
    b.pricing = pricing;
    b.providers = providers;
    b.otherSubscribers = otherSubscribers;
    b.lines = lines;
    b.otherSegments = otherSegments;
    b.place = place;
    b.raw = raw;
    return b;
  }

  /** The provider of this role (82 rendering, DN referring, 77 facility, …), or null. */
  public @Nullable Party provider(String role) {
    return Party.inRole(providers, role);
  }

  /** The value of the first claim-level reference with this qualifier, or empty. */
  public String reference(String qualifier) {
    return Reference.valueOf(references, qualifier);
  }

  /** Whoever was treated: the patient, or the subscriber when they are the same. */
  public Party treatedPerson() {
    return parties().treatedPerson();
  }

  /** Everyone who stands above the claim itself. */
  @Override
  public ClaimParties parties() {
    return new ClaimParties(
        submitter,
        receiver,
        billingProvider,
        currency,
        payTo,
        payToPlan,
        subscriber,
        payer,
        patient);
  }

  /** The claim without its place, raw text and kept segments: what a writer writes. */
  public ProfessionalClaim content() {
    return toBuilder().otherSegments(List.of()).place(Place.NOWHERE).raw("").build();
  }

  /** Collects the components of a {@link ProfessionalClaim}; what is not set is absent. */
  public static final class Builder {
    private Party submitter = Party.NONE;
    private Party receiver = Party.NONE;
    private Party billingProvider = Party.NONE;
    private String currency = "";
    private @Nullable Party payTo;
    private @Nullable Party payToPlan;
    private Subscriber subscriber = Subscriber.UNKNOWN;
    private Party payer = Party.NONE;
    private @Nullable Patient patient;
    private String patientControlNumber = "";
    private Money charge = Money.ZERO;
    private String facilityCode = "";
    private String frequency = "";
    private ClaimIndicators indicators = ClaimIndicators.USUAL;
    private RelatedCauses relatedCauses = RelatedCauses.NONE;
    private String specialProgram = "";
    private String delayReason = "";
    private List<DatePeriod> dates = List.of();
    private List<Attachment> attachments = List.of();
    private @Nullable Contract contract;
    private @Nullable Money patientPaid;
    private List<Reference> references = List.of();
    private List<String> fixedFormat = List.of();
    private List<Note> notes = List.of();
    private @Nullable Ambulance ambulance;
    private @Nullable SpinalManipulation spinalManipulation;
    private List<Condition> conditions = List.of();
    private List<Diagnosis> diagnoses = List.of();
    private List<String> anesthesiaProcedures = List.of();
    private List<String> conditionCodes = List.of();
    private @Nullable Pricing pricing;
    private List<Party> providers = List.of();
    private List<OtherSubscriber> otherSubscribers = List.of();
    private List<ServiceLine> lines = List.of();
    private List<KeptSegment> otherSegments = List.of();
    private Place place = Place.NOWHERE;
    private String raw = "";

    private Builder() {}

    /** Everyone who stands above the claim itself. */
    public Builder parties(ClaimParties value) {
      submitter = value.submitter();
      receiver = value.receiver();
      billingProvider = value.billingProvider();
      currency = value.currency();
      payTo = value.payTo();
      payToPlan = value.payToPlan();
      subscriber = value.subscriber();
      payer = value.payer();
      patient = value.patient();
      return this;
    }

    public Builder submitter(Party value) {
      submitter = value;
      return this;
    }

    public Builder receiver(Party value) {
      receiver = value;
      return this;
    }

    public Builder billingProvider(Party value) {
      billingProvider = value;
      return this;
    }

    public Builder currency(String value) {
      currency = value;
      return this;
    }

    public Builder payTo(@Nullable Party value) {
      payTo = value;
      return this;
    }

    public Builder payToPlan(@Nullable Party value) {
      payToPlan = value;
      return this;
    }

    public Builder subscriber(Subscriber value) {
      subscriber = value;
      return this;
    }

    public Builder payer(Party value) {
      payer = value;
      return this;
    }

    public Builder patient(@Nullable Patient value) {
      patient = value;
      return this;
    }

    public Builder patientControlNumber(String value) {
      patientControlNumber = value;
      return this;
    }

    public Builder charge(Money value) {
      charge = value;
      return this;
    }

    public Builder facilityCode(String value) {
      facilityCode = value;
      return this;
    }

    public Builder frequency(String value) {
      frequency = value;
      return this;
    }

    public Builder indicators(ClaimIndicators value) {
      indicators = value;
      return this;
    }

    public Builder relatedCauses(RelatedCauses value) {
      relatedCauses = value;
      return this;
    }

    public Builder specialProgram(String value) {
      specialProgram = value;
      return this;
    }

    public Builder delayReason(String value) {
      delayReason = value;
      return this;
    }

    public Builder dates(List<DatePeriod> value) {
      dates = value;
      return this;
    }

    public Builder attachments(List<Attachment> value) {
      attachments = value;
      return this;
    }

    public Builder contract(@Nullable Contract value) {
      contract = value;
      return this;
    }

    public Builder patientPaid(@Nullable Money value) {
      patientPaid = value;
      return this;
    }

    public Builder references(List<Reference> value) {
      references = value;
      return this;
    }

    public Builder fixedFormat(List<String> value) {
      fixedFormat = value;
      return this;
    }

    public Builder notes(List<Note> value) {
      notes = value;
      return this;
    }

    public Builder ambulance(@Nullable Ambulance value) {
      ambulance = value;
      return this;
    }

    public Builder spinalManipulation(@Nullable SpinalManipulation value) {
      spinalManipulation = value;
      return this;
    }

    public Builder conditions(List<Condition> value) {
      conditions = value;
      return this;
    }

    public Builder diagnoses(List<Diagnosis> value) {
      diagnoses = value;
      return this;
    }

    public Builder anesthesiaProcedures(List<String> value) {
      anesthesiaProcedures = value;
      return this;
    }

    public Builder conditionCodes(List<String> value) {
      conditionCodes = value;
      return this;
    }

    public Builder pricing(@Nullable Pricing value) {
      pricing = value;
      return this;
    }

    public Builder providers(List<Party> value) {
      providers = value;
      return this;
    }

    public Builder otherSubscribers(List<OtherSubscriber> value) {
      otherSubscribers = value;
      return this;
    }

    public Builder lines(List<ServiceLine> value) {
      lines = value;
      return this;
    }

    public Builder otherSegments(List<KeptSegment> value) {
      otherSegments = value;
      return this;
    }

    public Builder place(Place value) {
      place = value;
      return this;
    }

    public Builder raw(String value) {
      raw = value;
      return this;
    }

    public ProfessionalClaim build() {
      return new ProfessionalClaim(
          submitter,
          receiver,
          billingProvider,
          currency,
          payTo,
          payToPlan,
          subscriber,
          payer,
          patient,
          patientControlNumber,
          charge,
          facilityCode,
          frequency,
          indicators,
          relatedCauses,
          specialProgram,
          delayReason,
          dates,
          attachments,
          contract,
          patientPaid,
          references,
          fixedFormat,
          notes,
          ambulance,
          spinalManipulation,
          conditions,
          diagnoses,
          anesthesiaProcedures,
          conditionCodes,
          pricing,
          providers,
          otherSubscribers,
          lines,
          otherSegments,
          place,
          raw);
    }
  }
}
