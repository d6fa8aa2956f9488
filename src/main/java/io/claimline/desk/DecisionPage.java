package io.claimline.desk;

import io.claimline.claim.ClaimLine;
import io.claimline.claim.Claims;
import io.claimline.ledger.Journal;
import io.claimline.ledger.PostedEntry;
import io.claimline.page.CurrentUser;
import io.claimline.remittance.Adjudication;
import io.claimline.remittance.Adjudications;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One decision of a remittance beside the claim that it answers, line by line. */
@Controller
class DecisionPage {

  private final RemittanceList remittances;
  private final Adjudications adjudications;
  private final Claims claims;
  private final Journal journal;

  DecisionPage(
      RemittanceList remittances, Adjudications adjudications, Claims claims, Journal journal) {
    this.remittances = remittances;
    this.adjudications = adjudications;
    this.claims = claims;
    this.journal = journal;
  }

  @GetMapping("/remittances/{id}/decisions/{decision}")
  String show(@PathVariable long id, @PathVariable long decision, CurrentUser user, Model model) {
    RemittanceView remittance = remittances.find(id).orElseThrow(DecisionPage::notFound);
    Adjudication decided =
        adjudications
            .find(decision)
            .filter(found -> found.remittanceId() == id)
            .orElseThrow(DecisionPage::notFound);
    model.addAttribute("remittance", remittance);
    model.addAttribute("view", new AdjudicationView(decided));
    model.addAttribute("sides", SideBySide.of(decided, linesOf(decided), entryOf(decided)));
    model.addAttribute("mayTakeBack", TakingBackPages.mayTakeBack(user, remittance));
    return "desk/side-by-side";
  }

  private List<ClaimLine> linesOf(Adjudication decided) {
    Long claim = decided.claimId();
    return claim == null ? List.of() : claims.lines(claim);
  }

  private Optional<PostedEntry> entryOf(Adjudication decided) {
    Long claim = decided.claimId();
    if (claim == null) {
      return Optional.empty();
    }
    return adjudications
        .entryOf(decided.id())
        .flatMap(
            entry -> journal.entriesOf(claim).stream().filter(e -> e.id() == entry).findFirst());
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
