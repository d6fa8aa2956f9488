package io.claimline.clearinghouse;

import io.claimline.shared.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a step of a file brought.
 *
 * @param applied units that had an effect
 * @param already units that had been told before
 * @param setAside units refused, parked or matching nothing
 * @param accepted claims that a 277CA accepts
 * @param posted money posted
 * @param practices the practices whose claims were touched
 */
record Outcome(
    long applied,
    long already,
    long setAside,
    long accepted,
    Money posted,
    Set<Long> practices,
    List<FileFinding> findings) {

  static final Outcome NOTHING = counting(0, 0, 0);
  static final Outcome APPLIED = counting(1, 0, 0);
  static final Outcome ALREADY = counting(0, 1, 0);

  Outcome {
    practices = Set.copyOf(practices);
    findings = List.copyOf(findings);
  }

  static Outcome counting(long applied, long already, long setAside) {
    return new Outcome(applied, already, setAside, 0, Money.ZERO, Set.of(), List.of());
  }

  static Outcome setAside(FileFinding finding) {
    return counting(0, 0, 1).noting(List.of(finding));
  }

  Outcome accepting(long claims) {
    return new Outcome(applied, already, setAside, claims, posted, practices, findings);
  }

  Outcome noting(List<FileFinding> noted) {
    return new Outcome(applied, already, setAside, accepted, posted, practices, noted);
  }

  Outcome plus(Outcome more) {
    Set<Long> allPractices = new HashSet<>(practices);
    allPractices.addAll(more.practices);
    List<FileFinding> allFindings = new ArrayList<>(findings);
    allFindings.addAll(more.findings);
    return new Outcome(
        applied + more.applied,
        already + more.already,
        setAside + more.setAside,
        accepted + more.accepted,
        posted.plus(more.posted),
        allPractices,
        allFindings);
  }

  long units() {
    return applied + already + setAside;
  }
}
