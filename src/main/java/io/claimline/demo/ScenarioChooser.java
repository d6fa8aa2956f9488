package io.claimline.demo;

import io.claimline.x12.EligibilityInquiry;
import io.claimline.x12.ProfessionalClaim;

/** Decides what becomes of what was sent, from what the file says of it and nothing else. */
@FunctionalInterface
public interface ScenarioChooser {

  /**
   * What becomes of a claim.
   *
   * @param earlierSendings in how many earlier batches the claim was answered
   */
  Scenario choose(ProfessionalClaim claim, int earlierSendings);

  /** What becomes of a question after coverage. */
  default CoverageScenario choose(EligibilityInquiry inquiry) {
    return CoverageScenario.ACTIVE;
  }

  /** What becomes of an appeal. */
  default AppealScenario choose(AppealLetter appeal) {
    return AppealScenario.OVERTURNED;
  }
}
