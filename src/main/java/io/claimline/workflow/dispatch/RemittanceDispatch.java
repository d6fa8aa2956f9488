package io.claimline.workflow.dispatch;

import io.claimline.remittance.RemittanceSignals;
import io.claimline.remittance.RemittanceSignals.Signal;
import io.claimline.remittance.RemittanceStanding;
import io.claimline.remittance.RemittanceStandings;
import io.claimline.shared.PracticeScope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the engine what happened to remittances, as {@link SignalDispatch} does of claims: after
 * commit, in chunks of one transaction and one engine command. Posting never waits for it.
 */
@Component
public class RemittanceDispatch {

  private static final Logger log = LoggerFactory.getLogger(RemittanceDispatch.class);
  private static final int CHUNK = 100;

  private final RemittanceSignals signals;
  private final RemittanceStandings standings;
  private final RemittanceInstances instances;
  private final TransactionTemplate transactions;

  RemittanceDispatch(
      RemittanceSignals signals,
      RemittanceStandings standings,
      RemittanceInstances instances,
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
    return signals.practicesWaiting().stream().mapToInt(this::dispatch).sum();
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
      return deliver(practice);
    } catch (RuntimeException failure) {
      log.info(
          "Signals of remittances of practice {} are tried one by one after {}",
          practice,
          failure.getClass().getSimpleName());
      return dispatchOneByOne(practice);
    }
  }

  private int dispatchOneByOne(long practice) {
    List<Signal> waiting =
        Objects.requireNonNull(
            transactions.execute(
                running -> signals.take(practice, CHUNK, SignalDispatch.MOST_ATTEMPTS)));
    int dispatched = 0;
    for (Signal signal : waiting) {
      try {
        dispatched +=
            Objects.requireNonNull(
                transactions.execute(running -> deliver(practice, List.of(signal))));
      } catch (RuntimeException failure) {
        String problem = failure.getClass().getName();
        log.warn(
            "Signal {} of remittance {} failed: {}", signal.id(), signal.remittanceId(), problem);
        transactions.executeWithoutResult(running -> signals.markFailed(signal.id(), problem));
      }
    }
    return dispatched;
  }

  private int deliver(long practice) {
    return Objects.requireNonNull(
        transactions.execute(
            running ->
                deliver(practice, signals.take(practice, CHUNK, SignalDispatch.MOST_ATTEMPTS))));
  }

  /** What another transaction holds, or could not be finished, is left for the next time. */
  private int deliver(long practice, List<Signal> taken) {
    if (taken.isEmpty()) {
      return 0;
    }
    Map<Long, RemittanceStanding> held =
        standings.ofFree(taken.stream().map(Signal::remittanceId).collect(Collectors.toSet()));
    Set<Long> unfinished = instances.bringInLine(practice, held);
    List<Signal> handled =
        taken.stream().filter(signal -> held.containsKey(signal.remittanceId())).toList();
    signals.markDispatched(
        handled.stream()
            .filter(signal -> !unfinished.contains(signal.remittanceId()))
            .map(Signal::id)
            .toList());
    return handled.size();
  }
}
