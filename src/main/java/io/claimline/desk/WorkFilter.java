package io.claimline.desk;

import io.claimline.page.CurrentUser;
import io.claimline.workflow.WorkSteps.Step;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks a work list shows, and in what order. Nothing in it tells of a patient, so that it
 * may stand in an address.
 *
 * @param userName whose list it is
 * @param practices the practices looked into
 * @param offered the kinds that the list may show to this person
 * @param kind one of them, or null for all
 * @param practiceId the one practice chosen in the list, or null
 * @param payerId null for every payer
 * @param overdue only what should have been done by now
 */
record WorkFilter(
    WorkView view,
    String userName,
    Set<Long> practices,
    List<Step> offered,
    @Nullable String kind,
    @Nullable Long practiceId,
    @Nullable Long payerId,
    boolean overdue,
    WorkOrder order) {

  /** The whole of a list; the team's is that of the practice worked in, if one is chosen. */
  static WorkFilter of(WorkView view, CurrentUser user, WorkRights.Kinds kinds) {
    return new WorkFilter(
        view,
        user.userName(),
        view == WorkView.TEAM ? ClaimFilter.practicesOf(user) : user.practices(),
        kinds.in(view),
        null,
        null,
        null,
        false,
        WorkOrder.DUE);
  }

  WorkFilter narrowed(@Nullable String toKind, @Nullable Long toPractice, @Nullable Long toPayer) {
    return new WorkFilter(
        view, userName, practices, offered, toKind, toPractice, toPayer, overdue, order);
  }

  /** The same list in the eyes of somebody else. */
  WorkFilter seenBy(String otherName) {
    return new WorkFilter(
        view, otherName, practices, offered, kind, practiceId, payerId, overdue, order);
  }

  WorkFilter onlyOverdue(boolean only) {
    return new WorkFilter(
        view, userName, practices, offered, kind, practiceId, payerId, only, order);
  }

  WorkFilter inOrder(WorkOrder wanted) {
    return new WorkFilter(
        view, userName, practices, offered, kind, practiceId, payerId, overdue, wanted);
  }

  /** The practices whose tasks are shown; none where one was asked for that is not in the list. */
  Long[] shownPractices() {
    return practices.stream()
        .filter(practice -> practiceId == null || practiceId.equals(practice))
        .toArray(Long[]::new);
  }

  /** The kinds that are shown. */
  String[] shownKinds() {
    return offered.stream()
        .map(Step::id)
        .filter(id -> kind == null || kind.equals(id))
        .toArray(String[]::new);
  }

  public boolean isNarrowed() {
    return kind != null || practiceId != null || payerId != null || overdue;
  }

  /** The address of the list. */
  public String path() {
    return "/work?view="
        + view
        + (kind == null ? "" : "&kind=" + kind)
        + (practiceId == null ? "" : "&practice=" + practiceId)
        + (payerId == null ? "" : "&payer=" + payerId)
        + (overdue ? "&overdue=true" : "")
        + (order == WorkOrder.DUE ? "" : "&order=" + order);
  }
}
