package io.claimline.workflow.invariant;

import io.claimline.practice.Practices;
import io.claimline.remittance.RemittanceSignals;
import io.claimline.remittance.RemittanceStanding;
import io.claimline.remittance.RemittanceStandings;
import io.claimline.remittance.RemittanceStandings.OpenCase;
import io.claimline.shared.PracticeScope;
import io.claimline.workflow.dispatch.RemittancePlaces;
import io.claimline.workflow.dispatch.RemittancePlaces.Place;
import io.claimline.workflow.dispatch.RemittancePlaces.Places;
import io.claimline.workflow.dispatch.SignalDispatch;
import io.claimline.workflow.remittance.RemittanceWait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The invariant of the house, for remittances: the facts of each one imply exactly the wait that
 * its instance stands in, and each open exception has its task.
 *
 * <p>What has a signal on its way or a step to do is moving and is looked at another time.
 */
@Component
public class RemittancePlaceCheck {

  private static final Logger log = LoggerFactory.getLogger(RemittancePlaceCheck.class);

  /**
   * A remittance whose instances are not where its facts say.
   *
   * @param expected where it should wait, and its exceptions
   * @param found where they wait
   */
  public record OutOfPlace(
      long practiceId, long remittanceId, List<String> expected, List<String> found) {

    @Override
    public String toString() {
      return "remittance %d of practice %d: its facts say %s, its process is at %s"
          .formatted(remittanceId, practiceId, expected, found);
    }
  }

  private final RemittanceStandings standings;
  private final RemittanceSignals signals;
  private final RemittancePlaces places;
  private final Practices practices;
  private final TransactionTemplate snapshot;

  RemittancePlaceCheck(
      RemittanceStandings standings,
      RemittanceSignals signals,
      RemittancePlaces places,
      Practices practices,
      PlatformTransactionManager transactionManager) {
    this.standings = standings;
    this.signals = signals;
    this.places = places;
    this.practices = practices;
    this.snapshot = new TransactionTemplate(transactionManager);
    // Facts, signals and places are read one after the other and must be of one moment.
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.snapshot.setReadOnly(true);
  }

  /** Every night. */
  @Scheduled(cron = "0 40 2 * * *")
  void nightly() {
    checkAll().forEach(violation -> log.error("Out of place: {}", violation));
  }

  /** All practices. */
  public List<OutOfPlace> checkAll() {
    return practices.everyId().stream().flatMap(practice -> check(practice).stream()).toList();
  }

  /** One practice. */
  public List<OutOfPlace> check(long practiceId) {
    return PracticeScope.reading(Set.of(practiceId))
        .call(() -> Objects.requireNonNull(snapshot.execute(running -> violations(practiceId))));
  }

  private List<OutOfPlace> violations(long practiceId) {
    Map<Long, RemittanceStanding> notClosed = standings.notClosed();
    Map<Long, List<OpenCase>> open =
        standings
            .openCases(
                notClosed.keySet().stream()
                    .filter(id -> notClosed.get(id) == RemittanceStanding.EXCEPTIONS)
                    .toList())
            .stream()
            .collect(Collectors.groupingBy(OpenCase::remittanceId));
    Map<Long, Places> found = places.all(practiceId);
    Set<Long> remittances = new TreeSet<>(notClosed.keySet());
    remittances.addAll(found.keySet());
    remittances.removeAll(signals.waiting(practiceId, SignalDispatch.MOST_ATTEMPTS));
    remittances.removeIf(id -> found.containsKey(id) && isMoving(found.get(id)));
    List<OutOfPlace> violations = new ArrayList<>();
    for (long id : remittances) {
      List<String> expected =
          expected(
              notClosed.getOrDefault(id, RemittanceStanding.CLOSED),
              open.getOrDefault(id, List.of()));
      List<String> at = found.containsKey(id) ? inWords(found.get(id)) : List.of();
      if (!expected.equals(at)) {
        violations.add(new OutOfPlace(practiceId, id, expected, at));
      }
    }
    return violations;
  }

  private static boolean isMoving(Places places) {
    return places.exceptions().values().stream().flatMap(List::stream).anyMatch(Place::hasJob);
  }

  private static List<String> expected(RemittanceStanding standing, List<OpenCase> open) {
    if (standing == RemittanceStanding.CLOSED) {
      return List.of();
    }
    List<String> expected = new ArrayList<>();
    expected.add(RemittanceWait.impliedBy(standing));
    open.stream()
        .map(each -> each.id() + " " + RemittanceWait.impliedBy(each.standing()))
        .sorted()
        .forEach(expected::add);
    return expected;
  }

  private static List<String> inWords(Places places) {
    List<String> words = new ArrayList<>();
    places.roots().stream().map(Place::waitsAt).sorted().forEach(words::add);
    places.exceptions().entrySet().stream()
        .flatMap(of -> of.getValue().stream().map(place -> of.getKey() + " " + place.waitsAt()))
        .sorted()
        .forEach(words::add);
    return words;
  }
}
