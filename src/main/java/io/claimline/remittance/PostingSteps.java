package io.claimline.remittance;

import io.claimline.remittance.ClaimPosting.Numbered;
import io.claimline.remittance.RemittanceOutcome.Result;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.ProviderAdjustment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps of posting a remittance, each a transaction of the practice whose money it is. */
@Component
class PostingSteps {

  private static final Logger log = LoggerFactory.getLogger(PostingSteps.class);
  private static final String TRACE_NUMBER_USED =
      "The payer used this trace number for a remittance with other content.";

  /**
   * A remittance whose posting has begun.
   *
   * @param remittance null when it is a test or no practice is known whose money it is
   */
  record Opened(@Nullable RemittanceRef remittance) {

    /** Work is left until it is posted, also after a crash midway. */
    boolean isWorkLeft() {
      return remittance != null && remittance.state() != RemittanceState.POSTED;
    }

    RemittanceRef known() {
      return Objects.requireNonNull(remittance);
    }
  }

  private final RemittanceRows rows;
  private final RemittanceCounts counts;
  private final ClaimPosting posting;
  private final Deposits deposits;
  private final ProviderAdjustments providerAdjustments;
  private final ExceptionKeeping exceptions;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  PostingSteps(
      RemittanceRows rows,
      RemittanceCounts counts,
      ClaimPosting posting,
      Deposits deposits,
      ProviderAdjustments providerAdjustments,
      ExceptionKeeping exceptions,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactionManager) {
    this.rows = rows;
    this.counts = counts;
    this.posting = posting;
    this.deposits = deposits;
    this.providerAdjustments = providerAdjustments;
    this.exceptions = exceptions;
    this.events = events;
    this.transaction = new TransactionTemplate(transactionManager);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Stores the remittance and its deposit, or finds it stored (R21, R15a). */
  Opened open(RemittanceVerdict verdict, long fileId, int setIndex) {
    Long practiceId = verdict.practiceId();
    if (practiceId == null || verdict.test()) {
      return new Opened(null);
    }
    return in(
        practiceId,
        () ->
            new Opened(
                rows.find(verdict)
                    .or(() -> store(verdict, fileId, setIndex))
                    .or(() -> rows.find(verdict))
                    .orElseThrow()));
  }

  /**
   * Posts a chunk; if that fails, claim by claim, so that one that cannot be posted is parked
   * alone.
   */
  void claims(Opened opened, List<Numbered> chunk) {
    RemittanceRef remittance = opened.known();
    if (remittance.state() == RemittanceState.PARKED) {
      run(remittance, () -> posting.park(remittance, chunk, ParkedBecause.REMITTANCE_PARKED));
      return;
    }
    try {
      run(remittance, () -> posting.post(remittance, chunk));
    } catch (RuntimeException failed) {
      log.warn(
          "Remittance {}: a chunk of claims failed, posting one by one: {}",
          remittance.id(),
          Failure.inWords(failed));
      chunk.forEach(numbered -> postAlone(remittance, numbered));
    }
  }

  void adjustments(Opened opened, int firstOrdinal, List<ProviderAdjustment> chunk) {
    RemittanceRef remittance = opened.known();
    run(remittance, () -> providerAdjustments.take(remittance, firstOrdinal, chunk));
  }

  void finish(Opened opened) {
    RemittanceRef remittance = opened.known();
    run(
        remittance,
        () -> {
          rows.markPosted(remittance.id());
          exceptions.posted(remittance.id());
          events.publishEvent(new RemittancePosted(remittance.practiceId(), remittance.id()));
        });
  }

  RemittanceOutcome outcome(Opened opened, RemittanceVerdict verdict) {
    RemittanceRef remittance = opened.remittance();
    if (remittance == null) {
      return verdict.test()
          ? notKept(Result.TEST, "The sender marked the remittance as a test.")
          : notKept(
              Result.UNASSIGNED,
              "The payee's NPI or tax id names no practice, and neither do the claims.");
    }
    return in(remittance.practiceId(), () -> counts.outcome(remittance, result(remittance)));
  }

  private Optional<RemittanceRef> store(RemittanceVerdict verdict, long fileId, int setIndex) {
    List<String> problems = new ArrayList<>(verdict.problems());
    boolean traceUsed = rows.isTraceNumberUsed(verdict.head());
    if (traceUsed) {
      problems.add(TRACE_NUMBER_USED);
    }
    Optional<RemittanceRef> stored =
        rows.insert(
            verdict, fileId, setIndex, problems.isEmpty() ? null : String.join(" ", problems));
    stored.ifPresent(
        ref -> {
          deposits.receive(ref, verdict.head(), verdict.contentHash());
          exceptions.stored(ref.id(), ofWhole(ref, verdict, traceUsed));
          events.publishEvent(new RemittanceStored(ref.practiceId(), ref.id()));
        });
    return stored;
  }

  /** What a person must look at before any claim of it was read again (R15a, R21). */
  private static List<Finding> ofWhole(
      RemittanceRef ref, RemittanceVerdict verdict, boolean traceUsed) {
    Money paid = verdict.head().paid();
    List<Finding> findings = new ArrayList<>();
    if (!verdict.isSound()) {
      findings.add(
          new Finding(ExceptionKind.UNBALANCED, String.join(" ", verdict.problems()), paid));
    }
    if (traceUsed) {
      findings.add(new Finding(ExceptionKind.TRACE_REUSED, TRACE_NUMBER_USED, paid));
    }
    if (ref.payerId() == null) {
      findings.add(new Finding(ExceptionKind.UNKNOWN_PAYER, verdict.head().payer().name(), paid));
    }
    return findings;
  }

  private void postAlone(RemittanceRef remittance, Numbered numbered) {
    try {
      run(remittance, () -> posting.post(remittance, List.of(numbered)));
    } catch (RuntimeException failed) {
      log.error(
          "Remittance {}: claim {} of it is parked: {}",
          remittance.id(),
          numbered.ordinal(),
          Failure.inWords(failed));
      run(remittance, () -> posting.park(remittance, List.of(numbered), ParkedBecause.FAILED));
    }
  }

  private static RemittanceOutcome notKept(Result result, String why) {
    return new RemittanceOutcome(null, result, 0, Map.of(), Money.ZERO, List.of(why));
  }

  private static Result result(RemittanceRef remittance) {
    if (remittance.state() == RemittanceState.PARKED) {
      return Result.PARKED;
    }
    return remittance.state() == RemittanceState.POSTED ? Result.REPEATED : Result.POSTED;
  }

  private void run(RemittanceRef remittance, Runnable work) {
    in(
        remittance.practiceId(),
        () -> {
          work.run();
          return true;
        });
  }

  private <T> T in(long practiceId, Supplier<T> work) {
    return PracticeScope.writing(practiceId)
        .call(() -> Objects.requireNonNull(transaction.execute(running -> work.get())));
  }
}
