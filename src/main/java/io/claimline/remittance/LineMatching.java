package io.claimline.remittance;

import io.claimline.claim.ClaimLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of our lines each line of a decision answers (R18).
 *
 * <p>Our control number decides where it was sent: split lines share one (R19). Else procedure,
 * modifiers, date and charge must all agree, and one of our lines is answered once.
 *
 * @param claimLines our control numbers by position of the decision's line
 * @param unmatched positions that answer none of our lines
 */
record LineMatching(Map<Integer, String> claimLines, List<Integer> unmatched) {

  LineMatching {
    claimLines = Map.copyOf(claimLines);
    unmatched = List.copyOf(unmatched);
  }

  static LineMatching of(List<LineDecision> decisions, List<ClaimLine> lines) {
    Map<Integer, String> matched = new HashMap<>();
    List<ClaimLine> free = new ArrayList<>(lines);
    for (LineDecision decision : decisions) {
      lines.stream()
          .filter(line -> line.controlNumber().equals(decision.controlNumber()))
          .findFirst()
          .ifPresent(
              line -> {
                matched.put(decision.position(), line.controlNumber());
                free.remove(line);
              });
    }
    List<Integer> unmatched = new ArrayList<>();
    for (LineDecision decision : decisions) {
      if (matched.containsKey(decision.position()) || isAddedByPayer(decision)) {
        continue;
      }
      Optional<ClaimLine> same = free.stream().filter(line -> agree(decision, line)).findFirst();
      if (same.isPresent()) {
        matched.put(decision.position(), same.get().controlNumber());
        free.remove(same.get());
      } else {
        unmatched.add(decision.position());
      }
    }
    return new LineMatching(matched, unmatched);
  }

  /** R19: a line without a charge is the payer's own; what it pays is paid on the claim. */
  private static boolean isAddedByPayer(LineDecision decision) {
    return decision.charge().isZero();
  }

  private static boolean agree(LineDecision decision, ClaimLine line) {
    return decision.ours().code().equals(line.procedureCode())
        && decision.ours().modifiers().equals(line.modifiers())
        && decision.charge().equals(line.charge())
        && (decision.serviceDate() == null || decision.serviceDate().equals(line.serviceFrom()));
  }
}
