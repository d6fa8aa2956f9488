package io.claimline.claim;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a claim has come in being appealed: pure, from its facts.
 *
 * @param decision the fact by which the payer in turn decided last; null before it did
 * @param level the level on which an appeal would go now, 1 for the first
 * @param since the day from which that level's time runs (R35); null before the payer decided
 */
record AppealCourse(@Nullable ClaimFact decision, int level, @Nullable LocalDate since) {

  private static final String DECIDED_ON = "decidedOn";

  static AppealCourse of(List<ClaimFact> facts, ZoneId zone) {
    Fold fold = new Fold(zone);
    facts.forEach(fold::take);
    return new AppealCourse(fold.decision, fold.level, fold.since);
  }

  private static final class Fold {

    private final ZoneId zone;
    private @Nullable ClaimFact decision;
    private int level = 1;
    private @Nullable LocalDate since;
    private boolean out;

    Fold(ZoneId zone) {
      this.zone = zone;
    }

    void take(ClaimFact fact) {
      switch (fact.kind()) {
        // What is sent anew is decided anew, with all rights.
        case QUEUED -> begin(null, null);
        case DENIED, ADJUDICATED -> decide(fact);
        case APPEAL_SENT -> out = true;
        case APPEAL_LOST -> {
          next();
          since = dayOf(fact);
        }
        case APPEAL_WON -> out = false;
        default -> {
          // Nothing else bears on the right to appeal.
        }
      }
    }

    /** A decision while an appeal is out answers it: the level is used. */
    private void decide(ClaimFact fact) {
      if (out) {
        next();
      }
      decision = fact;
      since = dayOf(fact);
    }

    private void next() {
      level++;
      out = false;
    }

    private void begin(@Nullable ClaimFact decided, @Nullable LocalDate from) {
      decision = decided;
      level = 1;
      since = from;
      out = false;
    }

    private LocalDate dayOf(ClaimFact fact) {
      LocalDate recorded = LocalDate.ofInstant(fact.occurredAt(), zone);
      String told = fact.detail().get(DECIDED_ON);
      LocalDate decided = told == null ? recorded : LocalDate.parse(told);
      // The earlier day, so that no appeal is late by a date that lies ahead.
      return decided.isBefore(recorded) ? decided : recorded;
    }
  }
}
