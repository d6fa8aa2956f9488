package io.claimline.workflow;

import io.claimline.shared.PracticeScope;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Test pages and steps that write a note for their practice and tell whose notes they saw. */
@RestController
public class IsolationProbe {

  private final JdbcClient sql;
  private final Queue<String> foreign = new ConcurrentLinkedQueue<>();

  IsolationProbe(JdbcClient sql) {
    this.sql = sql;
  }

  /** What was seen of a practice other than the one that looked. */
  Queue<String> foreign() {
    return foreign;
  }

  @GetMapping("/isolation-probe")
  @Transactional
  public long visit(@RequestParam String note, @RequestParam boolean failing) {
    long practice = work(note);
    if (failing) {
      throw new Failed();
    }
    return practice;
  }

  /** Writes a note and looks around. */
  long work(String note) {
    long practice = PracticeScope.current().requireWritable();
    sql.sql("INSERT INTO isolation_probe (practice_id, note) VALUES (?, ?)")
        .params(practice, note + " of " + practice)
        .update();
    List<Long> seen =
        sql.sql("SELECT DISTINCT practice_id FROM isolation_probe").query(Long.class).list();
    if (!seen.equals(List.of(practice))) {
      foreign.add(note + " of " + practice + " saw " + seen);
    }
    return practice;
  }

  /** A step of a process: writes a note; fails the first time if the instance is to fail. */
  @Component("isolationStep")
  static class Step implements JavaDelegate {

    private final IsolationProbe probe;

    Step(IsolationProbe probe) {
      this.probe = probe;
    }

    @Override
    public void execute(DelegateExecution execution) {
      String note = (String) execution.getVariable("note");
      long practice = probe.work(execution.getCurrentActivityId() + " " + note);
      if (!Long.toString(practice).equals(execution.getTenantId())) {
        probe.foreign.add(note + " ran as " + practice + ", not as " + execution.getTenantId());
      }
      if ((boolean) execution.getVariable("failing") && firstAttempt(execution)) {
        throw new Failed();
      }
    }

    private static boolean firstAttempt(DelegateExecution execution) {
      return execution
              .getProcessEngineServices()
              .getManagementService()
              .createJobQuery()
              .processInstanceId(execution.getProcessInstanceId())
              .withException()
              .count()
          == 0;
    }
  }

  /** Undoes everything that was done. */
  @ResponseStatus(HttpStatus.CONFLICT)
  static final class Failed extends RuntimeException {}
}
