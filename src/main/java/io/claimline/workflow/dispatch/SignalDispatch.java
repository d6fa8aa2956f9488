package io.claimline.workflow.dispatch;

import io.claimline.claim.HeldStandings;
import io.claimline.claim.Signals;
import io.claimline.claim.Signals.Signal;
import io.claimline.claim.Standing;
import io.claimline.shared.PracticeScope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the engine what happened: takes the signals that wait, practice by practice, in chunks of
 * one transaction and one engine command each.
 *
 * <p>A signal says only that something happened to a claim; where the claim goes is read from its
 * facts. So a signal that comes early, late or twice does no harm. A chunk that fails is taken back
 * and its signals are tried one by one; one that fails again is counted and tried later.
 */
@Component
public class SignalDispatch {

  /** A signal that failed this often waits for a person. */
  public static final int MOST_ATTEMPTS = 10;

  private static final Logger log = LoggerFactory.getLogger(SignalDispatch.class);
  private static final int CHUNK = 100;

  private final Signals signals;
  private final HeldStandings standings;
  private final ClaimInstances instances;
  private final TransactionTemplate transactions;

  SignalDispatch(
      Signals signals,
      HeldStandings standings,
      ClaimInstances instances,
      PlatformTransactionManager transactionManager) {
    this.signals = signals;
    this.standings = standings;
    this.instances = instances;
    this.transactions = new TransactionTemplate(transactionManager);
  }

  /**
   * Dispatches every signal that waits and is free.
   *
   * @return how many were dispatched
   */
  public int dispatchAll() {
    int dispatched = 0;
    for (long practice : signals.practicesWaiting()) {
      dispatched += dispatch(practice);
    }
    return dispatched;
  }

  /** Dispatches the signals of one practice. */
  public int dispatch(long practice) {
    return PracticeScope.writing(practice).<Integer>call(() -> dispatchInScope(practice));
  }

  private int dispatchInScope(long practice) {
    int dispatched = 0;
    int chunk;
    do {
      chunk = dispatchChunk(practice);
      dispatched += chunk;
    } while (chunk == CHUNK);
    return dispatched;
  }

  private int dispatchChunk(long practice) {
    try {
      return inTransaction(() -> deliver(practice, signals.take(practice, CHUNK, MOST_ATTEMPTS)));
    } catch (RuntimeException failure) {
      log.info(
          "Signals of practice {} are tried one by one after {}",
          practice,
          failure.getClass().getSimpleName());
      return dispatchOneByOne(practice);
    }
  }

  private int dispatchOneByOne(long practice) {
    List<Signal> waiting =
        Objects.requireNonNull(
            transactions.execute(running -> signals.take(practice, CHUNK, MOST_ATTEMPTS)));
    int dispatched = 0;
    for (Signal signal : waiting) {
      try {
        dispatched +=
            inTransaction(() -> deliver(practice, signals.take(signal.id()).stream().toList()));
      } catch (RuntimeException failure) {
        String problem = failure.getClass().getName();
        log.warn("Signal {} of claim {} failed: {}", signal.id(), signal.claimId(), problem);
        transactions.executeWithoutResult(running -> signals.markFailed(signal.id(), problem));
      }
    }
    return dispatched;
  }

  /** Signals of claims that another transaction holds are left for the next time. */
  private int deliver(long practice, List<Signal> taken) {
    Map<Long, Standing> held =
        standings.ofFree(taken.stream().map(Signal::claimId).collect(Collectors.toSet()));
    instances.bringInLine(practice, held);
    Set<Long> done =
        taken.stream()
            .filter(signal -> held.containsKey(signal.claimId()))
            .map(Signal::id)
            .collect(Collectors.toSet());
    signals.markDispatched(done);
    return done.size();
  }

  private int inTransaction(IntSupplier work) {
    return Objects.requireNonNull(transactions.execute(running -> work.getAsInt()));
  }
}
