package io.claimline.desk;

import io.claimline.claim.Standing;
import io.claimline.page.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of claims. A search comes by POST, so that a patient's name never stands in an address,
 * a log or a browser's history.
 */
@Controller
class ClaimListPage {

  private static final int LONGEST_TEXT = 80;

  private final ClaimList claims;
  private final StandingTotals totals;
  private final PayerChoices payers;

  ClaimListPage(ClaimList claims, StandingTotals totals, PayerChoices payers) {
    this.claims = claims;
    this.totals = totals;
    this.payers = payers;
  }

  @GetMapping("/claims")
  String list(
      @RequestParam(defaultValue = "OPEN") StandingGroup group,
      @RequestParam(required = false) @Nullable Standing standing,
      @RequestParam(required = false) @Nullable Long payer,
      @RequestParam(required = false) @Nullable Long file,
      @RequestParam(defaultValue = "AGE") ClaimOrder order,
      CurrentUser user,
      Model model) {
    return show(
        new ClaimFilter(ClaimFilter.practicesOf(user), group, standing, payer, file, order, ""),
        model);
  }

  /** A search looks through every standing unless told otherwise. */
  @PostMapping("/claims")
  String search(
      @RequestParam(required = false) @Nullable StandingGroup group,
      @RequestParam(required = false) @Nullable Standing standing,
      @RequestParam(required = false) @Nullable Long payer,
      @RequestParam(required = false) @Nullable Long file,
      @RequestParam(defaultValue = "AGE") ClaimOrder order,
      @RequestParam(defaultValue = "") String text,
      CurrentUser user,
      HttpServletResponse response,
      Model model) {
    ClaimFilter filter = filter(user, group, standing, payer, file, order, text);
    response.setHeader("HX-Push-Url", "/claims?" + filter.query());
    return show(filter, model);
  }

  /** The rows behind a row, to be put below it. */
  @PostMapping("/claims/rows")
  String rows(
      @RequestParam(required = false) @Nullable StandingGroup group,
      @RequestParam(required = false) @Nullable Standing standing,
      @RequestParam(required = false) @Nullable Long payer,
      @RequestParam(required = false) @Nullable Long file,
      @RequestParam(defaultValue = "AGE") ClaimOrder order,
      @RequestParam(defaultValue = "") String text,
      @RequestParam String afterKey,
      @RequestParam long afterId,
      CurrentUser user,
      Model model) {
    ClaimFilter filter = filter(user, group, standing, payer, file, order, text);
    model.addAttribute("filter", filter);
    model.addAttribute("page", claims.of(filter, afterKey, afterId));
    return "desk/claims :: rows";
  }

  private String show(ClaimFilter filter, Model model) {
    List<StandingTotals.Total> standing = totals.of(filter.practices());
    model.addAttribute("filter", filter);
    model.addAttribute("page", claims.of(filter, null, 0));
    model.addAttribute("totals", standing);
    model.addAttribute("groups", StandingTotals.byGroup(standing).values());
    model.addAttribute("payers", payers.of(filter.practices()));
    model.addAttribute("orders", ClaimOrder.values());
    return "desk/claims";
  }

  private static ClaimFilter filter(
      CurrentUser user,
      @Nullable StandingGroup group,
      @Nullable Standing standing,
      @Nullable Long payer,
      @Nullable Long file,
      ClaimOrder order,
      String text) {
    String needle = text.strip();
    if (needle.length() > LONGEST_TEXT) {
      needle = needle.substring(0, LONGEST_TEXT);
    }
    StandingGroup wanted =
        group != null ? group : needle.isEmpty() ? StandingGroup.OPEN : StandingGroup.ALL;
    return new ClaimFilter(
        ClaimFilter.practicesOf(user), wanted, standing, payer, file, order, needle);
  }
}
