package io.claimline.x12;

import io.claimline.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One level of a 277CA that carries a status (R31): a whole submission, a provider, or a claim.
 *
 * @param level what the status is about; above {@link Level#CLAIM} it holds for all claims beneath
 * @param source 2100A: who answers; its role is AY for a clearinghouse, PR for a payer
 * @param receiver 2100B: to whom
 * @param provider 2100C: the billing provider, or null above that level
 * @param patient 2100D, or null above that level
 * @param traceNumber TRN02: for a claim our CLM01, for the receiver level our BHT03
 * @param statuses STC, in order; one for each composite of each STC
 * @param references REF: 1K payer's claim number, D9 clearinghouse's, BLT bill type
 * @param dates DTP: 472 service; of the source 050 received and 009 processed
 * @param amounts AMT: YU accepted, YY rejected
 * @param quantities QTY: 90 accepted, AA rejected
 * @param lines 2220D, in order
 * @param otherSegments what no component carries
 * @param place of the first STC
 * @param raw the level's segments as sent, one a text line
 */
public record ClaimAcknowledgement(
    Level level,
    Party source,
    Party receiver,
    @Nullable Party provider,
    @Nullable Party patient,
    String traceNumber,
    List<Status> statuses,
    List<Reference> references,
    List<DatePeriod> dates,
    List<Amount> amounts,
    List<Quantity> quantities,
    List<LineStatus> lines,
    List<KeptSegment> otherSegments,
    Place place,
    String raw) {

  public ClaimAcknowledgement {
    statuses = List.copyOf(statuses);
    references = List.copyOf(references);
    dates = List.copyOf(dates);
    amounts = List.copyOf(amounts);
    quantities = List.copyOf(quantities);
    lines = List.copyOf(lines);
    otherSegments = List.copyOf(otherSegments);
  }

  /** What a status is about. */
  public enum Level {
    SOURCE,
    RECEIVER,
    PROVIDER,
    CLAIM
  }

  /** True if the answer comes from the payer itself and not from a clearinghouse. */
  public boolean isFromPayer() {
    return source.role().equals("PR");
  }

  /** The payer's claim number (REF*1K), or empty. */
  public String payerClaimNumber() {
    return Reference.valueOf(references, "1K");
  }

  /** The acknowledgement without its place, raw text and kept segments: what a writer writes. */
  public ClaimAcknowledgement content() {
    return new ClaimAcknowledgement(
        level,
        source,
        receiver,
        provider,
        patient,
        traceNumber,
        statuses,
        references,
        dates,
        amounts,
        quantities,
        lines,
        List.of(),
        Place.NOWHERE,
        "");
  }

  /**
   * One status of an STC.
   *
   * @param category such as A0, A1, A2, A3, A6, A7, A8
   * @param code claim status code
   * @param entity whom the status is about, such as 85, IL, PR; may be empty
   * @param date STC02
   * @param action STC03: WQ accept, U reject
   * @param amount STC04
   * @param text STC12, free text; may identify a patient, so it is never logged
   */
  public record Status(
      String category,
      String code,
      String entity,
      @Nullable LocalDate date,
      String action,
      @Nullable Money amount,
      String text) {

    /** True if this refuses the claim: category A3, A6, A7 or A8, or action U (R31). */
    public boolean isRejection() {
      return List.of("A3", "A6", "A7", "A8").contains(category) || action.equals("U");
    }
  }

  /**
   * The status of one line.
   *
   * @param procedure SVC01
   * @param charge SVC02
   * @param statuses STC
   * @param references REF: FJ our line control number
   * @param dates DTP: 472
   */
  public record LineStatus(
      Procedure procedure,
      Money charge,
      List<Status> statuses,
      List<Reference> references,
      List<DatePeriod> dates) {

    public LineStatus {
      statuses = List.copyOf(statuses);
      references = List.copyOf(references);
      dates = List.copyOf(dates);
    }
  }
}
