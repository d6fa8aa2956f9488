package io.claimline.desk;

import io.claimline.page.CurrentUser;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a person begins: what stands where, and what needs them first. */
@Controller
class FrontPage {

  private static final int MOST_URGENT = 8;

  private final StandingTotals totals;
  private final ClaimList claims;
  private final Attention attention;
  private final Beginning beginning;

  FrontPage(StandingTotals totals, ClaimList claims, Attention attention, Beginning beginning) {
    this.totals = totals;
    this.claims = claims;
    this.attention = attention;
    this.beginning = beginning;
  }

  @GetMapping("/")
  String show(CurrentUser user, Model model) {
    ClaimFilter ours = ClaimFilter.ours(user);
    List<StandingTotals.Total> standing = totals.of(ours.practices());
    Map<StandingGroup, StandingTotals.GroupTotal> groups = StandingTotals.byGroup(standing);
    model.addAttribute("totals", standing);
    model.addAttribute("groups", groups.values());
    model.addAttribute("claims", groups.get(StandingGroup.ALL));
    model.addAttribute("needed", groups.get(StandingGroup.OURS));
    model.addAttribute("ways", beginning.of(user));
    model.addAttribute("attention", attention.of(ours.practices()));
    model.addAttribute(
        "urgent", claims.of(ours, null, 0).rows().stream().limit(MOST_URGENT).toList());
    return "desk/home";
  }
}
