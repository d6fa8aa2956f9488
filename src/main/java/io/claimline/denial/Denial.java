package io.claimline.denial;

import io.claimline.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payer's refusal of a claim, or of a part of it.
 *
 * @param factId the fact by which the payer decided
 * @param proposedAfterFactId the fact after which the way on was proposed: that same one, or a
 *     later one that closed a way
 * @param payerId who denied
 * @param reasons of the denied lines, in the payer's order; none when the payer gave none
 * @param remarks remittance advice remark codes of the claim and its lines
 * @param inWords the reasons as a biller reads them
 * @param amount what insurers had left open when the way on was proposed
 * @param payerClaimNumber CLP07, may be empty
 * @param deniedOn the payer's date of the decision
 * @param timesDeniedBefore by the same payer
 * @param fileBy last day of timely filing; null where unknown
 * @param appealBy last day of the next appeal; null when no level is left
 * @param proposed the way on that the rules propose
 * @param because why, in words
 * @param resolution null while it is open
 */
public record Denial(
    long id,
    long claimId,
    long factId,
    long proposedAfterFactId,
    long payerId,
    DenialCategory category,
    List<DenialReason> reasons,
    List<String> remarks,
    String inWords,
    Money amount,
    String payerClaimNumber,
    LocalDate deniedOn,
    int timesDeniedBefore,
    @Nullable LocalDate fileBy,
    @Nullable LocalDate appealBy,
    DenialRoute proposed,
    String because,
    Instant openedAt,
    @Nullable Resolution resolution) {

  /**
   * How it ended.
   *
   * @param route the way that was taken; null when the payer decided again instead
   */
  public record Resolution(
      @Nullable DenialRoute route, String because, String by, Instant resolvedAt) {}

  public Denial {
    reasons = List.copyOf(reasons);
    remarks = List.copyOf(remarks);
  }

  /** This denial, ended so. */
  Denial ended(Resolution ending) {
    return new Denial(
        id,
        claimId,
        factId,
        proposedAfterFactId,
        payerId,
        category,
        reasons,
        remarks,
        inWords,
        amount,
        payerClaimNumber,
        deniedOn,
        timesDeniedBefore,
        fileBy,
        appealBy,
        proposed,
        because,
        openedAt,
        ending);
  }

  public boolean isOpen() {
    return resolution == null;
  }

  /** The last day of the proposed way on; where that has none, the first day that is lost. */
  public @Nullable LocalDate deadline() {
    return switch (proposed) {
      case CORRECT -> fileBy;
      case APPEAL -> appealBy;
      case NEXT_PAYER, PATIENT, WRITE_OFF -> earlier(fileBy, appealBy);
    };
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
