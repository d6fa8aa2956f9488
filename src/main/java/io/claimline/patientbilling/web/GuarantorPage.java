package io.claimline.patientbilling.web;

import io.claimline.claim.Standing;
import io.claimline.patientbilling.AccountOverview;
import io.claimline.patientbilling.AccountOverviews;
import io.claimline.patientbilling.PaymentPlan;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A guarantor's account: what is owed, what was asked, what was said. */
@Controller
class GuarantorPage {

  private final AccountOverviews accounts;
  private final Clock clock;

  GuarantorPage(AccountOverviews accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /** A visit with the color that tells whose move it is. */
  public record VisitView(AccountOverview.Visit visit) {

    public String style() {
      return visit.standing().owner() == Standing.Owner.PATIENT
              || visit.standing().owner() == Standing.Owner.AGENCY
          ? "tone-patient"
          : "tone-work";
    }
  }

  @GetMapping("/guarantors/{id}")
  String show(@PathVariable long id, Model model) {
    AccountOverview account =
        accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    LocalDate today = LocalDate.ofInstant(clock.instant(), account.zone());
    PaymentPlan plan = account.plan();
    List<LocalDate> due =
        account.visits().stream()
            .map(AccountOverview.Visit::due)
            .filter(day -> day != null)
            .toList();
    model.addAttribute("account", account);
    model.addAttribute("visits", account.visits().stream().map(VisitView::new).toList());
    model.addAttribute("nextAsked", due.stream().min(Comparator.naturalOrder()).orElse(null));
    model.addAttribute(
        "statements",
        account.statements().stream()
            .sorted(Comparator.comparing(statement -> -statement.id()))
            .toList());
    model.addAttribute("events", AccountEvent.of(account));
    model.addAttribute("planHolds", plan != null && plan.inGoodStanding(today));
    model.addAttribute("planNext", plan == null ? null : plan.nextDue().orElse(null));
    return "patientbilling/guarantor";
  }
}
