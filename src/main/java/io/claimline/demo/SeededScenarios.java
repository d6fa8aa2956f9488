package io.claimline.demo;

import io.claimline.x12.Note;
import io.claimline.x12.ProfessionalClaim;
import java.util.Map;
import java.util.Optional;

/**
 * The ordinary chooser. In this order:
 *
 * <ol>
 *   <li>a claim that was answered before, or that replaces one (frequency 7), goes well: a biller's
 *       work is rewarded;
 *   <li>a note of the claim that says {@code SIM <scenario>}, such as {@code SIM NO-ANSWER}, is
 *       obeyed;
 *   <li>the cents of the claim's charge choose: .01 rejected member, .02 rejected provider, .03
 *       denied for information, .04 for authorization, .05 for necessity, .06 deductible, .07
 *       copay, .08 coinsurance, .09 paid;
 *   <li>else chance chooses, the same for the same seed and claim number.
 * </ol>
 */
final class SeededScenarios implements ScenarioChooser {

  private static final String NOTE_PREFIX = "SIM ";

  private static final Map<Long, Scenario> BY_CENTS =
      Map.of(
          1L, Scenario.REJECTED_MEMBER,
          2L, Scenario.REJECTED_PROVIDER,
          3L, Scenario.DENIED_INFORMATION,
          4L, Scenario.DENIED_AUTHORIZATION,
          5L, Scenario.DENIED_NECESSITY,
          6L, Scenario.DEDUCTIBLE,
          7L, Scenario.COPAY,
          8L, Scenario.COINSURANCE,
          9L, Scenario.PAID);

  private final Chance chance;

  SeededScenarios(Chance chance) {
    this.chance = chance;
  }

  @Override
  public Scenario choose(ProfessionalClaim claim, int earlierSendings) {
    if (earlierSendings > 0 || claim.frequency().equals("7")) {
      return chance.below(2, "again", claim.patientControlNumber()) == 0
          ? Scenario.COPAY
          : Scenario.COINSURANCE;
    }
    return byNote(claim)
        .or(() -> Optional.ofNullable(BY_CENTS.get(Math.floorMod(claim.charge().cents(), 100L))))
        .orElseGet(() -> byChance(claim.patientControlNumber()));
  }

  private static Optional<Scenario> byNote(ProfessionalClaim claim) {
    return claim.notes().stream()
        .map(Note::text)
        .filter(text -> text.startsWith(NOTE_PREFIX))
        .flatMap(text -> Scenario.named(text.substring(NOTE_PREFIX.length())).stream())
        .findFirst();
  }

  private Scenario byChance(String claimNumber) {
    int percent = chance.below(100, "scenario", claimNumber);
    if (percent < 7) {
      return Scenario.REJECTED_MEMBER;
    } else if (percent < 11) {
      return Scenario.REJECTED_PROVIDER;
    } else if (percent < 15) {
      return Scenario.DENIED_INFORMATION;
    } else if (percent < 19) {
      return Scenario.DENIED_AUTHORIZATION;
    } else if (percent < 22) {
      return Scenario.DENIED_NECESSITY;
    } else if (percent < 32) {
      return Scenario.DEDUCTIBLE;
    } else if (percent < 58) {
      return Scenario.COPAY;
    }
    return percent < 85 ? Scenario.COINSURANCE : Scenario.PAID;
  }
}
