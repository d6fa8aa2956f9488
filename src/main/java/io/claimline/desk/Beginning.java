package io.claimline.desk;

import io.claimline.page.CurrentUser;
import io.claimline.page.Display;
import io.claimline.page.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Where each role begins its day: a few figures, each a way into a work list. */
@Component
class Beginning {

  /**
   * @param urgent whether something in it is late
   */
  record Way(String words, String figure, String note, String path, boolean urgent) {}

  private final WorkTotals totals;
  private final WorkRights rights;
  private final Display display;

  Beginning(WorkTotals totals, WorkRights rights, Display display) {
    this.totals = totals;
    this.rights = rights;
    this.display = display;
  }

  /** The ways of all roles that the person has; none for who takes no part in the processes. */
  List<Way> of(CurrentUser user) {
    WorkRights.Kinds kinds = rights.of(user);
    List<Way> ways = new ArrayList<>();
    if (kinds.seen().isEmpty()) {
      return ways;
    }
    Map<WorkView, WorkList.Total> counted = totals.of(user, kinds);
    ways.add(mine(WorkFilter.of(WorkView.MINE, user, kinds), of(counted, WorkView.MINE)));
    WorkFilter team = WorkFilter.of(WorkView.TEAM, user, kinds);
    if (user.is(Role.SUPERVISOR) && !user.is(Role.BILLER) && !user.is(Role.MANAGER)) {
      ways.add(approvals(team, of(counted, WorkView.TEAM)));
    } else if (!user.is(Role.MANAGER)) {
      ways.add(queue(team, of(counted, WorkView.TEAM)));
    }
    if (user.is(Role.SUPERVISOR) || user.is(Role.MANAGER)) {
      WorkFilter all = WorkFilter.of(WorkView.ALL, user, kinds);
      ways.addAll(overall(all, of(counted, WorkView.ALL)));
    }
    return ways;
  }

  private static WorkList.Total of(Map<WorkView, WorkList.Total> totals, WorkView view) {
    return Objects.requireNonNull(totals.get(view));
  }

  private Way mine(WorkFilter mine, WorkList.Total total) {
    return new Way(
        "My overdue tasks",
        display.count(total.overdue()),
        "of " + display.count(total.tasks()) + " in my hands",
        mine.onlyOverdue(true).path(),
        total.overdue() > 0);
  }

  private Way queue(WorkFilter team, WorkList.Total total) {
    return new Way(
        "The queue, oldest first",
        display.count(total.unclaimed()),
        total.unclaimed() == 1 ? "task nobody has claimed" : "tasks nobody has claimed",
        team.inOrder(WorkOrder.AGE).path(),
        false);
  }

  private Way approvals(WorkFilter team, WorkList.Total total) {
    return new Way(
        "Approvals waiting",
        display.count(total.tasks()),
        display.dollars(total.open()) + " open on their claims",
        team.path(),
        total.overdue() > 0);
  }

  private List<Way> overall(WorkFilter all, WorkList.Total total) {
    return List.of(
        new Way(
            "All open tasks",
            display.count(total.tasks()),
            display.dollars(total.open()) + " open on their claims",
            all.inOrder(WorkOrder.AMOUNT).path(),
            false),
        new Way(
            "Overdue, everyone’s",
            display.count(total.overdue()),
            "of " + display.count(total.tasks(), "task"),
            all.onlyOverdue(true).path(),
            total.overdue() > 0));
  }
}
