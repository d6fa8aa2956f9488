package io.claimline.x12;

import io.claimline.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payer's answer about a claim (277, 005010X212; R34), or about all that was asked beneath a
 * receiver or provider.
 *
 * @param level what it is about
 * @param beginning BHT
 * @param payer 2100A with its contact
 * @param receiver 2100B: who asked
 * @param providers 2100C; empty above that level
 * @param subscriber 2000D, {@link ClaimStatusPerson#NONE} above {@link Level#CLAIM}
 * @param dependent 2000E if the patient is a dependent, else null
 * @param traceNumber TRN02 of the inquiry; 0 of a provider
 * @param statuses STC, in order
 * @param references REF: 1K payer's claim number, EJ our CLM01, BLT, XZ, VV, D9
 * @param dates DTP*472 of the claim
 * @param lines 2220D or 2220E
 * @param otherSegments what no component carries
 * @param place of the TRN
 * @param raw the level's segments as sent, one a text line
 */
public record ClaimStatusResponse(
    Level level,
    HierarchicalBeginning beginning,
    Party payer,
    Party receiver,
    List<Party> providers,
    ClaimStatusPerson subscriber,
    @Nullable ClaimStatusPerson dependent,
    String traceNumber,
    List<ClaimStatus> statuses,
    List<Reference> references,
    List<DatePeriod> dates,
    List<Line> lines,
    List<KeptSegment> otherSegments,
    Place place,
    String raw) {

  public ClaimStatusResponse {
    providers = List.copyOf(providers);
    statuses = List.copyOf(statuses);
    references = List.copyOf(references);
    dates = List.copyOf(dates);
    lines = List.copyOf(lines);
    otherSegments = List.copyOf(otherSegments);
  }

  /** What an answer is about. */
  public enum Level {
    RECEIVER,
    PROVIDER,
    CLAIM
  }

  /** The answer to this inquiry about a claim, without lines. */
  public static ClaimStatusResponse to(
      ClaimStatusInquiry inquiry,
      HierarchicalBeginning beginning,
      List<ClaimStatus> statuses,
      List<Reference> references) {
    ClaimStatusPerson dependent = inquiry.dependent();
    return new ClaimStatusResponse(
        Level.CLAIM,
        beginning,
        inquiry.payer(),
        inquiry.receiver(),
        inquiry.providers(),
        ClaimStatusPerson.of(inquiry.subscriber().party()),
        dependent == null ? null : ClaimStatusPerson.of(dependent.party()),
        inquiry.traceNumber(),
        statuses,
        references,
        inquiry.dates(),
        List.of(),
        List.of(),
        Place.NOWHERE,
        "");
  }

  /** The answer with these lines. */
  public ClaimStatusResponse withLines(List<Line> newLines) {
    return new ClaimStatusResponse(
        level,
        beginning,
        payer,
        receiver,
        providers,
        subscriber,
        dependent,
        traceNumber,
        statuses,
        references,
        dates,
        newLines,
        otherSegments,
        place,
        raw);
  }

  /** The payer's claim number (REF*1K), or empty. */
  public String payerClaimNumber() {
    return Reference.valueOf(references, "1K");
  }

  /** The answer without its place, raw text and kept segments: what a writer writes. */
  public ClaimStatusResponse content() {
    return new ClaimStatusResponse(
        level,
        beginning,
        payer,
        receiver,
        providers,
        subscriber,
        dependent,
        traceNumber,
        statuses,
        references,
        dates,
        lines,
        List.of(),
        Place.NOWHERE,
        "");
  }

  /**
   * The status of one line.
   *
   * @param procedure SVC01
   * @param charge SVC02
   * @param paid SVC03
   * @param revenueCode SVC04
   * @param units SVC07
   * @param statuses STC
   * @param references REF: FJ our line control number
   * @param dates DTP: 472
   */
  public record Line(
      Procedure procedure,
      Money charge,
      @Nullable Money paid,
      String revenueCode,
      @Nullable BigDecimal units,
      List<ClaimStatus> statuses,
      List<Reference> references,
      List<DatePeriod> dates) {

    public Line {
      statuses = List.copyOf(statuses);
      references = List.copyOf(references);
      dates = List.copyOf(dates);
    }
  }
}
