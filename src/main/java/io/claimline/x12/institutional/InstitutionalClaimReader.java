package io.claimline.x12.institutional;

import io.claimline.x12.ClaimParties;
import io.claimline.x12.InstitutionalClaim;
import io.claimline.x12.TransactionKind;
import io.claimline.x12.TransactionSet;
import io.claimline.x12.X12Event;
import io.claimline.x12.guide.Guides;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.mapping.ClaimSetReader;
import io.claimline.x12.syntax.Segment;
import java.util.List;
import java.util.function.Consumer;

/** Reads an 837I: each claim, with who bills and who is covered, as it completes. */
public final class InstitutionalClaimReader extends ClaimSetReader {
  private final ClaimMapping claims;

  public InstitutionalClaimReader(TransactionSet set, Segment st, Consumer<X12Event> events) {
    super(Guides.require(TransactionKind.I837), set, st, events);
    this.claims = new ClaimMapping(elements(), facts(), parties());
  }

  @Override
  protected void claim(LoopNode loop, ClaimParties named, List<LoopNode> around) {
    InstitutionalClaim.Builder content = InstitutionalClaim.builder().parties(named);
    claims.fill(content, loop);
    InstitutionalClaim claim =
        content
            .otherSegments(kept(around))
            .place(elements().place(loop, loop.opening()))
            .raw(loop.raw())
            .build();
    checkBalance(loop, claim);
    emit(new X12Event.InstitutionalClaimRead(set(), claim));
  }
}
