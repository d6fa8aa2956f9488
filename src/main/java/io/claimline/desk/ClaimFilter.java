package io.claimline.desk;

import io.claimline.claim.Standing;
import io.claimline.page.CurrentUser;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which claims a list shows, and in what order.
 *
 * @param practices the practices looked into
 * @param standing one standing of the group, or null for all of them
 * @param payerId null for every payer
 * @param fileId the file that the claims came in, or null
 * @param text beginning of a claim number, sender's number or patient's name; empty for none. May
 *     be a name: never put it into a URL or a log
 */
public record ClaimFilter(
    Set<Long> practices,
    StandingGroup group,
    @Nullable Standing standing,
    @Nullable Long payerId,
    @Nullable Long fileId,
    ClaimOrder order,
    String text) {

  /** What waits for the person's own side, the next deadline first. */
  static ClaimFilter ours(CurrentUser user) {
    return new ClaimFilter(
        practicesOf(user), StandingGroup.OURS, null, null, null, ClaimOrder.DEADLINE, "");
  }

  /** The practice worked in, or all of the person's while none is chosen. */
  public static Set<Long> practicesOf(CurrentUser user) {
    return user.chosenPractice() == null ? user.practices() : Set.of(user.chosenPractice());
  }

  List<Standing> standings() {
    return standing == null ? group.standings() : List.of(standing);
  }

  public boolean isSearch() {
    return !text.isEmpty();
  }

  /** The address of the same list without the text. */
  public String query() {
    return "group="
        + group
        + (standing == null ? "" : "&standing=" + standing)
        + (payerId == null ? "" : "&payer=" + payerId)
        + (fileId == null ? "" : "&file=" + fileId)
        + (order == ClaimOrder.AGE ? "" : "&order=" + order);
  }
}
