package io.claimline.workflow.dispatch;

import io.claimline.claim.Standing;
import io.claimline.workflow.lifecycle.ClaimLifecycle;
import io.claimline.workflow.lifecycle.Wait;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves instances to where the facts say; the caller holds the claims. */
@Component
class ClaimInstances {

  private final EngineCommand command;
  private final RuntimeService runtime;
  private final PlacesInLine places;

  ClaimInstances(EngineCommand command, RuntimeService runtime, PlacesInLine places) {
    this.command = command;
    this.runtime = runtime;
    this.places = places;
  }

  /** Brings each claim in line, all in one command of the engine. */
  @Transactional(propagation = Propagation.MANDATORY)
  void bringInLine(long practiceId, Map<Long, Standing> standings) {
    Map<Long, List<PlaceInLine>> found = places.of(practiceId, standings.keySet());
    command.inOne(
        () ->
            standings.forEach(
                (claimId, standing) ->
                    bringInLine(claimId, standing, found.getOrDefault(claimId, List.of()))));
  }

  /** Throws the claim's instances away and starts it anew: the facts say where it goes. */
  @Transactional(propagation = Propagation.MANDATORY)
  void rebuild(long practiceId, long claimId, Standing standing) {
    Collection<PlaceInLine> old =
        places.of(practiceId, List.of(claimId)).getOrDefault(claimId, List.of());
    command.inOne(
        () -> {
          old.stream()
              .map(PlaceInLine::instanceId)
              .distinct()
              .forEach(instance -> runtime.deleteProcessInstance(instance, "rebuilt from facts"));
          bringInLine(claimId, standing, List.of());
        });
  }

  private void bringInLine(long claimId, Standing standing, List<PlaceInLine> standsAt) {
    Optional<Wait> implied = Wait.impliedBy(standing);
    if (standsAt.isEmpty()) {
      if (implied.isPresent()) {
        runtime
            .createProcessInstanceByKey(ClaimLifecycle.KEY)
            .processDefinitionWithoutTenantId()
            .businessKey(ClaimLifecycle.businessKey(claimId))
            .execute();
      }
      return;
    }
    for (PlaceInLine place : standsAt) {
      if (!place.hasJob() && place.listener() != null && !place.waitsIn().equals(implied)) {
        runtime.messageEventReceived(place.message(), place.listener());
      }
    }
  }
}
