package io.claimline.demo;

import io.claimline.page.CurrentUser;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a person lets the demo's days pass, and sees what they brought. */
@Controller
@Profile("demo")
class DemoTimePage {

  private final DemoTime time;
  private final WhatHappened happened;
  private final Clock clock;

  DemoTimePage(DemoTime time, WhatHappened happened, Clock clock) {
    this.time = time;
    this.happened = happened;
    this.clock = clock;
  }

  @GetMapping("/demo/time")
  String show(CurrentUser user, Model model) {
    fill(model);
    return "demo/time";
  }

  /** What changes while time moves. */
  @GetMapping("/demo/time/progress")
  String progress(CurrentUser user, Model model) {
    fill(model);
    return "demo/time :: progress";
  }

  @PostMapping("/demo/time")
  String advance(@RequestParam int days, CurrentUser user, RedirectAttributes flash) {
    if (days < 1 || days > DemoTime.MOST_DAYS) {
      flash.addFlashAttribute(
          "refused", "Let between 1 and " + DemoTime.MOST_DAYS + " days pass at a time.");
    } else if (!time.advance(days)) {
      flash.addFlashAttribute("refused", "Time is moving already; wait until it has passed.");
    }
    return "redirect:/demo/time";
  }

  private void fill(Model model) {
    DemoTime.State state = time.state();
    model.addAttribute("state", state);
    model.addAttribute("now", clock.instant().atZone(DemoPractice.all().get(0).zone()));
    model.addAttribute("most", DemoTime.MOST_DAYS);
    model.addAttribute(
        "happened", state.since() == null ? List.of() : happened.since(state.since()));
  }
}
