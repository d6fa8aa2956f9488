package io.claimline.workflow.dispatch;

import io.claimline.workflow.lifecycle.Wait;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one instance of a claim's process is.
 *
 * @param listener the execution that a message can be given to, or null if none waits for one
 * @param message the name of that message, or null
 * @param listenerId what catches that message in the model, or null
 * @param hasJob whether a step is to be gone on with
 * @param stuckAt the step whose job failed for good, or null
 */
public record PlaceInLine(
    long claimId,
    String instanceId,
    @Nullable String listener,
    @Nullable String message,
    @Nullable String listenerId,
    boolean hasJob,
    @Nullable String stuckAt) {

  /** The wait it stands in; empty while it is between two. */
  public Optional<Wait> waitsIn() {
    return listenerId == null || hasJob ? Optional.empty() : Wait.listeningAt(listenerId);
  }
}
