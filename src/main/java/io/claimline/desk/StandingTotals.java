package io.claimline.desk;

import io.claimline.claim.Standing;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * How many claims stand where, and what is open on them: to the claim in most practices, and some
 * time old in one so large that counting takes long: with a million claims a minute or two.
 */
@Component
class StandingTotals {

  /**
   * @param open what insurers and patients still owe
   */
  record Total(Standing standing, long claims, Money charge, Money open) {

    Total plus(Total other) {
      return new Total(
          standing, claims + other.claims, charge.plus(other.charge), open.plus(other.open));
    }

    public StandingView view() {
      return new StandingView(standing);
    }
  }

  /** Claims of a group together. */
  record GroupTotal(StandingGroup group, long claims, Money open) {}

  private final StandingCounts counts;
  private final KeptFigures<Long, List<Total>> kept;

  StandingTotals(StandingCounts counts, KeptFigures.Keeping keeping) {
    this.counts = counts;
    this.kept = keeping.figures(this::counted);
  }

  /** A total for each standing in which there are claims, in the order of a claim's life. */
  List<Total> of(Set<Long> practices) {
    Map<Standing, Total> sums = new EnumMap<>(Standing.class);
    for (long practice : practices) {
      kept.of(practice).forEach(total -> sums.merge(total.standing(), total, Total::plus));
    }
    return List.copyOf(sums.values());
  }

  private List<Total> counted(long practice) {
    return PracticeScope.reading(Set.of(practice)).call(() -> counts.of(practice));
  }

  /** The same by group; a group without claims counts zero. */
  static Map<StandingGroup, GroupTotal> byGroup(List<Total> totals) {
    Map<StandingGroup, GroupTotal> groups = new EnumMap<>(StandingGroup.class);
    for (StandingGroup group : StandingGroup.values()) {
      List<Total> within =
          totals.stream().filter(total -> group.standings().contains(total.standing())).toList();
      groups.put(
          group,
          new GroupTotal(
              group,
              within.stream().mapToLong(Total::claims).sum(),
              within.stream().map(Total::open).reduce(Money.ZERO, Money::plus)));
    }
    return groups;
  }
}
