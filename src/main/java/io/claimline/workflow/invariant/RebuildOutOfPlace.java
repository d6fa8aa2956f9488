package io.claimline.workflow.invariant;

import io.claimline.shared.Command;
import io.claimline.shared.PracticeScope;
import io.claimline.workflow.dispatch.RebuildInstances;
import io.claimline.workflow.dispatch.RemittanceInstances;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/**
 * Command {@code rebuild-out-of-place}: puts each claim and remittance that is out of place in line
 * again.
 */
@Component
class RebuildOutOfPlace implements Command {

  private static final Logger log = LoggerFactory.getLogger(RebuildOutOfPlace.class);

  private final ClaimPlaceCheck check;
  private final RebuildInstances rebuild;
  private final RemittancePlaceCheck remittanceCheck;
  private final RemittanceInstances remittances;

  RebuildOutOfPlace(
      ClaimPlaceCheck check,
      RebuildInstances rebuild,
      RemittancePlaceCheck remittanceCheck,
      RemittanceInstances remittances) {
    this.check = check;
    this.rebuild = rebuild;
    this.remittanceCheck = remittanceCheck;
    this.remittances = remittances;
  }

  @Override
  public String name() {
    return "rebuild-out-of-place";
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (PlaceViolation violation : check.checkAll()) {
      PracticeScope.writing(violation.practiceId()).run(() -> rebuild.rebuild(violation.claimId()));
      log.info("Rebuilt: {}", violation);
    }
    for (RemittancePlaceCheck.OutOfPlace violation : remittanceCheck.checkAll()) {
      PracticeScope.writing(violation.practiceId())
          .run(() -> remittances.rebuild(violation.remittanceId()));
      log.info("Rebuilt: {}", violation);
    }
  }
}
