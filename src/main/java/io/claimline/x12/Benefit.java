package io.claimline.x12;

import io.claimline.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a payer says of a coverage: EB of a 271 with all that hangs on it (2110C, 2110D).
 *
 * @param information EB01: 1 to 5 active, 6 to 8 inactive, A coinsurance, B copay, C deductible, F
 *     limits, G stop loss, I not covered, L primary care provider, R other payer, U contact, …
 * @param coverageLevel EB02: IND, FAM, EMP, …
 * @param serviceTypes EB03; empty where it holds for all, or for the procedure
 * @param insuranceType EB04: HM, PR, C1, MA, MB, MC, 12 to 47 Medicare secondary, …
 * @param planDescription EB05
 * @param timePeriod EB06: 27 visit, 23 calendar year, 29 remaining, 32 lifetime, …
 * @param amount EB07
 * @param percent EB08: the patient's share as a fraction, such as 0.2
 * @param quantityQualifier EB09: VS visits, DY days, …
 * @param quantity EB10
 * @param authorization EB11: Y needed, N not, U not known
 * @param inNetwork EB12: Y in network, N out of it, W both, U not known
 * @param procedure EB13, or {@link Procedure#NONE}
 * @param lastProcedure EB13-8 of a range of procedures, mostly empty
 * @param diagnosisPointers EB14: the patient's diagnoses by number, from 1
 * @param deliveries HSD
 * @param references REF: 18 plan, 6P group, G1 authorization, …
 * @param dates DTP
 * @param rejections AAA
 * @param messages MSG; free text, never logged
 * @param circumstances III of 2115C, 2115D
 * @param entities 2120C, 2120D: other payers, primary care providers, vendors
 */
public record Benefit(
    String information,
    String coverageLevel,
    List<String> serviceTypes,
    String insuranceType,
    String planDescription,
    String timePeriod,
    @Nullable Money amount,
    @Nullable BigDecimal percent,
    String quantityQualifier,
    @Nullable BigDecimal quantity,
    String authorization,
    String inNetwork,
    Procedure procedure,
    String lastProcedure,
    List<Integer> diagnosisPointers,
    List<Delivery> deliveries,
    List<Reference> references,
    List<DatePeriod> dates,
    List<RequestRejection> rejections,
    List<String> messages,
    List<AdditionalInformation> circumstances,
    List<RelatedEntity> entities) {

  public Benefit {
    serviceTypes = List.copyOf(serviceTypes);
    diagnosisPointers = List.copyOf(diagnosisPointers);
    deliveries = List.copyOf(deliveries);
    references = List.copyOf(references);
    dates = List.copyOf(dates);
    rejections = List.copyOf(rejections);
    messages = List.copyOf(messages);
    circumstances = List.copyOf(circumstances);
    entities = List.copyOf(entities);
  }

  /** Starts from the information code of EB01 and what it is about. */
  public static BenefitBuilder of(String information, String... serviceTypes) {
    return new BenefitBuilder(information, List.of(serviceTypes));
  }

  /** True if it says that coverage is active (EB01 1 to 5). */
  public boolean isActiveCoverage() {
    return List.of("1", "2", "3", "4", "5").contains(information);
  }

  /** True if it says that coverage is not active (EB01 6 to 8). */
  public boolean isInactiveCoverage() {
    return List.of("6", "7", "8").contains(information);
  }

  /** True if it says something of this service type, or of all. */
  public boolean covers(String serviceType) {
    return serviceTypes.contains(serviceType) || (serviceTypes.isEmpty() && procedure.isAbsent());
  }

  /**
   * HSD: how often and how long a service is delivered.
   *
   * @param quantityQualifier HSD01: VS visits, DY days, HS hours, MN months, FL units
   * @param quantity HSD02
   * @param frequencyUnit HSD03: DA, WK, MO, YR, VS
   * @param frequency HSD04: so many times a unit
   * @param timePeriod HSD05
   * @param periods HSD06: so many of it; 0 if not told
   * @param calendarPattern HSD07: days of the week
   * @param timePattern HSD08: time of day
   */
  public record Delivery(
      String quantityQualifier,
      @Nullable BigDecimal quantity,
      String frequencyUnit,
      @Nullable BigDecimal frequency,
      String timePeriod,
      int periods,
      String calendarPattern,
      String timePattern) {}

  /**
   * Somebody else whom the benefit names.
   *
   * @param party NM1, N3, N4, PER; its role is PR other payer, P3 primary care provider, IL, …
   * @param relationship NM110 to the patient: 01 parent, 41 spouse, …; mostly empty
   * @param region N406, a health service region of the Department of Defense (N405 RJ), or empty
   * @param provider PRV, or null
   */
  public record RelatedEntity(
      Party party, String relationship, String region, @Nullable ProviderIdentification provider) {
    public static RelatedEntity of(Party party) {
      return new RelatedEntity(party, "", "", null);
    }
  }
}
