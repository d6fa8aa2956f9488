package io.claimline.remittance;

import io.claimline.claim.PriorDecision;
import io.claimline.claim.PriorDecisions;
import io.claimline.shared.Money;
import io.claimline.x12.Adjustment;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What payers have decided by now, from their adjudications (R24). */
@Component
class StoredDecisions implements PriorDecisions {

  private final AdjudicationReading adjudications;

  StoredDecisions(AdjudicationReading adjudications) {
    this.adjudications = adjudications;
  }

  @Override
  public Map<Long, PriorDecision> of(long claimId) {
    List<Adjudication> all = adjudications.ofClaim(claimId);
    Set<Long> takenBack =
        all.stream()
            .map(Adjudication::reversesId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<Long, List<Adjudication>> standing = new LinkedHashMap<>();
    for (Adjudication each : all) {
      Long coverage = each.coverageId();
      if (coverage != null
          && each.state() == Adjudication.State.POSTED
          && each.decision().status() != ClaimStatus.REVERSAL
          && !takenBack.contains(each.id())) {
        standing.computeIfAbsent(coverage, id -> new ArrayList<>()).add(each);
      }
    }
    Map<Long, PriorDecision> decisions = new LinkedHashMap<>();
    standing.forEach((coverage, ofPayer) -> decisions.put(coverage, joined(latest(ofPayer))));
    return decisions;
  }

  /**
   * A payer may decide a claim in several parts (R14); a decision on all of it without a reversal
   * stands for those before. So from the newest back, as long as they are parts.
   */
  private static List<Adjudication> latest(List<Adjudication> ofPayer) {
    List<Adjudication> parts = new ArrayList<>();
    Set<String> decided = new java.util.HashSet<>();
    for (int i = ofPayer.size() - 1; i >= 0; i--) {
      Adjudication each = ofPayer.get(i);
      boolean whole = each.claimLines().isEmpty();
      boolean again = each.claimLines().values().stream().anyMatch(decided::contains);
      if (!parts.isEmpty() && (whole || again)) {
        break;
      }
      parts.add(0, each);
      decided.addAll(each.claimLines().values());
      if (whole) {
        break;
      }
    }
    return parts;
  }

  private static PriorDecision joined(List<Adjudication> parts) {
    boolean byLine = parts.stream().allMatch(StoredDecisions::isOnOurLines);
    Adjudication last = parts.get(parts.size() - 1);
    return new PriorDecision(
        last.decision().payerClaimNumber(),
        parts.stream().map(part -> part.decision().paid()).reduce(Money.ZERO, Money::plus),
        dayOf(last),
        parts.stream().flatMap(part -> adjustments(part.decision(), byLine).stream()).toList(),
        parts.stream().flatMap(part -> part.decision().remarkCodes().stream()).distinct().toList(),
        byLine ? parts.stream().flatMap(part -> lines(part).stream()).toList() : List.of());
  }

  /** Where it can be told line by line; else only the claim as a whole can. */
  private static boolean isOnOurLines(Adjudication part) {
    return !part.claimLines().isEmpty()
        && part.decision().lines().stream()
            .allMatch(line -> part.claimLines().containsKey(line.position()));
  }

  private static List<Adjustment> adjustments(ClaimDecision decision, boolean byLine) {
    return byLine ? decision.adjustments() : decision.allAdjustments();
  }

  private static List<PriorDecision.Line> lines(Adjudication part) {
    return part.decision().lines().stream()
        .map(
            line ->
                new PriorDecision.Line(
                    Objects.requireNonNull(part.claimLines().get(line.position())),
                    line.procedure(),
                    !line.submittedProcedure().isAbsent(),
                    line.paid(),
                    line.units(),
                    line.adjustments(),
                    dayOf(part)))
        .toList();
  }

  private static LocalDate dayOf(Adjudication adjudication) {
    LocalDate paid = adjudication.paymentDate();
    return paid == null ? LocalDate.ofInstant(adjudication.receivedAt(), ZoneOffset.UTC) : paid;
  }
}
