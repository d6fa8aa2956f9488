package io.claimline.desk.search;

import io.claimline.desk.ClaimFilter;
import io.claimline.page.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page behind the search box that stands at the top of every page. */
@Controller
class SearchPage {

  private static final int LONGEST = 80;

  private final Search search;
  private final Clock clock;

  SearchPage(Search search, Clock clock) {
    this.search = search;
    this.clock = clock;
  }

  @GetMapping("/search")
  String ask(Model model) {
    return show(null, Found.NOTHING, model);
  }

  /** What bears the number typed is opened at once; all else is listed with its reason. */
  @PostMapping("/search")
  String find(@RequestParam(defaultValue = "") String text, CurrentUser user, Model model) {
    String typed = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    SearchText asked = SearchText.of(typed, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    if (asked.isTooShort()) {
      return show(asked, Found.NOTHING, model);
    }
    Found found = search.find(ClaimFilter.practicesOf(user), asked);
    Optional<String> only = found.onlyOne();
    if (only.isPresent()) {
      return "redirect:" + only.get();
    }
    model.addAttribute("severalPractices", ClaimFilter.practicesOf(user).size() > 1);
    return show(asked, found, model);
  }

  private static String show(@Nullable SearchText asked, Found found, Model model) {
    model.addAttribute("asked", asked);
    model.addAttribute("searched", asked == null ? "" : asked.text());
    model.addAttribute("found", found);
    return "desk/search";
  }
}
