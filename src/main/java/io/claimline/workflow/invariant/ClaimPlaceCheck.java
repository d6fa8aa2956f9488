package io.claimline.workflow.invariant;

import io.claimline.claim.Signals;
import io.claimline.claim.Standing;
import io.claimline.practice.Practices;
import io.claimline.shared.PracticeScope;
import io.claimline.workflow.dispatch.PlaceInLine;
import io.claimline.workflow.dispatch.PlacesInLine;
import io.claimline.workflow.dispatch.SignalDispatch;
import io.claimline.workflow.lifecycle.Wait;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The invariant of the house: for every open claim, its facts imply exactly the wait that its
 * instance stands in, and a closed claim has no instance.
 *
 * <p>A claim with a signal on its way or a job to be done is moving and is looked at another time;
 * one whose signal or job failed for good is a violation.
 */
@Component
public class ClaimPlaceCheck {

  private static final Logger log = LoggerFactory.getLogger(ClaimPlaceCheck.class);
  private static final String NOWHERE = "nowhere";

  private final JdbcClient jdbc;
  private final Signals signals;
  private final PlacesInLine places;
  private final Practices practices;
  private final TransactionTemplate snapshot;

  ClaimPlaceCheck(
      JdbcClient jdbc,
      Signals signals,
      PlacesInLine places,
      Practices practices,
      PlatformTransactionManager transactionManager) {
    this.jdbc = jdbc;
    this.signals = signals;
    this.places = places;
    this.practices = practices;
    this.snapshot = new TransactionTemplate(transactionManager);
    // Claims, signals and places are read one after the other and must be of one moment.
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.snapshot.setReadOnly(true);
  }

  /** Every night. */
  @Scheduled(cron = "0 30 2 * * *")
  void nightly() {
    checkAll().forEach(violation -> log.error("Out of place: {}", violation));
  }

  /** All practices. */
  public List<PlaceViolation> checkAll() {
    return practices.everyId().stream().flatMap(practice -> check(practice).stream()).toList();
  }

  /** One practice. */
  public List<PlaceViolation> check(long practiceId) {
    return PracticeScope.reading(Set.of(practiceId))
        .call(() -> Objects.requireNonNull(snapshot.execute(running -> violations(practiceId))));
  }

  private List<PlaceViolation> violations(long practiceId) {
    Map<Long, Standing> standings = standings(practiceId);
    Map<Long, List<PlaceInLine>> found =
        places.all(practiceId).stream().collect(Collectors.groupingBy(PlaceInLine::claimId));
    Set<Long> onTheWay = signals.claimsWaiting(practiceId, SignalDispatch.MOST_ATTEMPTS);
    Set<Long> claims = new HashSet<>(standings.keySet());
    claims.addAll(found.keySet());
    claims.removeAll(onTheWay);
    return claims.stream()
        .sorted()
        .filter(claim -> !isMoving(found.getOrDefault(claim, List.of())))
        .map(
            claim ->
                new PlaceViolation(
                    practiceId,
                    claim,
                    expected(standings.getOrDefault(claim, Standing.CLOSED)),
                    inWords(found.getOrDefault(claim, List.of()))))
        .filter(place -> !place.expected().equals(place.found()))
        .toList();
  }

  private Map<Long, Standing> standings(long practiceId) {
    return jdbc
        .sql("select id, standing from claim where practice_id = :practice and closed_at is null")
        .param("practice", practiceId)
        .query(
            (found, row) ->
                Map.entry(found.getLong("id"), Standing.valueOf(found.getString("standing"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static boolean isMoving(List<PlaceInLine> places) {
    return places.size() == 1 && places.get(0).hasJob() && places.get(0).stuckAt() == null;
  }

  private static String expected(Standing standing) {
    return Wait.impliedBy(standing).map(Wait::activityId).orElse(NOWHERE);
  }

  private static String inWords(List<PlaceInLine> places) {
    return places.stream()
        .map(ClaimPlaceCheck::inWords)
        .sorted()
        .reduce((one, other) -> one + " and " + other)
        .orElse(NOWHERE);
  }

  private static String inWords(PlaceInLine place) {
    if (place.stuckAt() != null) {
      return place.stuckAt() + " (stuck)";
    }
    return place.waitsIn().map(Wait::activityId).orElse("between two waits");
  }
}
