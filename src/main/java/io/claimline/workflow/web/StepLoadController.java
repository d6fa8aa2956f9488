package io.claimline.workflow.web;

import io.claimline.page.CurrentUser;
import io.claimline.page.Display;
import io.claimline.page.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tells Cockpit's diagram what stands at each step, of the practices of whoever looks at it. */
@RestController
class StepLoadController {

  /** Figures of a step, ready to be shown. */
  record Shown(String step, long claims, String count, String open, String oldest) {}

  private final StepLoads loads;
  private final Display display;
  private final Clock clock;

  StepLoadController(StepLoads loads, Display display, Clock clock) {
    this.loads = loads;
    this.display = display;
    this.clock = clock;
  }

  /**
   * The steps at which claims stand.
   *
   * @param model the id of the process definition, as Cockpit knows it
   */
  @GetMapping("/work/steps")
  ResponseEntity<List<Shown>> show(@RequestParam String model, CurrentUser user) {
    if (!user.is(Role.SUPERVISOR) && !user.is(Role.MANAGER) && !user.admin()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(loads.of(user.practices(), model).stream().map(this::shown).toList());
  }

  private Shown shown(StepLoad load) {
    return new Shown(
        load.step(),
        load.claims(),
        display.count(load.claims(), "claim"),
        display.dollars(load.open()),
        age(Duration.between(load.oldest(), clock.instant())));
  }

  private String age(Duration since) {
    return since.toDays() > 0
        ? display.count(since.toDays(), "day")
        : since.toHours() > 0
            ? display.count(since.toHours(), "hour")
            : display.count(Math.max(0, since.toMinutes()), "minute");
  }
}
