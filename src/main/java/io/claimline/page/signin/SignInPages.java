package io.claimline.page.signin;

import io.claimline.page.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The sign-in page, and the choice of the practice to work in. */
@Controller
class SignInPages {

  @GetMapping("/sign-in")
  String signIn(
      @RequestParam(required = false) @Nullable String failed,
      @RequestParam(required = false) @Nullable String left,
      Model model) {
    model.addAttribute(
        "notice",
        switch (failed == null ? "" : failed) {
          case "" -> left == null ? "" : "You have signed out.";
          case "wait" -> "Too many failed attempts. Wait 15 minutes, then try again.";
          default -> "Name or password is wrong.";
        });
    model.addAttribute("failed", failed != null);
    return "page/sign-in";
  }

  /**
   * From now on this session writes for this practice; 403 if it is none of the person's.
   *
   * @param to the page to go on to: one of our own without an id, else it is the front page
   */
  @PostMapping("/practice")
  String choose(
      @RequestParam long practice,
      @RequestParam(defaultValue = "/") String to,
      CurrentUser user,
      HttpServletRequest request) {
    if (!user.practices().contains(practice)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    PracticeChoice.set(request, practice);
    return "redirect:" + (to.matches("/[a-z-]*") ? to : "/");
  }
}
