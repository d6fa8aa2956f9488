package io.claimline.paper.web;

import io.claimline.page.CurrentUser;
import io.claimline.page.Role;
import io.claimline.paper.PaperClaims;
import io.claimline.paper.PaperEvent;
import io.claimline.paper.PaperPrint;
import io.claimline.paper.PaperRefusedException;
import io.claimline.paper.QueuedClaim;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.Money;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is to be printed for payers that take paper, and what was. */
@Controller
class PaperPages {

  private static final String LIST = "redirect:/paper-claims";

  /** A claim that waits, its time where the practice is. */
  record QueueView(QueuedClaim claim, ZonedDateTime queuedAt) {}

  /** A print, its times where the practice is. */
  record PrintView(PaperPrint print, ZonedDateTime printedAt, @Nullable ZonedDateTime mailedAt) {}

  /** What became of a print, its time where the practice is. */
  record EventView(PaperEvent event, ZonedDateTime at) {}

  private final PaperClaims paper;
  private final PracticeCalendar calendar;
  private final TransactionTemplate transactions;

  PaperPages(PaperClaims paper, PracticeCalendar calendar, TransactionTemplate transactions) {
    this.paper = paper;
    this.calendar = calendar;
    this.transactions = transactions;
  }

  @GetMapping("/paper-claims")
  String list(CurrentUser user, Model model) {
    requireWorker(user);
    Long practice = user.chosenPractice();
    model.addAttribute("chosen", practice != null);
    if (practice != null) {
      ZoneId zone = zone(practice);
      List<QueuedClaim> waiting = paper.waiting();
      model.addAttribute(
          "waiting",
          waiting.stream()
              .map(claim -> new QueueView(claim, claim.queuedAt().atZone(zone)))
              .toList());
      model.addAttribute(
          "charge", waiting.stream().map(QueuedClaim::charge).reduce(Money.ZERO, Money::plus));
      model.addAttribute(
          "prints", paper.prints().stream().map(print -> view(print, zone)).toList());
    }
    return "paper/list";
  }

  /** The ruled sheets; nothing is kept, and no copy stays on the way. */
  @PostMapping("/paper-claims/preview")
  ResponseEntity<byte[]> preview(
      @RequestParam(defaultValue = "") List<Long> submission, CurrentUser user) {
    practice(user);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_PDF)
        .body(paper.preview(submission));
  }

  @PostMapping("/paper-claims")
  String print(
      @RequestParam(defaultValue = "") List<Long> submission,
      CurrentUser user,
      RedirectAttributes flash) {
    practice(user);
    long print = paper.print(submission);
    flash.addFlashAttribute(
        "done",
        "The forms are ready: open the PDF, print it on your forms, mail them, say so here.");
    return LIST + "/" + print;
  }

  @GetMapping("/paper-claims/{id}")
  String show(@PathVariable long id, CurrentUser user, Model model) {
    ZoneId zone = zone(practice(user));
    model.addAttribute("view", view(found(id), zone));
    model.addAttribute("claims", paper.claims(id));
    model.addAttribute(
        "events",
        paper.events(id).stream()
            .map(each -> new EventView(each, each.at().atZone(zone)))
            .toList());
    return "paper/print";
  }

  @PostMapping("/paper-claims/{id}/mailed")
  String mailed(@PathVariable long id, CurrentUser user, RedirectAttributes flash) {
    practice(user);
    found(id);
    paper.mailed(id);
    flash.addFlashAttribute("done", "It is noted that the forms were mailed.");
    return LIST + "/" + id;
  }

  @PostMapping("/paper-claims/{id}/reprint")
  String reprint(@PathVariable long id, CurrentUser user, RedirectAttributes flash) {
    practice(user);
    found(id);
    paper.reprint(id);
    flash.addFlashAttribute(
        "done", "The reprint stands below; each of its sheets says that it is one.");
    return LIST + "/" + id;
  }

  @PostMapping("/paper-claims/{id}/take-back")
  String takeBack(
      @PathVariable long id,
      @RequestParam long submission,
      CurrentUser user,
      RedirectAttributes flash) {
    practice(user);
    found(id);
    paper.takeBack(id, submission);
    flash.addFlashAttribute("done", "The claim is taken back; it waits to be printed again.");
    return LIST + "/" + id;
  }

  /** What is refused is said on the list, where everything stands as it is now. */
  @ExceptionHandler(PaperRefusedException.class)
  String refused(PaperRefusedException refused, RedirectAttributes flash) {
    flash.addFlashAttribute("refused", refused.getMessage());
    return LIST;
  }

  private PaperPrint found(long id) {
    return paper.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static PrintView view(PaperPrint print, ZoneId zone) {
    return new PrintView(
        print,
        print.printedAt().atZone(zone),
        print.mailedAt() == null ? null : print.mailedAt().atZone(zone));
  }

  private ZoneId zone(long practice) {
    return Objects.requireNonNull(transactions.execute(running -> calendar.zoneOf(practice)));
  }

  private static void requireWorker(CurrentUser user) {
    if (!user.is(Role.BILLER) && !user.is(Role.SUPERVISOR) && !user.is(Role.MANAGER)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  private static long practice(CurrentUser user) {
    requireWorker(user);
    Long practice = user.chosenPractice();
    if (practice == null) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return practice;
  }
}
