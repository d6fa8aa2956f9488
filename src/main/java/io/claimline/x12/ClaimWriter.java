package io.claimline.x12;

import io.claimline.x12.guide.Guide;
import io.claimline.x12.mapping.ClaimHierarchySegments;
import io.claimline.x12.mapping.FactSegments;
import io.claimline.x12.writing.InterchangeWriter;
import io.claimline.x12.writing.SetWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes interchanges of 837s of one kind. Data is cleaned of delimiters (R26), and a set leaves
 * only when it is whole and follows its guide.
 *
 * <p>What the reader kept as other segments is not written. Errors of the stream surface as {@link
 * java.io.UncheckedIOException}.
 *
 * @param <C> the kind of claim
 */
public abstract sealed class ClaimWriter<C extends HealthCareClaim>
    permits ProfessionalClaimWriter, InstitutionalClaimWriter {
  /** The standard's limit of CLM01; what we name ourselves is shorter (R27). */
  private static final int LONGEST_CONTROL_NUMBER = 38;

  private final InterchangeWriter interchange;
  private final Guide guide;
  private @Nullable OpenClaimSet<C> set;
  private int claims;

  /** Where the claims of the open set go: the loops above them, then the claims themselves. */
  private record OpenClaimSet<C>(ClaimHierarchySegments hierarchy, Consumer<C> claims) {}

  ClaimWriter(InterchangeWriter interchange, Guide guide) {
    this.interchange = interchange;
    this.guide = guide;
  }

  /** Begins an original set of chargeable claims, ending the one before; reference is BHT03. */
  public final void openSet(String reference, Party submitter, Party receiver) {
    openSet(ClaimSetHead.of(reference, interchange.created(), submitter, receiver));
  }

  /** Begins a transaction set with this head, ending the one before. */
  public final void openSet(ClaimSetHead head) {
    SetWriter out = interchange.openSet(guide);
    FactSegments facts = new FactSegments(out);
    ClaimHierarchySegments hierarchy = new ClaimHierarchySegments(out, facts);
    hierarchy.head(head);
    set = new OpenClaimSet<>(hierarchy, segments(out, facts));
  }

  /**
   * Writes a claim into the open set.
   *
   * @throws IllegalArgumentException if the claim lacks what the guide requires; nothing of it was
   *     written then
   */
  public final void write(C claim) {
    OpenClaimSet<C> open = set;
    if (open == null) {
      throw new IllegalStateException("open a transaction set first");
    }
    checkCommon(claim);
    check(claim);
    open.hierarchy().write(claim.parties(), () -> open.claims().accept(claim));
    claims++;
  }

  /** Ends set, group and interchange; the stream stays open. */
  public final Written finish() {
    return interchange.finish(claims);
  }

  /** What writes the claims' own loops of a set. */
  abstract Consumer<C> segments(SetWriter out, FactSegments facts);

  /**
   * Refuses a claim that the guide would not let pass for what only its kind has.
   *
   * @throws IllegalArgumentException naming what it lacks
   */
  abstract void check(C claim);

  /** What no claim of an 837 may lack; R23. */
  private static void checkCommon(HealthCareClaim claim) {
    ClaimParties named = claim.parties();
    String controlNumber = claim.patientControlNumber();
    require(
        !controlNumber.isBlank() && controlNumber.length() <= LONGEST_CONTROL_NUMBER,
        "CLM01 has 1 to 38 characters");
    require(!named.billingProvider().isAbsent(), "the claim lacks a billing provider");
    require(!named.subscriber().party().isAbsent(), "the claim lacks a subscriber");
    require(!named.payer().isAbsent(), "the claim lacks a payer");
    require(
        claim.otherSubscribers().stream()
            .noneMatch(other -> other.party().isAbsent() || other.payer().isAbsent()),
        "another coverage lacks its subscriber or payer");
    require(!claim.lines().isEmpty(), "the claim lacks lines");
    require(
        claim.lineCharges().equals(claim.charge()),
        "the claim's charge is not the sum of its lines (R23)");
  }

  static void require(boolean condition, String sentence) {
    if (!condition) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
