package io.claimline.workflow.invariant;

import io.claimline.shared.Command;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/**
 * Command {@code check-places}: tells each claim whose process is not where its facts say, and ends
 * with an error if there is one.
 */
@Component
class CheckPlaces implements Command {

  private final ClaimPlaceCheck check;

  CheckPlaces(ClaimPlaceCheck check) {
    this.check = check;
  }

  @Override
  public String name() {
    return "check-places";
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<PlaceViolation> violations = check.checkAll();
    if (!violations.isEmpty()) {
      throw new Refused(
          violations.stream().map(PlaceViolation::toString).collect(Collectors.joining("\n")));
    }
  }
}
