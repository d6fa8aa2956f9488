package io.claimline.x12;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another policy that covers the patient, with what its payer decided: 2320 and its 2330 loops
 * (R24).
 *
 * @param sequence SBR01
 * @param relationship SBR02 of the patient to this subscriber
 * @param groupNumber SBR03
 * @param groupName SBR04
 * @param insuranceType SBR05
 * @param filingIndicator SBR09
 * @param adjustments claim-level CAS of 2320
 * @param amounts AMT: D paid, EAF remaining liability, A8 not covered
 * @param benefitsAssigned OI03
 * @param patientSignatureSource OI04
 * @param release OI06
 * @param summary MOA, or MIA where there is no MOA
 * @param party 2330A
 * @param payer 2330B with its REFs; its id is SVD01 of the lines
 * @param adjudicationDate 2330B DTP*573
 * @param providers 2330C to 2330G (2330I of an institutional claim)
 * @param inpatientSummary MIA beside an MOA; only an institutional claim has both
 */
public record OtherSubscriber(
    String sequence,
    String relationship,
    String groupNumber,
    String groupName,
    String insuranceType,
    String filingIndicator,
    List<Adjustment> adjustments,
    List<Amount> amounts,
    String benefitsAssigned,
    String patientSignatureSource,
    String release,
    @Nullable AdjudicationSummary summary,
    Party party,
    Party payer,
    @Nullable LocalDate adjudicationDate,
    List<Party> providers,
    @Nullable AdjudicationSummary inpatientSummary) {
  public OtherSubscriber {
    adjustments = List.copyOf(adjustments);
    amounts = List.copyOf(amounts);
    providers = List.copyOf(providers);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that begins with this record's values. */
  public Builder toBuilder() {
    Builder b = new Builder();
    b.sequence = sequence;
    b.relationship = relationship;
    b.groupNumber = groupNumber;
    b.groupName = groupName;
    b.insuranceType = insuranceType;
    b.filingIndicator = filingIndicator;
    b.adjustments = adjustments;
    b.amounts = amounts;
    b.benefitsAssigned = benefitsAssigned;
    b.patientSignatureSource = patientSignatureSource;
    b.release = release;
    b.summary = summary;
    b.party = party;
    b.payer = payer;
    b.adjudicationDate = adjudicationDate;
    b.providers = providers;
    b.inpatientSummary = inpatientSummary;
    return b;
  }

  /** Collects the components of a {@link OtherSubscriber}; what is not set is absent. */
  public static final class Builder {
    private String sequence = "";
    private String relationship = "";
    private String groupNumber = "";
    private String groupName = "";
    private String insuranceType = "";
    private String filingIndicator = "";
    private List<Adjustment> adjustments = List.of();
    private List<Amount> amounts = List.of();
    private String benefitsAssigned = "";
    private String patientSignatureSource = "";
    private String release = "";
    private @Nullable AdjudicationSummary summary;
    private Party party = Party.NONE;
    private Party payer = Party.NONE;
    private @Nullable LocalDate adjudicationDate;
    private List<Party> providers = List.of();
    private @Nullable AdjudicationSummary inpatientSummary;

    private Builder() {}

    public Builder sequence(String value) {
      sequence = value;
      return this;
    }

    public Builder relationship(String value) {
      relationship = value;
      return this;
    }

    public Builder groupNumber(String value) {
      groupNumber = value;
      return this;
    }

    public Builder groupName(String value) {
      groupName = value;
      return this;
    }

    public Builder insuranceType(String value) {
      insuranceType = value;
      return this;
    }

    public Builder filingIndicator(String value) {
      filingIndicator = value;
      return this;
    }

    public Builder adjustments(List<Adjustment> value) {
      adjustments = value;
      return this;
    }

    public Builder amounts(List<Amount> value) {
      amounts = value;
      return this;
    }

    public Builder benefitsAssigned(String value) {
      benefitsAssigned = value;
      return this;
    }

    public Builder patientSignatureSource(String value) {
      patientSignatureSource = value;
      return this;
    }

    public Builder release(String value) {
      release = value;
      return this;
    }

    public Builder summary(@Nullable AdjudicationSummary value) {
      summary = value;
      return this;
    }

    public Builder party(Party value) {
      party = value;
      return this;
    }

    public Builder payer(Party value) {
      payer = value;
      return this;
    }

    public Builder adjudicationDate(@Nullable LocalDate value) {
      adjudicationDate = value;
      return this;
    }

    public Builder providers(List<Party> value) {
      providers = value;
      return this;
    }

    public Builder inpatientSummary(@Nullable AdjudicationSummary value) {
      inpatientSummary = value;
      return this;
    }

    public OtherSubscriber build() {
      return new OtherSubscriber(
          sequence,
          relationship,
          groupNumber,
          groupName,
          insuranceType,
          filingIndicator,
          adjustments,
          amounts,
          benefitsAssigned,
          patientSignatureSource,
          release,
          summary,
          party,
          payer,
          adjudicationDate,
          providers,
          inpatientSummary);
    }
  }
}
