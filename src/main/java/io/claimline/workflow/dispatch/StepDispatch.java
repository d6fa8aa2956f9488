package io.claimline.workflow.dispatch;

import io.claimline.claim.HeldStandings;
import io.claimline.shared.PracticeScope;
import io.claimline.workflow.dispatch.WaitingSteps.WaitingStep;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes on with instances that have a step to do, practice by practice, in chunks of one transaction
 * and one engine command each: by far most of what the engine does is done here.
 *
 * <p>A chunk that fails is taken back and its steps are done one by one; what fails again is the
 * engine's to count, to retry and to show as an incident.
 */
@Component
public class StepDispatch {

  private static final Logger log = LoggerFactory.getLogger(StepDispatch.class);
  private static final int CHUNK = 100;

  private final WaitingSteps steps;
  private final HeldStandings standings;
  private final EngineCommand command;
  private final ManagementService management;
  private final TransactionTemplate transactions;

  StepDispatch(
      WaitingSteps steps,
      HeldStandings standings,
      EngineCommand command,
      ManagementService management,
      PlatformTransactionManager transactionManager) {
    this.steps = steps;
    this.standings = standings;
    this.command = command;
    this.management = management;
    this.transactions = new TransactionTemplate(transactionManager);
  }

  /**
   * Does every step that waits, and those that follow from it.
   *
   * @return how many were done
   */
  public int goOnAll() {
    int done = 0;
    for (long practice : steps.practices()) {
      done += goOn(practice);
    }
    return done;
  }

  /** Does the steps of one practice. */
  public int goOn(long practice) {
    return PracticeScope.writing(practice).<Integer>call(() -> goOnInScope(practice));
  }

  private int goOnInScope(long practice) {
    int done = 0;
    int chunk;
    do {
      chunk = doChunk(practice);
      done += chunk;
    } while (chunk > 0);
    return done;
  }

  private int doChunk(long practice) {
    try {
      return Objects.requireNonNull(
          transactions.execute(
              running -> {
                List<WaitingStep> free = free(steps.take(practice, CHUNK));
                command.inOne(() -> doTogether(free));
                return free.size();
              }));
    } catch (RuntimeException failure) {
      log.info(
          "Steps of practice {} are done one by one after {}",
          practice,
          failure.getClass().getSimpleName());
      return doOneByOne(practice);
    }
  }

  /** Read one by one, jobs and instances are a good part of what a step asks of the database. */
  private void doTogether(List<WaitingStep> chunk) {
    command.load(
        chunk.stream().map(WaitingStep::jobId).collect(Collectors.toSet()),
        chunk.stream().map(WaitingStep::instanceId).collect(Collectors.toSet()));
    chunk.forEach(step -> command.execute(step.jobId()));
  }

  /** Without those of claims that another transaction holds: they are done the next time. */
  private List<WaitingStep> free(List<WaitingStep> taken) {
    Set<Long> held =
        standings
            .ofFree(
                taken.stream()
                    .map(WaitingStep::claimId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()))
            .keySet();
    return taken.stream()
        .filter(step -> step.claimId() == null || held.contains(step.claimId()))
        .toList();
  }

  /** Outside of a transaction, so that the engine can note what fails. */
  private int doOneByOne(long practice) {
    List<WaitingStep> waiting =
        Objects.requireNonNull(transactions.execute(running -> steps.take(practice, CHUNK)));
    int done = 0;
    for (WaitingStep step : waiting) {
      try {
        management.executeJob(step.jobId());
        done++;
      } catch (RuntimeException failure) {
        log.warn(
            "Step {} of claim {} failed: {}",
            step.jobId(),
            step.claimId(),
            failure.getClass().getName());
      }
    }
    return done;
  }
}
