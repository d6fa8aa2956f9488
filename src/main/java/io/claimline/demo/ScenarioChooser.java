package io.claimline.demo;

import io.claimline.x12.ProfessionalClaim;

/** Decides what becomes of a claim, from what the sent file says of it and nothing else. */
@FunctionalInterface
public interface ScenarioChooser {

  /**
   * @param earlierSendings in how many earlier batches the claim was answered
   */
  Scenario choose(ProfessionalClaim claim, int earlierSendings);
}
