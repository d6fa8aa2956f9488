package io.claimline.desk;

import io.claimline.claim.UnknownClaimException;
import io.claimline.page.CurrentUser;
import io.claimline.page.Role;
import io.claimline.remittance.Candidate;
import io.claimline.remittance.Candidates;
import io.claimline.remittance.ExceptionCase;
import io.claimline.remittance.ExceptionChoice;
import io.claimline.remittance.ExceptionWork;
import io.claimline.remittance.ExceptionWorkRefusedException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

/** One exception of a remittance: what is known of it, what was done, and what may be done. */
@Controller
class ExceptionPage {

  private static final int LONGEST_REASON = 500;

  private final RemittanceList remittances;
  private final ExceptionViews exceptions;
  private final Candidates candidates;
  private final ExceptionWork work;

  ExceptionPage(
      RemittanceList remittances,
      ExceptionViews exceptions,
      Candidates candidates,
      ExceptionWork work) {
    this.remittances = remittances;
    this.exceptions = exceptions;
    this.candidates = candidates;
    this.work = work;
  }

  @GetMapping("/remittances/{id}/exceptions/{exception}")
  String show(@PathVariable long id, @PathVariable long exception, CurrentUser user, Model model) {
    RemittanceView remittance = remittance(id);
    ExceptionView view = view(id, exception);
    boolean writes = Objects.equals(user.chosenPractice(), remittance.practiceId());
    model.addAttribute("remittance", remittance);
    model.addAttribute("view", view);
    model.addAttribute("candidates", writes ? candidatesFor(view.known()) : List.of());
    model.addAttribute("mayWork", writes && mayWork(user));
    model.addAttribute("mayAllow", writes && mayAllow(user));
    return "desk/exception";
  }

  @PostMapping("/remittances/{id}/exceptions/{exception}")
  String act(
      @PathVariable long id,
      @PathVariable long exception,
      @RequestParam String choice,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(required = false) @Nullable Long claim,
      CurrentUser user,
      RedirectAttributes flash) {
    RemittanceView remittance = remittance(id);
    view(id, exception);
    boolean allows = choice.equals("approve") || choice.equals("refuse");
    if (!Objects.equals(user.chosenPractice(), remittance.practiceId())
        || !(allows ? mayAllow(user) : mayWork(user))) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    Optional<String> problem = problem(exception, choice, reason.strip(), claim, user);
    if (problem.isEmpty()) {
      try {
        act(exception, choice, reason.strip(), claim);
        flash.addFlashAttribute("done", "Kept. Every step stands below.");
      } catch (ExceptionWorkRefusedException refused) {
        problem = Optional.ofNullable(refused.getMessage());
      } catch (UnknownClaimException unknown) {
        problem = Optional.of("Choose one of the claims.");
      }
    }
    problem.ifPresent(words -> flash.addFlashAttribute("refused", words));
    return "redirect:/remittances/" + id + "/exceptions/" + exception;
  }

  private Optional<String> problem(
      long exception, String choice, String reason, @Nullable Long claim, CurrentUser user) {
    Optional<String> holder = exceptions.holderOf(exception);
    if (holder.isPresent() && !holder.get().equals(user.userName())) {
      return Optional.of("Somebody else has this task in hand. Ask them, or let them return it.");
    }
    if (choice.equals(ExceptionChoice.MATCH.id()) && claim == null) {
      return Optional.of("Choose one of the claims.");
    }
    boolean needsReason = !choice.equals(ExceptionChoice.TRY_AGAIN.id());
    return needsReason && (reason.isEmpty() || reason.length() > LONGEST_REASON)
        ? Optional.of("Say why, in at most " + LONGEST_REASON + " signs.")
        : Optional.empty();
  }

  private void act(long exception, String choice, String reason, @Nullable Long claim) {
    switch (choice) {
      case "approve" -> work.approve(exception, reason);
      case "refuse" -> work.refuse(exception, reason);
      default -> {
        ExceptionChoice chosen =
            ExceptionChoice.of(choice)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        switch (chosen) {
          case MATCH -> work.match(exception, Objects.requireNonNull(claim), reason);
          case TRY_AGAIN -> work.tryAgain(exception);
          case NOTE -> work.note(exception, reason);
          case SUSPENSE, RETURN, IGNORE -> work.ask(exception, chosen, reason);
        }
      }
    }
  }

  private List<Candidate> candidatesFor(ExceptionCase known) {
    Long decision = known.adjudicationId();
    return decision == null || !known.choices().contains(ExceptionChoice.MATCH)
        ? List.of()
        : candidates.of(decision);
  }

  private static boolean mayWork(CurrentUser user) {
    return user.is(Role.BILLER) || mayAllow(user);
  }

  private static boolean mayAllow(CurrentUser user) {
    return user.is(Role.SUPERVISOR) || user.is(Role.MANAGER);
  }

  private RemittanceView remittance(long id) {
    return remittances.find(id).orElseThrow(ExceptionPage::notFound);
  }

  private ExceptionView view(long id, long exception) {
    return exceptions.find(id, exception).orElseThrow(ExceptionPage::notFound);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
