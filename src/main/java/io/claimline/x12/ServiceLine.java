package io.claimline.x12;

import io.claimline.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a professional claim: 2400 and what hangs on it.
 *
 * @param number LX01; 0 is written as the place in the claim
 * @param procedure SV101
 * @param charge SV102
 * @param unit SV103: UN units or MJ minutes
 * @param quantity SV104
 * @param placeOfService SV105; empty means the claim's
 * @param diagnosisPointers SV107, 1 for the first diagnosis
 * @param emergency SV109 = Y
 * @param epsdt SV111 = Y
 * @param familyPlanning SV112 = Y
 * @param copayExempt SV115 = 0
 * @param serviceFrom DTP*472
 * @param serviceThrough DTP*472, last day of a range, else the same day
 * @param serviceRange true if the days are told as a span (RD8), which a single day may be too
 * @param dates other DTPs
 * @param references 6R line control number, G1, 9F, X4, F4, …
 * @param fixedFormat K3
 * @param notes NTE: ADD, DCP, TPO
 * @param amounts AMT: T tax, F4 postage
 * @param quantities QTY
 * @param equipment SV5
 * @param attachments PWK, certificates of medical necessity (CT) included
 * @param ambulance CR1
 * @param equipmentCertification CR3
 * @param conditions CRC: 07 ambulance, 70 hospice, 09 equipment
 * @param measurements MEA
 * @param contract CN1
 * @param purchasedService PS1
 * @param pricing HCP
 * @param drug 2410
 * @param providers 2420: 82 rendering, DK ordering, DN referring, DQ supervising, 77 facility, QB
 *     purchased, PW and 45 ambulance
 * @param adjudications 2430
 * @param forms 2440
 */
public record ServiceLine(
    int number,
    Procedure procedure,
    Money charge,
    String unit,
    BigDecimal quantity,
    String placeOfService,
    List<Integer> diagnosisPointers,
    boolean emergency,
    boolean epsdt,
    boolean familyPlanning,
    boolean copayExempt,
    @Nullable LocalDate serviceFrom,
    @Nullable LocalDate serviceThrough,
    boolean serviceRange,
    List<DatePeriod> dates,
    List<Reference> references,
    List<String> fixedFormat,
    List<Note> notes,
    List<Amount> amounts,
    List<Quantity> quantities,
    @Nullable DurableEquipment equipment,
    List<Attachment> attachments,
    @Nullable Ambulance ambulance,
    @Nullable EquipmentCertification equipmentCertification,
    List<Condition> conditions,
    List<Measurement> measurements,
    @Nullable Contract contract,
    @Nullable PurchasedService purchasedService,
    @Nullable Pricing pricing,
    @Nullable DrugIdentification drug,
    List<Party> providers,
    List<LineAdjudication> adjudications,
    List<SupportingForm> forms)
    implements HealthCareClaimLine {
  public ServiceLine {
    serviceRange = serviceRange || (serviceThrough != null && !serviceThrough.equals(serviceFrom));
    diagnosisPointers = List.copyOf(diagnosisPointers);
    dates = List.copyOf(dates);
    references = List.copyOf(references);
    fixedFormat = Absent.orEmpty(fixedFormat);
    notes = List.copyOf(notes);
    amounts = List.copyOf(amounts);
    quantities = List.copyOf(quantities);
    attachments = List.copyOf(attachments);
    conditions = List.copyOf(conditions);
    measurements = List.copyOf(measurements);
    providers = List.copyOf(providers);
    adjudications = List.copyOf(adjudications);
    forms = Absent.orEmpty(forms);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that begins with this record's values. */
  public Builder toBuilder() {
    Builder b = new Builder();
    b.number = number;
    b.procedure = procedure;
    b.charge = charge;
    b.unit = unit;
    b.quantity = quantity;
    b.placeOfService = placeOfService;
    b.diagnosisPointers = diagnosisPointers;
    b.emergency = emergency;
    b.epsdt = epsdt;
    b.familyPlanning = familyPlanning;
    b.copayExempt = copayExempt;
    b.serviceFrom = serviceFrom;
    b.serviceThrough = serviceThrough;
    b.serviceRange = serviceRange;
    b.dates = dates;
    b.references = references;
    b.fixedFormat = fixedFormat;
    b.notes = notes;
    b.amounts = amounts;
    b.quantities = quantities;
    b.equipment = equipment;
    b.attachments = attachments;
    b.ambulance = ambulance;
    b.equipmentCertification = equipmentCertification;
    b.conditions = conditions;
    b.measurements = measurements;
    b.contract = contract;
    b.purchasedService = purchasedService;
    b.pricing = pricing;
    b.drug = drug;
    b.providers = providers;
    b.adjudications = adjudications;
    b.forms = forms;
    return b;
  }

  /** Our name of the line towards payers (REF*6R, R18), or empty. */
  @Override
  public String controlNumber() {
    return Reference.valueOf(references, "6R");
  }

  /** Collects the components of a {@link ServiceLine}; what is not set is absent. */
  public static final class Builder {
    private int number;
    private Procedure procedure = Procedure.NONE;
    private Money charge = Money.ZERO;
    private String unit = "";
    private BigDecimal quantity = BigDecimal.ONE;
    private String placeOfService = "";
    private List<Integer> diagnosisPointers = List.of();
    private boolean emergency;
    private boolean epsdt;
    private boolean familyPlanning;
    private boolean copayExempt;
    private @Nullable LocalDate serviceFrom;
    private @Nullable LocalDate serviceThrough;
    private boolean serviceRange;
    private List<DatePeriod> dates = List.of();
    private List<Reference> references = List.of();
    private List<String> fixedFormat = List.of();
    private List<Note> notes = List.of();
    private List<Amount> amounts = List.of();
    private List<Quantity> quantities = List.of();
    private @Nullable DurableEquipment equipment;
    private List<Attachment> attachments = List.of();
    private @Nullable Ambulance ambulance;
    private @Nullable EquipmentCertification equipmentCertification;
    private List<Condition> conditions = List.of();
    private List<Measurement> measurements = List.of();
    private @Nullable Contract contract;
    private @Nullable PurchasedService purchasedService;
    private @Nullable Pricing pricing;
    private @Nullable DrugIdentification drug;
    private List<Party> providers = List.of();
    private List<LineAdjudication> adjudications = List.of();
    private List<SupportingForm> forms = List.of();

    private Builder() {}

    public Builder number(int value) {
      number = value;
      return this;
    }

    public Builder procedure(Procedure value) {
      procedure = value;
      return this;
    }

    public Builder charge(Money value) {
      charge = value;
      return this;
    }

    public Builder unit(String value) {
      unit = value;
      return this;
    }

    public Builder quantity(BigDecimal value) {
      quantity = value;
      return this;
    }

    public Builder placeOfService(String value) {
      placeOfService = value;
      return this;
    }

    public Builder diagnosisPointers(List<Integer> value) {
      diagnosisPointers = value;
      return this;
    }

    public Builder emergency(boolean value) {
      emergency = value;
      return this;
    }

    public Builder epsdt(boolean value) {
      epsdt = value;
      return this;
    }

    public Builder familyPlanning(boolean value) {
      familyPlanning = value;
      return this;
    }

    public Builder copayExempt(boolean value) {
      copayExempt = value;
      return this;
    }

    public Builder serviceFrom(@Nullable LocalDate value) {
      serviceFrom = value;
      return this;
    }

    public Builder serviceThrough(@Nullable LocalDate value) {
      serviceThrough = value;
      return this;
    }

    public Builder serviceRange(boolean value) {
      serviceRange = value;
      return this;
    }

    public Builder dates(List<DatePeriod> value) {
      dates = value;
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

    public Builder amounts(List<Amount> value) {
      amounts = value;
      return this;
    }

    public Builder quantities(List<Quantity> value) {
      quantities = value;
      return this;
    }

    public Builder equipment(@Nullable DurableEquipment value) {
      equipment = value;
      return this;
    }

    public Builder attachments(List<Attachment> value) {
      attachments = value;
      return this;
    }

    public Builder ambulance(@Nullable Ambulance value) {
      ambulance = value;
      return this;
    }

    public Builder equipmentCertification(@Nullable EquipmentCertification value) {
      equipmentCertification = value;
      return this;
    }

    public Builder conditions(List<Condition> value) {
      conditions = value;
      return this;
    }

    public Builder measurements(List<Measurement> value) {
      measurements = value;
      return this;
    }

    public Builder contract(@Nullable Contract value) {
      contract = value;
      return this;
    }

    public Builder purchasedService(@Nullable PurchasedService value) {
      purchasedService = value;
      return this;
    }

    public Builder pricing(@Nullable Pricing value) {
      pricing = value;
      return this;
    }

    public Builder drug(@Nullable DrugIdentification value) {
      drug = value;
      return this;
    }

    public Builder providers(List<Party> value) {
      providers = value;
      return this;
    }

    public Builder adjudications(List<LineAdjudication> value) {
      adjudications = value;
      return this;
    }

    public Builder forms(List<SupportingForm> value) {
      forms = value;
      return this;
    }

    public ServiceLine build() {
      return new ServiceLine(
          number,
          procedure,
          charge,
          unit,
          quantity,
          placeOfService,
          diagnosisPointers,
          emergency,
          epsdt,
          familyPlanning,
          copayExempt,
          serviceFrom,
          serviceThrough,
          serviceRange,
          dates,
          references,
          fixedFormat,
          notes,
          amounts,
          quantities,
          equipment,
          attachments,
          ambulance,
          equipmentCertification,
          conditions,
          measurements,
          contract,
          purchasedService,
          pricing,
          drug,
          providers,
          adjudications,
          forms);
    }
  }
}
