package io.claimline.x12;

import io.claimline.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One level of a 277CA that is answered (R31): a whole submission, a provider, or a claim.
 *
 * @param level what the status is about; above {@link Level#CLAIM} it holds for all claims beneath
 * @param source 2100A: who answers; its role is AY for a clearinghouse, PR for a payer
 * @param receiver 2100B: to whom
 * @param provider 2100C: the billing provider, or null above that level
 * @param patient 2100D, or null above that level
 * @param traceNumber TRN02: for a claim our CLM01, for the receiver level our BHT03
 * @param statuses STC, in order; one for each composite of each STC; a provider may have none
 * @param references REF: 1K payer's claim number, D9 clearinghouse's, BLT bill type
 * @param dates DTP: 472 service; of the source 050 received and 009 processed
 * @param amounts AMT: YU accepted, YY rejected
 * @param quantities QTY: 90 accepted, AA rejected; of a provider QA and QC
 * @param lines 2220D, in order
 * @param otherSegments what no component carries
 * @param levelNumber HL01 of the level when it was read, else 0; claims that share it share their
 *     patient's level
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
    int levelNumber,
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

  /** An acknowledgement that is to be written. */
  public ClaimAcknowledgement(
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
    this(
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
        otherSegments,
        0,
        place,
        raw);
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
        levelNumber,
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
   * @param codeList STC01-4: RX where the code is a pharmacy reject code (NCPDP), else empty
   * @param element where it stands in its STC: 1, or 10 or 11 for what is added to the one before
   */
  public record Status(
      String category,
      String code,
      String entity,
      @Nullable LocalDate date,
      String action,
      @Nullable Money amount,
      String text,
      String codeList,
      int element) {

    /** The first status of its STC. */
    public Status(
        String category,
        String code,
        String entity,
        @Nullable LocalDate date,
        String action,
        @Nullable Money amount,
        String text) {
      this(category, code, entity, date, action, amount, text, "", 1);
    }

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
   * @param revenueCode SVC04, where the procedure stands in SVC01
   * @param units SVC07
   * @param statuses STC
   * @param references REF: FJ our line control number
   * @param dates DTP: 472
   */
  public record LineStatus(
      Procedure procedure,
      Money charge,
      String revenueCode,
      @Nullable BigDecimal units,
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
