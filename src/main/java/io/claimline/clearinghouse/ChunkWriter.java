package io.claimline.clearinghouse;

import io.claimline.clearinghouse.Step.Alone;
import io.claimline.clearinghouse.Step.TakesEffect;
import io.claimline.shared.PracticeScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the steps of a file to effect: consecutive steps for one practice in one transaction, and
 * when that fails each of them alone, so that one bad claim does not keep the others out.
 */
final class ChunkWriter {

  private static final Logger LOG = LoggerFactory.getLogger(ChunkWriter.class);

  /** Where steps outside of any set are counted. */
  private static final int NO_SET = Integer.MIN_VALUE;

  private final WaitingFile file;
  private final FileProgress progress;
  private final AnswerIntake answers;
  private final TransactionTemplate transactions;

  ChunkWriter(
      WaitingFile file,
      FileProgress progress,
      AnswerIntake answers,
      TransactionTemplate transactions) {
    this.file = file;
    this.progress = progress;
    this.answers = answers;
    this.transactions = transactions;
  }

  /**
   * @param steps in the order of their events
   * @param upTo the event up to which all is done afterwards
   * @throws ReadingStoppedException if the file is not to be read on
   */
  void write(List<Step> steps, long upTo, long bytes) {
    int from = 0;
    while (from < steps.size()) {
      int to = endOfRun(steps, from);
      boolean last = to == steps.size();
      writeRun(steps.subList(from, to), last ? upTo : steps.get(to - 1).event(), bytes);
      from = to;
    }
  }

  /** A run ends where another practice is to be written. */
  private static int endOfRun(List<Step> steps, int from) {
    Long practice = null;
    int to = from;
    while (to < steps.size()) {
      Long next = steps.get(to).practiceId();
      if (practice == null) {
        practice = next;
      } else if (next != null && !next.equals(practice)) {
        return to;
      }
      to++;
    }
    return to;
  }

  private void writeRun(List<Step> run, long upTo, long bytes) {
    try {
      commit(run, upTo, bytes);
    } catch (RuntimeException failure) {
      if (failure instanceof ReadingStoppedException || Failures.mayPass(failure)) {
        throw failure;
      }
      if (run.size() == 1) {
        commit(List.of(failed(run.get(0), failure)), upTo, bytes);
        return;
      }
      for (int i = 0; i < run.size(); i++) {
        Step step = run.get(i);
        writeRun(List.of(step), i == run.size() - 1 ? upTo : step.event(), bytes);
      }
    }
  }

  private void commit(List<Step> run, long upTo, long bytes) {
    boolean goesOn =
        scope(run)
            .call(
                () ->
                    Objects.requireNonNull(
                        transactions.execute(running -> work(run, upTo, bytes))));
    if (!goesOn) {
      throw new ReadingStoppedException(file.fileId());
    }
  }

  private boolean work(List<Step> run, long upTo, long bytes) {
    Map<Integer, Outcome> bySet = new LinkedHashMap<>();
    List<Outcome> outcomes = done(run);
    for (int i = 0; i < run.size(); i++) {
      int set = Objects.requireNonNullElse(run.get(i).setIndex(), NO_SET);
      bySet.merge(set, outcomes.get(i), Outcome::plus);
    }
    bySet.forEach(
        (set, outcome) -> progress.count(file.fileId(), set == NO_SET ? null : set, outcome));
    return progress.advance(file, upTo, bytes);
  }

  /** What each step brought; answers that follow each other have their effect at once. */
  private List<Outcome> done(List<Step> run) {
    List<Outcome> outcomes = new ArrayList<>();
    List<TakesEffect> together = new ArrayList<>();
    for (Step step : run) {
      if (step.work() instanceof TakesEffect answer) {
        together.add(answer);
      } else if (step.work() instanceof Alone alone) {
        outcomes.addAll(answers.apply(together));
        together.clear();
        outcomes.add(alone.work().get());
      }
    }
    outcomes.addAll(answers.apply(together));
    return outcomes;
  }

  private static PracticeScope scope(List<Step> run) {
    Long practice = null;
    for (Step step : run) {
      practice = practice == null ? step.practiceId() : practice;
    }
    return practice == null ? PracticeScope.NONE : PracticeScope.writing(practice);
  }

  private Step failed(Step step, RuntimeException failure) {
    LOG.warn(
        "file {}, segment {}: not taken: {}",
        file.fileId(),
        step.place().segmentNumber(),
        failure.getClass().getSimpleName());
    LOG.debug("file {}, segment {}", file.fileId(), step.place().segmentNumber(), failure);
    FileFinding finding =
        FileFinding.intake(
            step.setIndex(),
            "INTERNAL_ERROR",
            step.place(),
            Failures.sentence("This could not be taken", failure));
    return Step.alone(
        step.event(), step.setIndex(), null, step.place(), () -> Outcome.setAside(finding));
  }
}
