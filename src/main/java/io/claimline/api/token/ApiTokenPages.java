package io.claimline.api.token;

import io.claimline.page.CurrentUser;
import io.claimline.page.Role;
import io.claimline.practice.Practice;
import io.claimline.practice.Practices;
import io.claimline.shared.PracticeScope;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where managers make, see and revoke the tokens of their practices, and administrators of all. */
@Controller
class ApiTokenPages {

  private static final int LONGEST_NAME = 60;

  /** A token as the page shows it, its times in the practice's zone. */
  record TokenView(
      ApiToken token,
      String practice,
      ZonedDateTime createdAt,
      @Nullable ZonedDateTime lastUsedAt,
      @Nullable ZonedDateTime revokedAt) {}

  private final ApiTokens tokens;
  private final Practices practices;

  ApiTokenPages(ApiTokens tokens, Practices practices) {
    this.tokens = tokens;
    this.practices = practices;
  }

  @GetMapping("/api-tokens")
  String list(CurrentUser user, Model model) {
    List<Practice> managed = managedBy(user).stream().map(this::practice).toList();
    model.addAttribute(
        "choices", managed.stream().sorted(Comparator.comparing(Practice::name)).toList());
    model.addAttribute("tokens", managed.stream().flatMap(this::views).toList());
    return "api/tokens";
  }

  /** Makes a token; the page that follows shows it, this once. */
  @PostMapping("/api-tokens")
  String make(
      @RequestParam long practice,
      @RequestParam String name,
      CurrentUser user,
      RedirectAttributes flash) {
    requireManaged(practice, user);
    String plain = name.strip();
    if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
      flash.addFlashAttribute(
          "refused", "Give the token a name of at most " + LONGEST_NAME + " characters.");
      return "redirect:/api-tokens";
    }
    try {
      flash.addFlashAttribute("token", tokens.make(practice, plain));
      flash.addFlashAttribute("tokenName", plain);
    } catch (DuplicateKeyException taken) {
      flash.addFlashAttribute(
          "refused", "A token of this name is in use. Choose another name, or revoke that one.");
    }
    return "redirect:/api-tokens";
  }

  @PostMapping("/api-tokens/{id}/revoke")
  String revoke(
      @PathVariable long id,
      @RequestParam long practice,
      CurrentUser user,
      RedirectAttributes flash) {
    requireManaged(practice, user);
    if (!tokens.revoke(practice, id)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    flash.addFlashAttribute("done", "The token is revoked: its next call is refused.");
    return "redirect:/api-tokens";
  }

  private Stream<TokenView> views(Practice practice) {
    ZoneId zone = practice.timeZone();
    return tokens.of(practice.id()).stream()
        .map(
            token ->
                new TokenView(
                    token,
                    practice.name(),
                    token.createdAt().atZone(zone),
                    in(zone, token.lastUsedAt()),
                    in(zone, token.revokedAt())));
  }

  /** An administrator belongs to no practice, and yet decides who comes in. */
  private Practice practice(long id) {
    return PracticeScope.reading(Set.of(id)).call(() -> practices.find(id)).orElseThrow();
  }

  private static @Nullable ZonedDateTime in(ZoneId zone, @Nullable Instant at) {
    return at == null ? null : at.atZone(zone);
  }

  /** A manager's practices, as far as they are worked in; all of them to an administrator. */
  private List<Long> managedBy(CurrentUser user) {
    if (user.admin()) {
      return practices.everyId();
    }
    if (!user.is(Role.MANAGER)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    Long chosen = user.chosenPractice();
    return chosen == null ? List.copyOf(user.practices()) : List.of(chosen);
  }

  private void requireManaged(long practice, CurrentUser user) {
    if (!managedBy(user).contains(practice)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
