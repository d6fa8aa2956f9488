package io.claimline.claim;

import io.claimline.patient.Coverage;
import io.claimline.patient.Coverages;
import io.claimline.patient.Policy;
import io.claimline.shared.PracticeScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts the coverages of claims in order: as the patient usually has them, unless the claim told an
 * order of its own.
 */
@Component
class CoverageOrders {

  /** What is needed of a claim to tell its order. */
  record Billed(long claimId, long patientId, long coverageId, @Nullable LocalDate serviceDay) {}

  private final Coverages coverages;
  private final JdbcClient jdbc;

  CoverageOrders(Coverages coverages, JdbcClient jdbc) {
    this.coverages = coverages;
    this.jdbc = jdbc;
  }

  CoverageOrder of(ClaimSummary claim) {
    Billed billed =
        new Billed(claim.id(), claim.patientId(), claim.coverageId(), claim.serviceFrom());
    return of(List.of(billed)).getOrDefault(claim.id(), new CoverageOrder(List.of(), 0));
  }

  /** The order of each claim, by its id; in two statements however many they are. */
  Map<Long, CoverageOrder> of(Collection<Billed> claims) {
    Map<Long, CoverageOrder> orders = new HashMap<>();
    if (!claims.isEmpty()) {
      Map<Long, List<Coverage>> ofPatients =
          coverages.ofPatients(claims.stream().map(Billed::patientId).distinct().toList());
      Map<Long, Map<Long, Integer>> told = told(claims.stream().map(Billed::claimId).toList());
      for (Billed claim : claims) {
        orders.put(
            claim.claimId(),
            order(
                claim,
                ofPatients.getOrDefault(claim.patientId(), List.of()),
                told.getOrDefault(claim.claimId(), Map.of())));
      }
    }
    return orders;
  }

  /** Keeps the places that a claim tells, where they are not the patient's usual ones. */
  void tell(long claimId, long patientId, List<Long> coverageIds, List<Policy> policies) {
    Map<Long, Integer> usual = new HashMap<>();
    coverages
        .ofPatients(List.of(patientId))
        .getOrDefault(patientId, List.of())
        .forEach(coverage -> usual.put(coverage.id(), coverage.position()));
    for (int i = 0; i < policies.size(); i++) {
      int place = policies.get(i).position();
      long coverageId = coverageIds.get(i);
      if (place > 0 && !Integer.valueOf(place).equals(usual.get(coverageId))) {
        insert(claimId, coverageId, place);
      }
    }
  }

  /** Those that covered the day of service, newest versions only; the one in turn in any case. */
  private static CoverageOrder order(
      Billed claim, List<Coverage> ofPatient, Map<Long, Integer> told) {
    return new CoverageOrder(
        ofPatient.stream()
            .filter(
                coverage ->
                    coverage.id() == claim.coverageId()
                        || (coverage.replacedBy() == null
                            && coverage.isActiveOn(claim.serviceDay())))
            .map(coverage -> coverage.at(told.getOrDefault(coverage.id(), coverage.position())))
            .sorted(
                Comparator.comparingInt(Coverage::position)
                    .thenComparing(Coverage::id, Comparator.reverseOrder()))
            .toList(),
        claim.coverageId());
  }

  private Map<Long, Map<Long, Integer>> told(List<Long> claimIds) {
    Map<Long, Map<Long, Integer>> told = new HashMap<>();
    jdbc.sql(
            """
            select claim_id, coverage_id, position from claim_coverage_place
            where claim_id = any(:claims)
            """)
        .param("claims", claimIds.toArray(Long[]::new))
        .query(
            found -> {
              told.computeIfAbsent(found.getLong("claim_id"), id -> new HashMap<>())
                  .put(found.getLong("coverage_id"), found.getInt("position"));
            });
    return told;
  }

  private void insert(long claimId, long coverageId, int place) {
    jdbc.sql(
            """
            insert into claim_coverage_place (practice_id, claim_id, coverage_id, position)
            values (:practice, :claim, :coverage, :place)
            on conflict do nothing
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("claim", claimId)
        .param("coverage", coverageId)
        .param("place", place)
        .update();
  }
}
