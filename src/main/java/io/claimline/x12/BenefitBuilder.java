package io.claimline.x12;

import io.claimline.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Benefit} from the few components that most of them have. */
public final class BenefitBuilder {
  private final String information;
  private final List<String> serviceTypes;
  private String coverageLevel = "";
  private String insuranceType = "";
  private String planDescription = "";
  private String timePeriod = "";
  private @Nullable Money amount;
  private @Nullable BigDecimal percent;
  private String quantityQualifier = "";
  private @Nullable BigDecimal quantity;
  private String authorization = "";
  private String inNetwork = "";
  private Procedure procedure = Procedure.NONE;
  private final List<DatePeriod> dates = new ArrayList<>();
  private final List<String> messages = new ArrayList<>();
  private final List<Benefit.RelatedEntity> entities = new ArrayList<>();

  BenefitBuilder(String information, List<String> serviceTypes) {
    this.information = information;
    this.serviceTypes = serviceTypes;
  }

  /** EB02. */
  public BenefitBuilder level(String value) {
    coverageLevel = value;
    return this;
  }

  /** EB04 and EB05. */
  public BenefitBuilder plan(String newInsuranceType, String description) {
    insuranceType = newInsuranceType;
    planDescription = description;
    return this;
  }

  /** EB06 and EB07. */
  public BenefitBuilder amount(String period, Money value) {
    timePeriod = period;
    amount = value;
    return this;
  }

  /** EB06 and EB08, a fraction such as 0.2. */
  public BenefitBuilder percent(String period, BigDecimal value) {
    timePeriod = period;
    percent = value;
    return this;
  }

  /** EB06, EB09 and EB10, such as 20 visits a year. */
  public BenefitBuilder quantity(String period, String qualifier, BigDecimal value) {
    timePeriod = period;
    quantityQualifier = qualifier;
    quantity = value;
    return this;
  }

  /** EB11: Y, N or U. */
  public BenefitBuilder authorization(String value) {
    authorization = value;
    return this;
  }

  /** EB12: Y, N, W or U. */
  public BenefitBuilder inNetwork(String value) {
    inNetwork = value;
    return this;
  }

  /** EB13. */
  public BenefitBuilder procedure(Procedure value) {
    procedure = value;
    return this;
  }

  /** A DTP. */
  public BenefitBuilder date(DatePeriod value) {
    dates.add(value);
    return this;
  }

  /** A MSG. */
  public BenefitBuilder message(String text) {
    messages.add(text);
    return this;
  }

  /** A 2120. */
  public BenefitBuilder entity(Benefit.RelatedEntity entity) {
    entities.add(entity);
    return this;
  }

  public Benefit build() {
    return new Benefit(
        information,
        coverageLevel,
        serviceTypes,
        insuranceType,
        planDescription,
        timePeriod,
        amount,
        percent,
        quantityQualifier,
        quantity,
        authorization,
        inNetwork,
        procedure,
        "",
        List.of(),
        List.of(),
        List.of(),
        dates,
        List.of(),
        messages,
        List.of(),
        entities);
  }
}
