package io.claimline.workflow.dispatch;

import io.claimline.remittance.RemittanceSignals;
import io.claimline.remittance.RemittanceStanding;
import io.claimline.remittance.RemittanceStandings;
import io.claimline.remittance.RemittanceStandings.OpenCase;
import io.claimline.shared.PracticeScope;
import io.claimline.workflow.dispatch.RemittancePlaces.Place;
import io.claimline.workflow.dispatch.RemittancePlaces.Places;
import io.claimline.workflow.remittance.RemittanceProcess;
import io.claimline.workflow.remittance.RemittanceWait;
import java.util.HashSet;
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

  private static final int MOST_AT_ONCE = 200;

  private final EngineCommand command;
  private final RuntimeService runtime;
  private final RemittancePlaces places;
  private final RemittanceStandings standings;
  private final RemittanceSignals signals;

  RemittanceInstances(
      EngineCommand command,
      RuntimeService runtime,
      RemittancePlaces places,
      RemittanceStandings standings,
      RemittanceSignals signals) {
    this.command = command;
    this.runtime = runtime;
    this.places = places;
    this.standings = standings;
    this.signals = signals;
  }

  /**
   * Brings each remittance in line, all in one command of the engine.
   *
   * @return those that have more open exceptions than are begun at once
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Set<Long> bringInLine(long practiceId, Map<Long, RemittanceStanding> held) {
    Map<Long, Places> found = places.of(practiceId, held.keySet());
    Map<Long, List<OpenCase>> open =
        standings
            .openCases(
                held.keySet().stream()
                    .filter(id -> held.get(id) == RemittanceStanding.EXCEPTIONS)
                    .toList())
            .stream()
            .collect(Collectors.groupingBy(OpenCase::remittanceId));
    Set<Long> unfinished = new HashSet<>();
    command.inOne(
        () ->
            held.forEach(
                (id, standing) -> {
                  if (!isInLine(
                      id,
                      standing,
                      found.getOrDefault(id, Places.none()),
                      open.getOrDefault(id, List.of()))) {
                    unfinished.add(id);
                  }
                }));
    return unfinished;
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
    if (!bringInLine(practiceId, Map.of(remittanceId, standing)).isEmpty()) {
      signals.leave(Set.of(remittanceId));
    }
  }

  /** Tells whether all is done: so many exceptions are begun at once, the rest the next time. */
  private boolean isInLine(
      long id, RemittanceStanding standing, Places standsAt, List<OpenCase> open) {
    if (standsAt.roots().isEmpty()) {
      return standing == RemittanceStanding.CLOSED || areOpened(start(id), open);
    }
    boolean opened =
        areOpened(
            standsAt.roots().get(0).instanceId(),
            open.stream().filter(each -> !standsAt.exceptions().containsKey(each.id())).toList());
    Map<Long, String> implied =
        open.stream()
            .collect(
                Collectors.toMap(OpenCase::id, each -> RemittanceWait.impliedBy(each.standing())));
    standsAt
        .exceptions()
        .forEach((exception, at) -> at.forEach(place -> move(place, implied.get(exception))));
    standsAt.roots().forEach(place -> move(place, RemittanceWait.impliedBy(standing)));
    return opened;
  }

  private String start(long id) {
    return runtime
        .createProcessInstanceByKey(RemittanceProcess.KEY)
        .processDefinitionWithoutTenantId()
        .businessKey(RemittanceProcess.businessKey(id))
        .execute()
        .getId();
  }

  private boolean areOpened(String instance, List<OpenCase> cases) {
    cases.stream()
        .limit(MOST_AT_ONCE)
        .forEach(
            each ->
                runtime.messageEventReceived(
                    RemittanceProcess.EXCEPTION_OPENED,
                    instance,
                    Map.of(
                        RemittanceProcess.EXCEPTION_VARIABLE,
                        RemittanceProcess.exceptionKey(each.id()))));
    return cases.size() <= MOST_AT_ONCE;
  }

  private void move(Place place, @Nullable String implied) {
    if (!place.hasJob() && place.listener() != null && !place.waitsAt().equals(implied)) {
      runtime.messageEventReceived(place.message(), place.listener());
    }
  }
}
