package io.claimline.claim;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

  /** A version of a claim's content, 1 for the first. */
  record Version(long claimId, int number) {}

  /** A transaction may hold thousands; what it asks for of one, it may not ask of all. */
  private static final int MOST_TOGETHER = 100;

  private final Map<Long, Known> known = new HashMap<>();
  private final Map<Long, ClaimSummary> summaries = new HashMap<>();

  private final Map<Version, String> contents = new HashMap<>();
  private final Map<Long, List<ClaimFact>> facts = new HashMap<>();

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

  /** A version's content as it is stored; null if it has to be read. */
  @Nullable String content(Version version) {
    return contents.get(version);
  }

  /** Keeps the stored content of a version, which never changes, if its claim is held. */
  void keep(Version version, String content) {
    if (known.containsKey(version.claimId())) {
      contents.put(version, content);
    }
  }

  /**
   * This version and the newest of other claims that are held, as far as they were not read: who
   * goes through a chunk of claims asks for one after the other.
   */
  List<Version> withoutContent(Version wanted) {
    return Stream.concat(
            Stream.of(wanted),
            summaries.values().stream()
                .map(head -> new Version(head.id(), head.contentVersion()))
                .filter(version -> !version.equals(wanted) && !contents.containsKey(version)))
        .limit(MOST_TOGETHER)
        .toList();
  }

  /** The claim's facts as they were read and appended since; null if they have to be read. */
  @Nullable List<ClaimFact> facts(long claimId) {
    List<ClaimFact> told = facts.get(claimId);
    return told == null ? null : List.copyOf(told);
  }

  void keepFacts(long claimId, List<ClaimFact> told) {
    facts.put(claimId, new ArrayList<>(told));
  }

  void appended(ClaimFact fact) {
    facts.computeIfPresent(
        fact.claimId(),
        (claim, told) -> {
          told.add(fact);
          return told;
        });
  }

  /** This claim and others that are held whose facts were not read. */
  List<Long> withoutFacts(long wanted) {
    return Stream.concat(
            Stream.of(wanted),
            known.keySet().stream().filter(id -> id != wanted && !facts.containsKey(id)))
        .limit(MOST_TOGETHER)
        .toList();
  }

  /** The claim's row was written. */
  void changed(long claimId) {
    summaries.remove(claimId);
  }
}
