package io.claimline.patientbilling.web;

import io.claimline.page.CurrentUser;
import io.claimline.page.Role;
import io.claimline.patientbilling.AgencyFile;
import io.claimline.patientbilling.AgencyFiles;
import io.claimline.patientbilling.AgencyNews;
import io.claimline.patientbilling.Placements;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.Money;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the collection agency is told, for those who oversee: each placement once. */
@Controller
class AgencyPage {

  /** What is to be told, on its day where the practice is. */
  public record NewsView(AgencyNews news, ZonedDateTime at) {}

  /** A file, with its moment where the practice is. */
  public record FileView(AgencyFile file, ZonedDateTime at) {}

  private final AgencyFiles files;
  private final Placements placements;
  private final PracticeCalendar calendar;
  private final TransactionTemplate transactions;

  AgencyPage(
      AgencyFiles files,
      Placements placements,
      PracticeCalendar calendar,
      TransactionTemplate transactions) {
    this.files = files;
    this.placements = placements;
    this.calendar = calendar;
    this.transactions = transactions;
  }

  @GetMapping("/agency")
  String show(CurrentUser user, Model model) {
    requireOverseer(user);
    Long practice = user.chosenPractice();
    model.addAttribute("chosen", practice != null);
    if (practice != null) {
      ZoneId zone =
          Objects.requireNonNull(transactions.execute(running -> calendar.zoneOf(practice)));
      List<AgencyNews> news = files.untold(practice);
      model.addAttribute(
          "news", news.stream().map(each -> new NewsView(each, each.at().atZone(zone))).toList());
      model.addAttribute(
          "toPlace",
          news.stream()
              .filter(each -> !each.recall())
              .map(AgencyNews::amount)
              .reduce(Money.ZERO, Money::plus));
      model.addAttribute(
          "files",
          files.of(practice).stream()
              .map(file -> new FileView(file, file.writtenAt().atZone(zone)))
              .toList());
    }
    return "patientbilling/agency";
  }

  @PostMapping("/agency/files")
  String export(CurrentUser user, RedirectAttributes flash) {
    requireOverseer(user);
    Long practice = user.chosenPractice();
    if (practice == null) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    if (placements.export(practice).isPresent()) {
      flash.addFlashAttribute(
          "done",
          "The file is written. Download it below and send it to the agency; it stays here.");
    } else {
      flash.addFlashAttribute("refused", "Nothing is new for the agency.");
    }
    return "redirect:/agency";
  }

  private static void requireOverseer(CurrentUser user) {
    if (!user.is(Role.SUPERVISOR) && !user.is(Role.MANAGER)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
