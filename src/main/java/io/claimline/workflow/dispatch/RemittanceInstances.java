package io.claimline.workflow.dispatch;

import io.claimline.remittance.RemittanceStanding;
import io.claimline.remittance.RemittanceStandings;
import io.claimline.remittance.RemittanceStandings.OpenCase;
import io.claimline.shared.PracticeScope;
import io.claimline.workflow.dispatch.RemittancePlaces.Place;
import io.claimline.workflow.dispatch.RemittancePlaces.Places;
import io.claimline.workflow.remittance.RemittanceProcess;
import io.claimline.workflow.remittance.RemittanceWait;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the instances of remittances, and of their exceptions, to where the facts say; the caller
 * holds the remittances.
 */
@Component
public class RemittanceInstances {

  private final EngineCommand command;
  private final RuntimeService runtime;
  private final RemittancePlaces places;
  private final RemittanceStandings standings;

  RemittanceInstances(
      EngineCommand command,
      RuntimeService runtime,
      RemittancePlaces places,
      RemittanceStandings standings) {
    this.command = command;
    this.runtime = runtime;
    this.places = places;
    this.standings = standings;
  }

  /** Brings each remittance in line, all in one command of the engine. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void bringInLine(long practiceId, Map<Long, RemittanceStanding> held) {
    Map<Long, Places> found = places.of(practiceId, held.keySet());
    Map<Long, List<OpenCase>> open =
        standings
            .openCases(
                held.keySet().stream()
                    .filter(id -> held.get(id) == RemittanceStanding.EXCEPTIONS)
                    .toList())
            .stream()
            .collect(Collectors.groupingBy(OpenCase::remittanceId));
    command.inOne(
        () ->
            held.forEach(
                (id, standing) ->
                    bringInLine(
                        id,
                        standing,
                        found.getOrDefault(id, Places.none()),
                        open.getOrDefault(id, List.of()))));
  }

  /** Throws the remittance's instances away and starts them anew: the facts say where they go. */
  @Transactional
  public void rebuild(long remittanceId) {
    long practiceId = PracticeScope.current().requireWritable();
    RemittanceStanding standing = standings.of(remittanceId);
    Places old =
        places.of(practiceId, Set.of(remittanceId)).getOrDefault(remittanceId, Places.none());
    command.inOne(
        () ->
            old.roots().stream()
                .map(Place::instanceId)
                .distinct()
                .forEach(
                    instance -> runtime.deleteProcessInstance(instance, "rebuilt from facts")));
    bringInLine(practiceId, Map.of(remittanceId, standing));
  }

  private void bringInLine(
      long id, RemittanceStanding standing, Places standsAt, List<OpenCase> open) {
    if (standsAt.roots().isEmpty()) {
      if (standing != RemittanceStanding.CLOSED) {
        openCases(start(id), open);
      }
      return;
    }
    String instance = standsAt.roots().get(0).instanceId();
    openCases(
        instance,
        open.stream().filter(each -> !standsAt.exceptions().containsKey(each.id())).toList());
    Map<Long, String> implied =
        open.stream()
            .collect(
                Collectors.toMap(OpenCase::id, each -> RemittanceWait.impliedBy(each.standing())));
    standsAt
        .exceptions()
        .forEach((exception, at) -> at.forEach(place -> move(place, implied.get(exception))));
    standsAt.roots().forEach(place -> move(place, RemittanceWait.impliedBy(standing)));
  }

  private String start(long id) {
    return runtime
        .createProcessInstanceByKey(RemittanceProcess.KEY)
        .processDefinitionWithoutTenantId()
        .businessKey(RemittanceProcess.businessKey(id))
        .execute()
        .getId();
  }

  private void openCases(String instance, List<OpenCase> cases) {
    cases.forEach(
        each ->
            runtime.messageEventReceived(
                RemittanceProcess.EXCEPTION_OPENED,
                instance,
                Map.of(
                    RemittanceProcess.EXCEPTION_VARIABLE,
                    RemittanceProcess.exceptionKey(each.id()))));
  }

  private void move(Place place, @Nullable String implied) {
    if (!place.hasJob() && place.listener() != null && !place.waitsAt().equals(implied)) {
      runtime.messageEventReceived(place.message(), place.listener());
    }
  }
}
