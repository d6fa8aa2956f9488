package io.claimline.x12;

import io.claimline.x12.InstitutionalCode.Kind;
import io.claimline.x12.guide.Guides;
import io.claimline.x12.institutional.ClaimSegments;
import io.claimline.x12.mapping.FactSegments;
import io.claimline.x12.writing.InterchangeWriter;
import io.claimline.x12.writing.SetWriter;
import java.io.OutputStream;
import java.util.function.Consumer;

/** Writes 837I interchanges (005010X223A2). */
public final class InstitutionalClaimWriter extends ClaimWriter<InstitutionalClaim> {
  private InstitutionalClaimWriter(InterchangeWriter interchange) {
    super(interchange, Guides.require(TransactionKind.I837));
  }

  /**
   * Opens an interchange.
   *
   * @throws IllegalArgumentException if an identifier or control number does not fit its element
   */
  public static InstitutionalClaimWriter open(OutputStream out, Envelope envelope) {
    return new InstitutionalClaimWriter(new InterchangeWriter(out, envelope, "HC", "005010X223A2"));
  }

  @Override
  Consumer<InstitutionalClaim> segments(SetWriter out, FactSegments facts) {
    return new ClaimSegments(out, facts)::write;
  }

  @Override
  void check(InstitutionalClaim claim) {
    require(claim.statementFrom() != null, "the claim lacks its statement dates");
    require(!claim.admissionType().isEmpty(), "the claim lacks its admission type");
    require(!claim.patientStatus().isEmpty(), "the claim lacks its patient status");
    require(claim.code(Kind.PRINCIPAL_DIAGNOSIS) != null, "the claim lacks a principal diagnosis");
    require(
        claim.lines().stream().noneMatch(line -> line.revenueCode().isEmpty()),
        "a line lacks its revenue code");
  }
}
