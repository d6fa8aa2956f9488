package io.claimline.desk;

import io.claimline.claim.UnknownClaimException;
import io.claimline.page.CurrentUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a claim: where it stands, what happened, what it is worth. */
@Controller
class ClaimPage {

  private final ClaimHeads heads;
  private final ClaimStory story;

  ClaimPage(ClaimHeads heads, ClaimStory story) {
    this.heads = heads;
    this.story = story;
  }

  /** 404 also for a claim of a practice that is not the person's: nobody learns that it exists. */
  @GetMapping("/claims/{id}")
  String show(@PathVariable long id, CurrentUser user, Model model) {
    ClaimHead claim = heads.find(id).orElseThrow(() -> new UnknownClaimException(id));
    model.addAttribute("claim", claim);
    model.addAttribute("coverages", heads.coverages(id));
    model.addAttribute("told", story.of(claim));
    return "desk/claim";
  }
}
