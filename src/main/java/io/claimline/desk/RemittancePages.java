package io.claimline.desk;

import io.claimline.deposit.RemittanceMonies;
import io.claimline.page.CurrentUser;
import io.claimline.payerbalance.PayerBalances;
import io.claimline.remittance.Adjudication;
import io.claimline.remittance.Adjudications;
import io.claimline.remittance.ProviderAdjustments;
import io.claimline.remittance.UnpostingRuns;
import io.claimline.shared.PracticeScope;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The payers' remittances and what became of each claim in them. */
@Controller
class RemittancePages {

  private static final int PAGE = 50;

  private final RemittanceList remittances;
  private final Adjudications adjudications;
  private final RemittanceMonies monies;
  private final UnpostingRuns unpostings;
  private final ProviderAdjustments adjustments;
  private final PayerBalances balances;
  private final ExceptionViews exceptions;

  RemittancePages(
      RemittanceList remittances,
      Adjudications adjudications,
      RemittanceMonies monies,
      UnpostingRuns unpostings,
      ProviderAdjustments adjustments,
      PayerBalances balances,
      ExceptionViews exceptions) {
    this.remittances = remittances;
    this.adjudications = adjudications;
    this.monies = monies;
    this.unpostings = unpostings;
    this.exceptions = exceptions;
    this.adjustments = adjustments;
    this.balances = balances;
  }

  @GetMapping("/remittances")
  String list(
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
      CurrentUser user,
      Model model) {
    List<RemittanceView> found =
        PracticeScope.reading(ClaimFilter.practicesOf(user))
            .call(() -> remittances.before(before, PAGE + 1));
    boolean more = found.size() > PAGE;
    model.addAttribute("remittances", more ? found.subList(0, PAGE) : found);
    model.addAttribute("more", more);
    model.addAttribute("first", before == Long.MAX_VALUE);
    return "desk/remittances";
  }

  /** How far the taking back has come; when it is done the page is drawn anew. */
  @GetMapping("/remittances/{id}/progress")
  String progress(@PathVariable long id, Model model, HttpServletResponse response) {
    model.addAttribute("remittance", found(id));
    boolean running = unpostings.isRunning(id);
    model.addAttribute("takingBack", running);
    if (!running) {
      response.setHeader("HX-Refresh", "true");
    }
    return "desk/remittance :: progress";
  }

  @GetMapping("/remittances/{id}")
  String show(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int after,
      CurrentUser user,
      Model model) {
    RemittanceView remittance = found(id);
    List<Adjudication> found = adjudications.ofRemittance(id, after, PAGE + 1);
    boolean more = found.size() > PAGE;
    model.addAttribute("remittance", remittance);
    model.addAttribute("money", monies.of(id));
    model.addAttribute("fileId", remittances.fileOf(id));
    model.addAttribute("providerAdjustments", remittances.providerAdjustments(id));
    model.addAttribute("plb", adjustments.stateOf(id));
    model.addAttribute("payerItems", balances.ofRemittance(id));
    model.addAttribute(
        "decisions",
        (more ? found.subList(0, PAGE) : found).stream().map(AdjudicationView::new).toList());
    model.addAttribute("exceptions", exceptions.ofRemittance(id));
    model.addAttribute("more", more);
    model.addAttribute("after", after);
    model.addAttribute("mayTakeBack", TakingBackPages.mayTakeBack(user, remittance));
    model.addAttribute("takingBack", unpostings.isRunning(id));
    return "desk/remittance";
  }

  private RemittanceView found(long id) {
    return remittances
        .find(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
