package io.claimline.x12;

import io.claimline.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question about one patient's coverage (270, 005010X279A1): a subscriber, or a dependent of one.
 *
 * @param beginning BHT
 * @param source 2100A: whom it asks; its role is PR for a payer
 * @param receiver 2100B: who asks
 * @param subscriber 2100C
 * @param dependent 2100D if the question is about a dependent, else null
 * @param traces TRN of the level that asks, at most two
 * @param questions 2110C or 2110D, in order
 * @param otherSegments what no component carries
 * @param place of the level's HL
 * @param raw the level's segments as sent, one a text line
 */
public record EligibilityInquiry(
    HierarchicalBeginning beginning,
    Party source,
    EligibilityReceiver receiver,
    EligibilityPerson subscriber,
    @Nullable EligibilityPerson dependent,
    List<Trace> traces,
    List<Question> questions,
    List<KeptSegment> otherSegments,
    Place place,
    String raw) {

  public EligibilityInquiry {
    traces = List.copyOf(traces);
    questions = List.copyOf(questions);
    otherSegments = List.copyOf(otherSegments);
  }

  /** A question to be written. */
  public static EligibilityInquiry of(
      HierarchicalBeginning beginning,
      Party source,
      EligibilityReceiver receiver,
      EligibilityPerson subscriber,
      @Nullable EligibilityPerson dependent,
      Trace trace,
      List<Question> questions) {
    return new EligibilityInquiry(
        beginning,
        source,
        receiver,
        subscriber,
        dependent,
        List.of(trace),
        questions,
        List.of(),
        Place.NOWHERE,
        "");
  }

  /** About whom it asks. */
  public EligibilityPerson patient() {
    return dependent == null ? subscriber : dependent;
  }

  /** The inquiry without its place, raw text and kept segments: what a writer writes. */
  public EligibilityInquiry content() {
    return new EligibilityInquiry(
        beginning,
        source,
        receiver,
        subscriber,
        dependent,
        traces,
        questions,
        List.of(),
        Place.NOWHERE,
        "");
  }

  /**
   * What is asked: services by type, or one procedure.
   *
   * @param serviceTypes EQ01, such as 30 plan coverage, 98 office visit
   * @param procedure EQ02, {@link Procedure#NONE} where service types are asked
   * @param coverageLevel EQ03: FAM asks about the whole family, else empty
   * @param diagnosisPointers EQ05: the patient's diagnoses by number, from 1
   * @param amounts AMT: R spend down, PB billed against it
   * @param circumstances III
   * @param references REF: G1 authorization, 9F referral
   * @param dates DTP: 291 plan
   */
  public record Question(
      List<String> serviceTypes,
      Procedure procedure,
      String coverageLevel,
      List<Integer> diagnosisPointers,
      List<Amount> amounts,
      List<AdditionalInformation> circumstances,
      List<Reference> references,
      List<DatePeriod> dates) {

    public Question {
      serviceTypes = List.copyOf(serviceTypes);
      diagnosisPointers = List.copyOf(diagnosisPointers);
      amounts = List.copyOf(amounts);
      circumstances = List.copyOf(circumstances);
      references = List.copyOf(references);
      dates = List.copyOf(dates);
    }

    /** Whether and how these services are covered. */
    public static Question about(String... serviceTypes) {
      return new Question(
          List.of(serviceTypes),
          Procedure.NONE,
          "",
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());
    }

    /** What the patient must spend before Medicaid pays, or null. */
    public @Nullable Money spendDown() {
      return Amount.valueOf(amounts, "R");
    }
  }
}
