package io.claimline.desk;

import io.claimline.claim.ClaimFact;
import io.claimline.claim.ClaimFacts;
import io.claimline.page.CurrentUser;
import io.claimline.page.Role;
import io.claimline.remittance.Adjudication;
import io.claimline.remittance.Adjudications;
import io.claimline.remittance.ProviderAdjustments;
import io.claimline.remittance.Unposting;
import io.claimline.remittance.UnpostingRefusedException;
import io.claimline.remittance.UnpostingRuns;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes postings of a remittance back, one claim or all, and posts claims again. */
@Controller
class TakingBackPages {

  private static final int LONGEST_REASON = 500;

  private final RemittanceList remittances;
  private final Adjudications adjudications;
  private final Unposting unposting;
  private final UnpostingRuns runs;
  private final ProviderAdjustments adjustments;
  private final ClaimFacts facts;

  TakingBackPages(
      RemittanceList remittances,
      Adjudications adjudications,
      Unposting unposting,
      UnpostingRuns runs,
      ProviderAdjustments adjustments,
      ClaimFacts facts) {
    this.remittances = remittances;
    this.adjudications = adjudications;
    this.unposting = unposting;
    this.runs = runs;
    this.adjustments = adjustments;
    this.facts = facts;
  }

  /** What would be taken back, and what has happened since. */
  @GetMapping("/remittances/{id}/taking-back")
  String ask(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Long decision,
      CurrentUser user,
      Model model) {
    model.addAttribute("remittance", allowed(id, user));
    if (decision != null) {
      Adjudication asked = decisionOf(id, decision);
      model.addAttribute("view", new AdjudicationView(asked));
      model.addAttribute("since", since(asked));
    }
    return "desk/taking-back";
  }

  @PostMapping("/remittances/{id}/taking-back")
  String takeBack(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Long decision,
      @RequestParam String reason,
      CurrentUser user,
      RedirectAttributes flash) {
    allowed(id, user);
    String why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      flash.addFlashAttribute("refused", "Say why, in at most " + LONGEST_REASON + " signs.");
      return "redirect:/remittances/" + id + "/taking-back" + query(decision);
    }
    if (decision == null) {
      runs.begin(id, why);
      return "redirect:/remittances/" + id;
    }
    return act(
        id,
        flash,
        () -> {
          unposting.takeBack(decisionOf(id, decision).id(), why);
          return "Taken back. The money is in unapplied cash, and the claim awaits a decision.";
        });
  }

  @PostMapping("/remittances/{id}/posting-again")
  String postAgain(
      @PathVariable long id,
      @RequestParam long decision,
      CurrentUser user,
      RedirectAttributes flash) {
    allowed(id, user);
    return act(
        id,
        flash,
        () ->
            unposting.postAgain(decisionOf(id, decision).id())
                ? "Posted again."
                : "It could not be posted; the reason stands with it.");
  }

  /** The money outside of claims (PLB) that was taken back with the remittance. */
  @PostMapping("/remittances/{id}/posting-again/outside-of-claims")
  String postOutsideOfClaimsAgain(
      @PathVariable long id, CurrentUser user, RedirectAttributes flash) {
    allowed(id, user);
    adjustments.postAgain(id);
    flash.addFlashAttribute("done", "Posted again.");
    return "redirect:/remittances/" + id;
  }

  private static String act(long id, RedirectAttributes flash, Supplier<String> action) {
    try {
      flash.addFlashAttribute("done", action.get());
    } catch (UnpostingRefusedException refused) {
      flash.addFlashAttribute("refused", refused.getMessage());
    }
    return "redirect:/remittances/" + id;
  }

  /** The facts after the decision's own, in words. */
  private List<String> since(Adjudication decision) {
    Long claim = decision.claimId();
    if (claim == null) {
      return List.of();
    }
    String own = Long.toString(decision.id());
    return facts.of(claim).stream()
        .dropWhile(fact -> !own.equals(fact.detail().get("adjudication")))
        .filter(fact -> !own.equals(fact.detail().get("adjudication")))
        .map(TakingBackPages::words)
        .toList();
  }

  private static String words(ClaimFact fact) {
    return fact.kind().words();
  }

  private Adjudication decisionOf(long remittanceId, long decisionId) {
    return adjudications
        .find(decisionId)
        .filter(found -> found.remittanceId() == remittanceId)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private RemittanceView allowed(long id, CurrentUser user) {
    RemittanceView remittance =
        remittances.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!mayTakeBack(user, remittance)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return remittance;
  }

  /** A second pair of eyes on money: a supervisor or manager, writing for that practice now. */
  static boolean mayTakeBack(CurrentUser user, RemittanceView remittance) {
    return Objects.equals(user.chosenPractice(), remittance.practiceId())
        && (user.is(Role.SUPERVISOR) || user.is(Role.MANAGER));
  }

  private static String query(@Nullable Long decision) {
    return decision == null ? "" : "?decision=" + decision;
  }
}
