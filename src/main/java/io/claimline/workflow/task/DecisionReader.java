package io.claimline.workflow.task;

import io.claimline.claim.ClaimChangedException;
import io.claimline.claim.ClaimSummary;
import io.claimline.claim.Claims;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a decision of what a form says, if it may be made at the task. */
@Component
class DecisionReader {

  private final Claims claims;
  private final Map<DecisionKind, DecisionSource> sources = new EnumMap<>(DecisionKind.class);

  DecisionReader(Claims claims, List<DecisionSource> sources) {
    this.claims = claims;
    sources.forEach(source -> source.kinds().forEach(kind -> this.sources.put(kind, source)));
  }

  /**
   * @throws DecisionRefusedException if it does not hold, with the reasons by field
   * @throws ClaimChangedException if the claim has another version than the form showed
   */
  @Transactional(readOnly = true)
  TaskDecision read(TaskKind task, long claimId, DecisionForm form) {
    DecisionKind kind =
        DecisionKind.of(form.kind())
            .filter(task.decisions()::contains)
            .orElseThrow(() -> new DecisionRefusedException("kind", "Choose what is to be done."));
    ClaimSummary claim = claims.get(claimId);
    if (claim.contentVersion() != form.version()) {
      throw new ClaimChangedException(claimId, form.version());
    }
    return Objects.requireNonNull(sources.get(kind), kind::name).read(kind, claim, form);
  }
}
