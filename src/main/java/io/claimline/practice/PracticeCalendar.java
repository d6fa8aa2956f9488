package io.claimline.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Business dates in the zone of each practice. */
@Component
public class PracticeCalendar {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Map<Long, ZoneId> zones = new ConcurrentHashMap<>();

  PracticeCalendar(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Today where the practice is; its row must be readable in the running transaction. */
  public LocalDate today(long practiceId) {
    return LocalDate.ofInstant(clock.instant(), zoneOf(practiceId));
  }

  public ZoneId zoneOf(long practiceId) {
    return zones.computeIfAbsent(
        practiceId,
        id ->
            ZoneId.of(
                jdbc.sql("select time_zone from practice where id = :id")
                    .param("id", id)
                    .query(String.class)
                    .single()));
  }
}
