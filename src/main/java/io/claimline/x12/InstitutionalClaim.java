package io.claimline.x12;

import io.claimline.shared.Money;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An institutional claim as an 837I carries it, with the parties above it in the hierarchy. Absent
 * text is empty; amounts are as sent (R23: charge is the sum of the lines, which the reader
 * checks).
 *
 * @param parties 1000A to 2010CA: who stands above the claim
 * @param patientControlNumber CLM01: the provider's name of the claim (R27)
 * @param charge CLM02
 * @param facilityCode CLM05-1: the first two digits of the type of bill
 * @param frequency CLM05-3, its last digit: 1 admit through discharge, 7 replacement, 8 void (R22)
 * @param indicators CLM07 to CLM09; CLM06 and CLM10 are not in use
 * @param delayReason CLM20
 * @param dischargeHour DTP*096
 * @param dates 434 statement, 435 admission, 050 repricer received
 * @param admissionType CL101
 * @param admissionSource CL102
 * @param patientStatus CL103: how the patient left, such as 01 home or 30 still a patient
 * @param attachments PWK
 * @param contract CN1
 * @param patientEstimatedDue AMT*F3
 * @param references F8 payer's claim number, G1 authorization, 9F referral, EA, D9, LU, G4, …
 * @param fixedFormat K3
 * @param notes NTE: ADD billing note, others claim notes
 * @param conditions CRC: ZZ EPSDT
 * @param codes HI, in order
 * @param pricing HCP
 * @param providers 2310: 71 attending, 72 operating, ZZ other operating, 82 rendering, 77 facility,
 *     DN referring
 * @param otherSubscribers 2320, in order
 * @param lines 2400, in order
 * @param otherSegments what no component carries
 * @param place of the CLM
 * @param raw the claim's segments as sent, from CLM to its last line, one a text line
 */
public record InstitutionalClaim(
    ClaimParties parties,
    String patientControlNumber,
    Money charge,
    String facilityCode,
    String frequency,
    ClaimIndicators indicators,
    String delayReason,
    @Nullable LocalTime dischargeHour,
    List<DatePeriod> dates,
    String admissionType,
    String admissionSource,
    String patientStatus,
    List<Attachment> attachments,
    @Nullable Contract contract,
    @Nullable Money patientEstimatedDue,
    List<Reference> references,
    List<String> fixedFormat,
    List<Note> notes,
    List<Condition> conditions,
    List<InstitutionalCode> codes,
    @Nullable Pricing pricing,
    List<Party> providers,
    List<OtherSubscriber> otherSubscribers,
    List<InstitutionalLine> lines,
    List<KeptSegment> otherSegments,
    Place place,
    String raw)
    implements HealthCareClaim {
  private static final String STATEMENT = "434";

  public InstitutionalClaim {
    dates = dates.stream().map(InstitutionalClaim::asSent).toList();
    attachments = List.copyOf(attachments);
    references = List.copyOf(references);
    fixedFormat = List.copyOf(fixedFormat);
    notes = List.copyOf(notes);
    conditions = List.copyOf(conditions);
    codes = List.copyOf(codes);
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
    b.parties = parties;
    b.patientControlNumber = patientControlNumber;
    b.charge = charge;
    b.facilityCode = facilityCode;
    b.frequency = frequency;
    b.indicators = indicators;
    b.delayReason = delayReason;
    b.dischargeHour = dischargeHour;
    b.dates = dates;
    b.admissionType = admissionType;
    b.admissionSource = admissionSource;
    b.patientStatus = patientStatus;
    b.attachments = attachments;
    b.contract = contract;
    b.patientEstimatedDue = patientEstimatedDue;
    b.references = references;
    b.fixedFormat = fixedFormat;
    b.notes = notes;
    b.conditions = conditions;
    b.codes = codes;
    b.pricing = pricing;
    b.providers = providers;
    b.otherSubscribers = otherSubscribers;
    b.lines = lines;
    b.otherSegments = otherSegments;
    b.place = place;
    b.raw = raw;
    return b;
  }

  /** The four digits of the type of bill, such as {@code 0131}: a zero, CLM05-1 and CLM05-3. */
  public String typeOfBill() {
    return "0" + facilityCode + frequency;
  }

  /** A statement is always sent as a span. */
  private static DatePeriod asSent(DatePeriod period) {
    return period.qualifier().equals(STATEMENT) ? period.asRange() : period;
  }

  /** The first day of the statement (DTP*434), or null. */
  public @Nullable LocalDate statementFrom() {
    return DatePeriod.dayOf(dates, STATEMENT);
  }

  /** The codes of this kind, in order. */
  public List<InstitutionalCode> codes(InstitutionalCode.Kind kind) {
    return codes.stream().filter(code -> code.kind() == kind).toList();
  }

  /** The first code of this kind, or null. */
  public @Nullable InstitutionalCode code(InstitutionalCode.Kind kind) {
    for (InstitutionalCode code : codes) {
      if (code.kind() == kind) {
        return code;
      }
    }
    return null;
  }

  /** The provider of this role (71 attending, 72 operating, 77 facility, …), or null. */
  public @Nullable Party provider(String role) {
    return Party.inRole(providers, role);
  }

  /** The value of the first claim-level reference with this qualifier, or empty. */
  public String reference(String qualifier) {
    return Reference.valueOf(references, qualifier);
  }

  /** The claim without its place, raw text and kept segments: what a writer writes. */
  public InstitutionalClaim content() {
    return toBuilder().otherSegments(List.of()).place(Place.NOWHERE).raw("").build();
  }

  /** Collects the components of an {@link InstitutionalClaim}; what is not set is absent. */
  public static final class Builder {
    private ClaimParties parties = ClaimParties.NONE;
    private String patientControlNumber = "";
    private Money charge = Money.ZERO;
    private String facilityCode = "";
    private String frequency = "";
    private ClaimIndicators indicators = ClaimIndicators.INSTITUTIONAL;
    private String delayReason = "";
    private @Nullable LocalTime dischargeHour;
    private List<DatePeriod> dates = List.of();
    private String admissionType = "";
    private String admissionSource = "";
    private String patientStatus = "";
    private List<Attachment> attachments = List.of();
    private @Nullable Contract contract;
    private @Nullable Money patientEstimatedDue;
    private List<Reference> references = List.of();
    private List<String> fixedFormat = List.of();
    private List<Note> notes = List.of();
    private List<Condition> conditions = List.of();
    private List<InstitutionalCode> codes = List.of();
    private @Nullable Pricing pricing;
    private List<Party> providers = List.of();
    private List<OtherSubscriber> otherSubscribers = List.of();
    private List<InstitutionalLine> lines = List.of();
    private List<KeptSegment> otherSegments = List.of();
    private Place place = Place.NOWHERE;
    private String raw = "";

    private Builder() {}

    public Builder parties(ClaimParties value) {
      parties = value;
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

    public Builder delayReason(String value) {
      delayReason = value;
      return this;
    }

    public Builder dischargeHour(@Nullable LocalTime value) {
      dischargeHour = value;
      return this;
    }

    public Builder dates(List<DatePeriod> value) {
      dates = value;
      return this;
    }

    public Builder admissionType(String value) {
      admissionType = value;
      return this;
    }

    public Builder admissionSource(String value) {
      admissionSource = value;
      return this;
    }

    public Builder patientStatus(String value) {
      patientStatus = value;
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

    public Builder patientEstimatedDue(@Nullable Money value) {
      patientEstimatedDue = value;
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

    public Builder conditions(List<Condition> value) {
      conditions = value;
      return this;
    }

    public Builder codes(List<InstitutionalCode> value) {
      codes = value;
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

    public Builder lines(List<InstitutionalLine> value) {
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

    public InstitutionalClaim build() {
      return new InstitutionalClaim(
          parties,
          patientControlNumber,
          charge,
          facilityCode,
          frequency,
          indicators,
          delayReason,
          dischargeHour,
          dates,
          admissionType,
          admissionSource,
          patientStatus,
          attachments,
          contract,
          patientEstimatedDue,
          references,
          fixedFormat,
          notes,
          conditions,
          codes,
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
