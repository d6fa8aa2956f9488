package io.claimline.desk;

import io.claimline.workflow.ClaimJourney;
import org.jspecify.annotations.Nullable;

/** Where a claim is on the diagram of its process, ready for the page's script. */
record JourneyView(ClaimJourney.Journey journey) {

  public String waiting() {
    return String.join(" ", journey.waiting());
  }

  public String done() {
    return String.join(" ", journey.done());
  }

  public @Nullable String taskName() {
    return journey.task().map(ClaimJourney.OpenTask::name).orElse(null);
  }

  /** Where Tasklist shows the open task. */
  public String taskPath() {
    return journey
        .task()
        .map(task -> "/camunda/app/tasklist/default/#/?task=" + task.id())
        .orElse("/camunda/app/tasklist/default/");
  }
}
