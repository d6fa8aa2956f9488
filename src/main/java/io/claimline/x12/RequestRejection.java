package io.claimline.x12;

import java.util.List;

/**
 * AAA: why a question was not, or not wholly, answered.
 *
 * @param valid AAA01: false if the request itself is at fault, true if it is valid and yet cannot
 *     be answered
 * @param reason AAA03, such as 42 unable to respond now, 72 invalid member id, 75 subscriber not
 *     found
 * @param followUp AAA04: C correct and send again, N do not send again, R may be sent again, P send
 *     the original again, S do not send again while we look, W wait 30 days, X wait 10 days, Y do
 *     not send again, we answer later
 */
public record RequestRejection(boolean valid, String reason, String followUp) {
  /** True if the same question may be asked again without any correction. */
  public boolean mayBeSentAgain() {
    return List.of("P", "R", "W", "X").contains(followUp);
  }
}
