package io.claimline.x12;

import io.claimline.x12.guide.Guides;
import io.claimline.x12.mapping.FactSegments;
import io.claimline.x12.professional.ClaimSegments;
import io.claimline.x12.writing.InterchangeWriter;
import io.claimline.x12.writing.SetWriter;
import java.io.OutputStream;
import java.util.function.Consumer;

/** Writes 837P interchanges (005010X222A1). */
public final class ProfessionalClaimWriter extends ClaimWriter<ProfessionalClaim> {
  private ProfessionalClaimWriter(InterchangeWriter interchange) {
    super(interchange, Guides.require(TransactionKind.P837));
  }

  /**
   * Opens an interchange.
   *
   * @throws IllegalArgumentException if an identifier or control number does not fit its element
   */
  public static ProfessionalClaimWriter open(OutputStream out, Envelope envelope) {
    return new ProfessionalClaimWriter(new InterchangeWriter(out, envelope, "HC", "005010X222A1"));
  }

  @Override
  Consumer<ProfessionalClaim> segments(SetWriter out, FactSegments facts) {
    return new ClaimSegments(out, facts)::write;
  }

  @Override
  void check(ProfessionalClaim claim) {
    require(!claim.diagnoses().isEmpty(), "the claim lacks a diagnosis");
    require(
        claim.lines().stream().allMatch(line -> line.serviceFrom() != null),
        "a line lacks its date of service");
  }
}
