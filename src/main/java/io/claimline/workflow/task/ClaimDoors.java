package io.claimline.workflow.task;

import io.claimline.claim.ClaimAccount;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.Claims;
import io.claimline.claim.FactKind;
import io.claimline.claim.NewFact;
import org.springframework.stereotype.Component;

/** The features' doors that decisions go through. */
@Component
record ClaimDoors(Claims claims, ClaimAccount account, ClaimFacts facts) {

  void note(long claimId, FactKind kind, String note) {
    facts.append(NewFact.of(claimId, kind).because(note));
  }
}
