package io.claimline.remittance;

import io.claimline.audit.CurrentActor;
import io.claimline.shared.PracticeScope;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which contractual reductions the writing practice lets posting write off by itself (R11). */
@Repository
public class WriteOffList {

  /**
   * What a practice without a list of its own has: 45 above the contracted fee, 94 paid above the
   * charge, 131 negotiated discount, 144 incentive, 237 penalty by law, 253 sequestration.
   */
  static final Set<String> DEFAULTS = Set.of("45", "94", "131", "144", "237", "253");

  private record Listed(String reasonCode, boolean listed) {}

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;

  WriteOffList(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  /** The reasons (CARC) on the list; the usual ones until the practice has a list of its own. */
  public Set<String> reasonCodes() {
    List<Listed> own =
        jdbc.sql("select reason_code, listed from write_off_reason").query(Listed.class).list();
    return own.isEmpty()
        ? DEFAULTS
        : own.stream()
            .filter(Listed::listed)
            .map(Listed::reasonCode)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Makes these the writing practice's list; none at all lets nothing be written off by itself. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void set(Set<String> reasonCodes) {
    Set<String> all = new HashSet<>(reasonCodes);
    all.addAll(reasonCodes());
    for (String code : all) {
      jdbc.sql(
              """
              insert into write_off_reason (practice_id, reason_code, listed, created_at, created_by)
              values (:practice, :code, :listed, :now, :by)
              on conflict (practice_id, reason_code) do update set listed = excluded.listed
              """)
          .param("practice", PracticeScope.current().requireWritable())
          .param("code", code)
          .param("listed", reasonCodes.contains(code))
          .param("now", Timestamp.from(clock.instant()))
          .param("by", actor.name())
          .update();
    }
  }
}
