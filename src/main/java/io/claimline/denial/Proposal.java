package io.claimline.denial;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is proposed for a denial as a whole.
 *
 * @param because why, with each reason's own proposal where there are several
 */
record Proposal(DenialRoute route, String because) {

  /**
   * Asks the rules for each reason. Where they differ, the way that keeps most doors open goes
   * first: a corrected claim can still be appealed, and money that was given up is gone.
   */
  static Proposal of(Findings findings, DenialRouting routing) {
    List<DenialReason> reasons =
        findings.reasons().isEmpty() ? List.of(DenialReason.NONE) : findings.reasons();
    List<ProposedRoute> proposed =
        reasons.stream().map(reason -> routing.propose(findings.question(reason))).toList();
    DenialRoute first =
        proposed.stream().map(ProposedRoute::route).min(Comparator.naturalOrder()).orElseThrow();
    Set<String> words =
        proposed.stream()
            .sorted(Comparator.comparing(ProposedRoute::route))
            .map(ProposedRoute::because)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new Proposal(first, String.join(" ", words));
  }
}
