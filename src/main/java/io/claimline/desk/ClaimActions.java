package io.claimline.desk;

import io.claimline.claim.Cancellations;
import io.claimline.claim.ClaimActionRefusedException;
import io.claimline.claim.Holds;
import io.claimline.claim.MoneyRefusedException;
import io.claimline.claim.Reopenings;
import io.claimline.claim.UnknownClaimException;
import io.claimline.page.CurrentUser;
import io.claimline.patientbilling.Contacts;
import io.claimline.patientbilling.Placements;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.Money;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person may do to a claim from its page, wherever it stands in its process. */
@Controller
class ClaimActions {

  private static final int LONGEST_REASON = 500;

  private final ClaimHeads heads;
  private final Holds holds;
  private final Cancellations cancellations;
  private final Reopenings reopenings;
  private final Contacts contacts;
  private final Placements placements;
  private final PracticeCalendar calendar;

  ClaimActions(
      ClaimHeads heads,
      Holds holds,
      Cancellations cancellations,
      Reopenings reopenings,
      Contacts contacts,
      Placements placements,
      PracticeCalendar calendar) {
    this.heads = heads;
    this.holds = holds;
    this.cancellations = cancellations;
    this.reopenings = reopenings;
    this.contacts = contacts;
    this.placements = placements;
    this.calendar = calendar;
  }

  @PostMapping("/claims/{id}/hold")
  String hold(
      @PathVariable long id,
      @RequestParam String until,
      @RequestParam String reason,
      CurrentUser user,
      RedirectAttributes flash) {
    return act(
        id,
        user,
        flash,
        "The claim is on hold.",
        () -> holds.hold(id, dayAfterToday(id, until), words(reason)));
  }

  @PostMapping("/claims/{id}/cancellation")
  String cancel(
      @PathVariable long id,
      @RequestParam String reason,
      CurrentUser user,
      RedirectAttributes flash) {
    return act(
        id,
        user,
        flash,
        "The claim is being cancelled.",
        () -> cancellations.cancel(id, words(reason)));
  }

  @PostMapping("/claims/{id}/reopening")
  String reopen(
      @PathVariable long id,
      @RequestParam String reason,
      CurrentUser user,
      RedirectAttributes flash) {
    return act(
        id,
        user,
        flash,
        "The claim is open again and awaits a review of its balance.",
        () -> reopenings.reopen(id, words(reason)));
  }

  @PostMapping("/claims/{id}/contacts")
  String contact(
      @PathVariable long id,
      @RequestParam String reason,
      CurrentUser user,
      RedirectAttributes flash) {
    return act(
        id,
        user,
        flash,
        "Noted; a task to answer the patient is open.",
        () -> contacts.record(id, words(reason)));
  }

  @PostMapping("/claims/{id}/recall")
  String recall(
      @PathVariable long id,
      @RequestParam String reason,
      CurrentUser user,
      RedirectAttributes flash) {
    return act(
        id,
        user,
        flash,
        "The account is back from the agency.",
        () -> placements.recall(id, words(reason)));
  }

  @PostMapping("/claims/{id}/agency-payments")
  String agencyPaid(
      @PathVariable long id,
      @RequestParam String amount,
      @RequestParam String key,
      CurrentUser user,
      RedirectAttributes flash) {
    return act(
        id,
        user,
        flash,
        "The agency’s payment is booked.",
        () -> placements.recordCollected(id, money(amount), "agency-payment:" + key));
  }

  private String act(
      long id, CurrentUser user, RedirectAttributes flash, String done, Runnable action) {
    ClaimHead claim = heads.find(id).orElseThrow(() -> new UnknownClaimException(id));
    if (!ClaimPage.mayWork(user, claim)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    try {
      action.run();
      flash.addFlashAttribute("done", done);
    } catch (ClaimActionRefusedException refused) {
      flash.addFlashAttribute("refused", refused.getMessage());
    } catch (MoneyRefusedException refused) {
      flash.addFlashAttribute("refused", "Nothing was booked: " + refused.getMessage() + ".");
    }
    return "redirect:/claims/" + id;
  }

  private LocalDate dayAfterToday(long id, String entered) {
    LocalDate today =
        calendar.today(
            heads.find(id).orElseThrow(() -> new UnknownClaimException(id)).practiceId());
    try {
      LocalDate day = LocalDate.parse(entered);
      if (day.isAfter(today)) {
        return day;
      }
    } catch (DateTimeParseException noDay) {
      throw new ClaimActionRefusedException("Enter until when it is held, such as 2026-03-31.");
    }
    throw new ClaimActionRefusedException("Hold the claim until a day after today.");
  }

  private static String words(String reason) {
    String words = reason.strip();
    if (words.isEmpty() || words.length() > LONGEST_REASON) {
      throw new ClaimActionRefusedException(
          "Say why, in at most " + LONGEST_REASON + " signs: it stands in the claim’s story.");
    }
    return words;
  }

  private static Money money(String entered) {
    try {
      return Money.parse(entered.strip().replaceFirst("^\\$", "").replace(",", ""));
    } catch (NumberFormatException noAmount) {
      throw new ClaimActionRefusedException("Enter dollars and cents, such as 25.00.");
    }
  }
}
