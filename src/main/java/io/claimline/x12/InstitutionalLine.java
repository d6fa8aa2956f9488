package io.claimline.x12;

import io.claimline.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of an institutional claim: 2400 and what hangs on it.
 *
 * @param number LX01; 0 is written as the place in the claim
 * @param revenueCode SV201, four digits
 * @param procedure SV202; {@link Procedure#NONE} where the revenue code says all
 * @param charge SV203
 * @param unit SV204: UN units or DA days
 * @param quantity SV205
 * @param notCovered SV207: the part of the charge that is not covered
 * @param service DTP*472, or null
 * @param attachments PWK
 * @param references 6R line control number, 9B and 9D of a repricer
 * @param amounts AMT: GT service tax, N8 facility tax
 * @param notes NTE: TPO
 * @param pricing HCP
 * @param drug 2410
 * @param providers 2420: 72 operating, ZZ other operating, 82 rendering, DN referring
 * @param adjudications 2430
 */
public record InstitutionalLine(
    int number,
    String revenueCode,
    Procedure procedure,
    Money charge,
    String unit,
    BigDecimal quantity,
    @Nullable Money notCovered,
    @Nullable DatePeriod service,
    List<Attachment> attachments,
    List<Reference> references,
    List<Amount> amounts,
    List<Note> notes,
    @Nullable Pricing pricing,
    @Nullable DrugIdentification drug,
    List<Party> providers,
    List<LineAdjudication> adjudications)
    implements HealthCareClaimLine {
  public InstitutionalLine {
    attachments = List.copyOf(attachments);
    references = List.copyOf(references);
    amounts = List.copyOf(amounts);
    notes = List.copyOf(notes);
    providers = List.copyOf(providers);
    adjudications = List.copyOf(adjudications);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that begins with this record's values. */
  public Builder toBuilder() {
    Builder b = new Builder();
    b.number = number;
    b.revenueCode = revenueCode;
    b.procedure = procedure;
    b.charge = charge;
    b.unit = unit;
    b.quantity = quantity;
    b.notCovered = notCovered;
    b.service = service;
    b.attachments = attachments;
    b.references = references;
    b.amounts = amounts;
    b.notes = notes;
    b.pricing = pricing;
    b.drug = drug;
    b.providers = providers;
    b.adjudications = adjudications;
    return b;
  }

  /** Our name of the line towards payers (REF*6R, R18), or empty. */
  @Override
  public String controlNumber() {
    return Reference.valueOf(references, "6R");
  }

  /** Collects the components of an {@link InstitutionalLine}; what is not set is absent. */
  public static final class Builder {
    private int number;
    private String revenueCode = "";
    private Procedure procedure = Procedure.NONE;
    private Money charge = Money.ZERO;
    private String unit = "";
    private BigDecimal quantity = BigDecimal.ONE;
    private @Nullable Money notCovered;
    private @Nullable DatePeriod service;
    private List<Attachment> attachments = List.of();
    private List<Reference> references = List.of();
    private List<Amount> amounts = List.of();
    private List<Note> notes = List.of();
    private @Nullable Pricing pricing;
    private @Nullable DrugIdentification drug;
    private List<Party> providers = List.of();
    private List<LineAdjudication> adjudications = List.of();

    private Builder() {}

    public Builder number(int value) {
      number = value;
      return this;
    }

    public Builder revenueCode(String value) {
      revenueCode = value;
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

    public Builder notCovered(@Nullable Money value) {
      notCovered = value;
      return this;
    }

    public Builder service(@Nullable DatePeriod value) {
      service = value;
      return this;
    }

    public Builder attachments(List<Attachment> value) {
      attachments = value;
      return this;
    }

    public Builder references(List<Reference> value) {
      references = value;
      return this;
    }

    public Builder amounts(List<Amount> value) {
      amounts = value;
      return this;
    }

    public Builder notes(List<Note> value) {
      notes = value;
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

    public InstitutionalLine build() {
      return new InstitutionalLine(
          number,
          revenueCode,
          procedure,
          charge,
          unit,
          quantity,
          notCovered,
          service,
          attachments,
          references,
          amounts,
          notes,
          pricing,
          drug,
          providers,
          adjudications);
    }
  }
}
