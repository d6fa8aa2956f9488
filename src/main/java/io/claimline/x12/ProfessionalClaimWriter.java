package io.claimline.x12;

import io.claimline.shared.Money;
import io.claimline.x12.guide.Guides;
import io.claimline.x12.professional.ClaimSetSegments;
import io.claimline.x12.writing.InterchangeWriter;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes 837P interchanges (005010X222A1). Data is cleaned of delimiters (R26), and a set leaves
 * only when it is whole and follows its loop table.
 *
 * <p>What the reader kept as other segments is not written. Errors of the stream surface as {@link
 * java.io.UncheckedIOException}.
 */
public final class ProfessionalClaimWriter {
  /** The standard's limit of CLM01; what we name ourselves is shorter (R27). */
  private static final int LONGEST_CONTROL_NUMBER = 38;

  private final InterchangeWriter interchange;
  private @Nullable ClaimSetSegments set;
  private int claims;

  private ProfessionalClaimWriter(InterchangeWriter interchange) {
    this.interchange = interchange;
  }

  /**
   * Opens an interchange.
   *
   * @throws IllegalArgumentException if an identifier or control number does not fit its element
   */
  public static ProfessionalClaimWriter open(OutputStream out, Envelope envelope) {
    return new ProfessionalClaimWriter(new InterchangeWriter(out, envelope, "HC", "005010X222A1"));
  }

  /** Begins an original set of chargeable claims, ending the one before; reference is BHT03. */
  public void openSet(String reference, Party submitter, Party receiver) {
    openSet(ClaimSetHead.of(reference, interchange.created(), submitter, receiver));
  }

  /** Begins a transaction set with this head, ending the one before. */
  public void openSet(ClaimSetHead head) {
    set = new ClaimSetSegments(interchange.openSet(Guides.require(TransactionKind.P837)));
    set.head(head);
  }

  /**
   * Writes a claim into the open set.
   *
   * @throws IllegalArgumentException if the claim lacks what the guide requires; nothing of it was
   *     written then
   */
  public void write(ProfessionalClaim claim) {
    if (set == null) {
      throw new IllegalStateException("open a transaction set first");
    }
    check(claim);
    set.write(claim);
    claims++;
  }

  /** Ends set, group and interchange; the stream stays open. */
  public Written finish() {
    return interchange.finish(claims);
  }

  private static void check(ProfessionalClaim claim) {
    String number = claim.patientControlNumber();
    require(
        !number.isBlank() && number.length() <= LONGEST_CONTROL_NUMBER,
        "CLM01 has 1 to 38 characters");
    require(!claim.billingProvider().isAbsent(), "the claim lacks a billing provider");
    require(!claim.subscriber().party().isAbsent(), "the claim lacks a subscriber");
    require(!claim.payer().isAbsent(), "the claim lacks a payer");
    require(!claim.diagnoses().isEmpty(), "the claim lacks a diagnosis");
    require(
        claim.otherSubscribers().stream()
            .noneMatch(other -> other.party().isAbsent() || other.payer().isAbsent()),
        "another coverage lacks its subscriber or payer");
    require(!claim.lines().isEmpty(), "the claim lacks lines");
    require(
        claim.lines().stream().allMatch(line -> line.serviceFrom() != null),
        "a line lacks its date of service");
    Money lines = claim.lines().stream().map(ServiceLine::charge).reduce(Money.ZERO, Money::plus);
    require(lines.equals(claim.charge()), "the claim's charge is not the sum of its lines (R23)");
  }

  private static void require(boolean condition, String sentence) {
    if (!condition) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
