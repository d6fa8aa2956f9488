package io.claimline.desk;

import io.claimline.deposit.RemittanceMonies;
import io.claimline.page.CurrentUser;
import io.claimline.remittance.Adjudication;
import io.claimline.remittance.Adjudications;
import io.claimline.shared.PracticeScope;
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

  RemittancePages(
      RemittanceList remittances, Adjudications adjudications, RemittanceMonies monies) {
    this.remittances = remittances;
    this.adjudications = adjudications;
    this.monies = monies;
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

  @GetMapping("/remittances/{id}")
  String show(@PathVariable long id, @RequestParam(defaultValue = "0") int after, Model model) {
    RemittanceView remittance =
        remittances.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<Adjudication> found = adjudications.ofRemittance(id, after, PAGE + 1);
    boolean more = found.size() > PAGE;
    model.addAttribute("remittance", remittance);
    model.addAttribute("money", monies.of(id));
    model.addAttribute("fileId", remittances.fileOf(id));
    model.addAttribute("providerAdjustments", remittances.providerAdjustments(id));
    model.addAttribute(
        "decisions",
        (more ? found.subList(0, PAGE) : found).stream().map(AdjudicationView::new).toList());
    model.addAttribute("more", more);
    model.addAttribute("after", after);
    return "desk/remittance";
  }
}
