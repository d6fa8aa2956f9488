package io.claimline.x12;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payer's answer about coverage (271, 005010X279A1): of one patient, or the rejection of all that
 * stood beneath a source or a receiver.
 *
 * @param level what it is about
 * @param beginning BHT
 * @param source 2100A: who answers, with contacts
 * @param receiver 2100B: to whom; {@link EligibilityReceiver#NONE} above that level
 * @param subscriber 2100C; {@link EligibilityPerson#NONE} above that level
 * @param dependent 2100D at {@link Level#DEPENDENT}, else null
 * @param traces TRN of the level: the inquiry's returned (2), the payer's own (1)
 * @param transactionRejections AAA of 2000A, at {@link Level#SOURCE}
 * @param rejections AAA of the level's name loop (2100A, 2100B, 2100C or 2100D)
 * @param benefits 2110C or 2110D, in order
 * @param otherSegments what no component carries
 * @param place of the level's HL
 * @param raw the level's segments as sent, one a text line
 */
public record EligibilityResponse(
    Level level,
    HierarchicalBeginning beginning,
    Party source,
    EligibilityReceiver receiver,
    EligibilityPerson subscriber,
    @Nullable EligibilityPerson dependent,
    List<Trace> traces,
    List<RequestRejection> transactionRejections,
    List<RequestRejection> rejections,
    List<Benefit> benefits,
    List<KeptSegment> otherSegments,
    Place place,
    String raw) {

  public EligibilityResponse {
    traces = List.copyOf(traces);
    transactionRejections = List.copyOf(transactionRejections);
    rejections = List.copyOf(rejections);
    benefits = List.copyOf(benefits);
    otherSegments = List.copyOf(otherSegments);
  }

  /** What an answer is about. */
  public enum Level {
    SOURCE,
    RECEIVER,
    SUBSCRIBER,
    DEPENDENT
  }

  /** The answer to this inquiry: its parties, its traces returned. */
  public static EligibilityResponse to(
      EligibilityInquiry inquiry,
      HierarchicalBeginning beginning,
      List<RequestRejection> rejections,
      List<Benefit> benefits) {
    return new EligibilityResponse(
        inquiry.dependent() == null ? Level.SUBSCRIBER : Level.DEPENDENT,
        beginning,
        inquiry.source(),
        inquiry.receiver(),
        inquiry.subscriber(),
        inquiry.dependent(),
        inquiry.traces().stream().map(Trace::returned).toList(),
        List.of(),
        rejections,
        benefits,
        List.of(),
        Place.NOWHERE,
        "");
  }

  /** The answer with the subscriber as the payer knows it. */
  public EligibilityResponse withSubscriber(EligibilityPerson known) {
    return new EligibilityResponse(
        level,
        beginning,
        source,
        receiver,
        known,
        dependent,
        traces,
        transactionRejections,
        rejections,
        benefits,
        otherSegments,
        place,
        raw);
  }

  /** About whom it tells; {@link EligibilityPerson#NONE} above the subscriber's level. */
  public EligibilityPerson patient() {
    return dependent == null ? subscriber : dependent;
  }

  /** The inquiry's trace number (TRN01 2), or empty. */
  public String traceNumber() {
    return traces.stream()
        .filter(trace -> trace.type().equals("2"))
        .map(Trace::number)
        .findFirst()
        .orElse("");
  }

  /** True if the level was rejected (AAA); a benefit of its own may be rejected besides. */
  public boolean isRejected() {
    return !rejections.isEmpty() || !transactionRejections.isEmpty();
  }

  /** True if coverage is active for this service type (30 for the plan) and not also inactive. */
  public boolean isActive(String serviceType) {
    return benefits.stream().anyMatch(b -> b.isActiveCoverage() && b.covers(serviceType))
        && benefits.stream().noneMatch(b -> b.isInactiveCoverage() && b.covers(serviceType));
  }

  /** The answer without its place, raw text and kept segments: what a writer writes. */
  public EligibilityResponse content() {
    return new EligibilityResponse(
        level,
        beginning,
        source,
        receiver,
        subscriber,
        dependent,
        traces,
        transactionRejections,
        rejections,
        benefits,
        List.of(),
        Place.NOWHERE,
        "");
  }
}
