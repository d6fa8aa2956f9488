package io.claimline.demo;

import io.claimline.x12.EligibilityInquiry;
import io.claimline.x12.Note;
import io.claimline.x12.ProfessionalClaim;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ordinary chooser. Of a claim, in this order:
 *
 * <ol>
 *   <li>one that goes to a payer after the first is paid, now and then less a share or not at all;
 *   <li>one that was answered before, or that replaces one (frequency 7), goes well: a biller's
 *       work is rewarded;
 *   <li>a note of the claim that says {@code SIM <scenario>}, such as {@code SIM NO-ANSWER}, is
 *       obeyed;
 *   <li>the cents of the claim's charge choose ({@link Scenario#cents});
 *   <li>else chance chooses by weight, the same for the same seed and claim number.
 * </ol>
 *
 * <p>Of a coverage the ending of the member's number chooses ({@link CoverageScenario#ending}),
 * else chance; of an appeal chance alone.
 */
final class SeededScenarios implements ScenarioChooser {

  private static final String NOTE_PREFIX = "SIM ";

  private static final Map<Long, Scenario> BY_CENTS =
      Stream.of(Scenario.values())
          .filter(scenario -> scenario.cents() > 0)
          .collect(Collectors.toMap(scenario -> (long) scenario.cents(), scenario -> scenario));

  private final Chance chance;

  SeededScenarios(Chance chance) {
    this.chance = chance;
  }

  @Override
  public Scenario choose(ProfessionalClaim claim, int earlierSendings) {
    if (!claim.subscriber().sequence().equals("P")) {
      return byNote(claim).orElseGet(() -> laterPayer(claim));
    }
    if (earlierSendings > 0 || claim.frequency().equals("7")) {
      return chance.below(2, "again", claim.patientControlNumber()) == 0
          ? Scenario.COPAY
          : Scenario.COINSURANCE;
    }
    return byNote(claim)
        .or(() -> Optional.ofNullable(BY_CENTS.get(Math.floorMod(claim.charge().cents(), 100L))))
        .orElseGet(() -> byChance(claim.patientControlNumber()));
  }

  @Override
  public CoverageScenario choose(EligibilityInquiry inquiry) {
    String member = inquiry.subscriber().memberId();
    for (CoverageScenario scenario : CoverageScenario.values()) {
      if (!scenario.ending().isEmpty() && member.endsWith(scenario.ending())) {
        return scenario;
      }
    }
    int rest = chance.below(1_000, "coverage", inquiry.source().id(), member);
    for (CoverageScenario scenario : CoverageScenario.values()) {
      rest -= scenario.weight();
      if (rest < 0) {
        return scenario;
      }
    }
    return CoverageScenario.ACTIVE;
  }

  /** The higher the level, the better for who appeals. */
  @Override
  public AppealScenario choose(AppealLetter appeal) {
    String level = Integer.toString(appeal.level());
    boolean late = chance.below(10, "late appeal", appeal.claimNumber(), level) == 0;
    boolean overturned =
        chance.below(100, "appeal", appeal.claimNumber(), level) < 30 + 20 * appeal.level();
    if (overturned) {
      return late ? AppealScenario.OVERTURNED_LATE : AppealScenario.OVERTURNED;
    }
    return late ? AppealScenario.UPHELD_LATE : AppealScenario.UPHELD;
  }

  private static Optional<Scenario> byNote(ProfessionalClaim claim) {
    return claim.notes().stream()
        .map(Note::text)
        .filter(text -> text.startsWith(NOTE_PREFIX))
        .flatMap(text -> Scenario.named(text.substring(NOTE_PREFIX.length())).stream())
        .findFirst();
  }

  private Scenario byChance(String claimNumber) {
    int rest = chance.below(1_000, "scenario", claimNumber);
    for (Scenario scenario : Scenario.values()) {
      rest -= scenario.weight();
      if (rest < 0) {
        return scenario;
      }
    }
    return Scenario.PAID;
  }

  private Scenario laterPayer(ProfessionalClaim claim) {
    if (claim.frequency().equals("7")) {
      return Scenario.PAID;
    }
    int percent =
        chance.below(
            100, "later payer", claim.patientControlNumber(), claim.subscriber().sequence());
    if (percent < 60) {
      return Scenario.PAID;
    } else if (percent < 80) {
      return Scenario.COINSURANCE;
    } else if (percent < 92) {
      return Scenario.DEDUCTIBLE;
    }
    return percent < 96 ? Scenario.DENIED_TIMELY : Scenario.NO_REMITTANCE;
  }
}
