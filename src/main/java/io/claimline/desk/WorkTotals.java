package io.claimline.desk;

import io.claimline.page.CurrentUser;
import io.claimline.shared.PracticeScope;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What each of a person's lists holds in all: their own list to the task, the others too in most
 * offices, and a moment old in one with so many open tasks that counting them is felt.
 */
@Component
class WorkTotals {

  /** So many tasks are counted within some milliseconds. */
  private static final int QUICKLY_COUNTED = 5_000;

  private static final String ANYBODY = "";

  private final WorkList work;
  private final KeptFigures<WorkFilter, WorkList.Total> kept;

  WorkTotals(WorkList work, KeptFigures.Keeping keeping) {
    this.work = work;
    this.kept = keeping.largeFigures(this::counted, total -> total.tasks() > QUICKLY_COUNTED);
  }

  Map<WorkView, WorkList.Total> of(CurrentUser user, WorkRights.Kinds kinds) {
    Map<WorkView, WorkList.Total> totals = new EnumMap<>(WorkView.class);
    for (WorkView view : WorkView.values()) {
      WorkFilter filter = WorkFilter.of(view, user, kinds);
      totals.put(
          view, view == WorkView.MINE ? work.total(filter) : kept.of(filter.seenBy(ANYBODY)));
    }
    return totals;
  }

  private WorkList.Total counted(WorkFilter filter) {
    return PracticeScope.reading(filter.practices()).call(() -> work.total(filter));
  }
}
