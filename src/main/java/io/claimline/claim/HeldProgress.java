package io.claimline.claim;

import io.claimline.x12.ProfessionalClaim;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the running transaction knows of claims whose rows it holds: nobody else can move them until
 * it ends, so they are read once.
 */
final class HeldProgress extends ResourceHolderSupport {

  private static final Class<HeldProgress> KEY = HeldProgress.class;

  /** A claim's fold of facts, and where it stands by it and its balance. */
  record Known(Progress progress, Standing standing) {}

  private record Version(long claimId, int number) {}

  private final Map<Long, Known> known = new HashMap<>();
  private final Map<Long, ClaimSummary> summaries = new HashMap<>();

  private final Map<Version, ProfessionalClaim> contents = new HashMap<>();

  private HeldProgress() {}

  /** Of the running transaction. */
  static HeldProgress current() {
    HeldProgress held = (HeldProgress) TransactionSynchronizationManager.getResource(KEY);
    if (held == null) {
      held = new HeldProgress();
      TransactionSynchronizationManager.bindResource(KEY, held);
      TransactionSynchronizationManager.registerSynchronization(
          new ResourceHolderSynchronization<HeldProgress, Class<HeldProgress>>(held, KEY) {});
    }
    return held;
  }

  /** Null if the transaction does not hold the claim. */
  @Nullable Known of(long claimId) {
    return known.get(claimId);
  }

  /** What was read of a claim. */
  void put(long claimId, Known read) {
    known.put(claimId, read);
    changed(claimId);
  }

  /** Facts moved the claim: its head, if it was read, is as the next reading would find it. */
  void put(long claimId, Known now, Instant at) {
    Known before = known.put(claimId, now);
    boolean moved = before == null || before.standing() != now.standing();
    summaries.computeIfPresent(
        claimId,
        (id, head) ->
            head.standingAt(
                now.standing(),
                moved ? at.truncatedTo(ChronoUnit.MICROS) : head.standingSince(),
                now.progress().submissionId()));
  }

  /** The claim's head as it was read since it last changed; null if it has to be read. */
  @Nullable ClaimSummary summary(long claimId) {
    return summaries.get(claimId);
  }

  /** Keeps the head of a claim, if the transaction holds it. */
  void keep(ClaimSummary summary) {
    if (known.containsKey(summary.id())) {
      summaries.put(summary.id(), summary);
    }
  }

  /** A version's content as it was read or written; null if it has to be read. */
  @Nullable ProfessionalClaim content(long claimId, int version) {
    return contents.get(new Version(claimId, version));
  }

  /** Keeps the content of a claim's version, which never changes, if the transaction holds it. */
  void keep(long claimId, int version, ProfessionalClaim content) {
    if (known.containsKey(claimId)) {
      contents.put(new Version(claimId, version), content);
    }
  }

  /** The claim's row was written. */
  void changed(long claimId) {
    summaries.remove(claimId);
  }
}
