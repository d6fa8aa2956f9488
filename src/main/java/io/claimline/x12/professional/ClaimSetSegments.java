package io.claimline.x12.professional;

import io.claimline.x12.ClaimSetHead;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.mapping.ClaimHierarchySegments;
import io.claimline.x12.mapping.FactSegments;
import io.claimline.x12.writing.SetWriter;

/** Writes the claims of one 837P. */
public final class ClaimSetSegments {
  private final ClaimHierarchySegments hierarchy;
  private final ClaimSegments claims;

  public ClaimSetSegments(SetWriter out) {
    FactSegments facts = new FactSegments(out);
    this.hierarchy = new ClaimHierarchySegments(out, facts);
    this.claims = new ClaimSegments(out, facts);
  }

  /** BHT and the loops 1000A and 1000B. */
  public void head(ClaimSetHead head) {
    hierarchy.head(head);
  }

  public void write(ProfessionalClaim claim) {
    hierarchy.write(claim.parties(), () -> claims.write(claim));
  }
}
