package io.claimline.page.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** The practice a person chose to work in, kept with the session. */
final class PracticeChoice {

  private static final String ATTRIBUTE = PracticeChoice.class.getName();

  private PracticeChoice() {}

  static @Nullable Long of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? null : (Long) session.getAttribute(ATTRIBUTE);
  }

  static void set(HttpServletRequest request, long practiceId) {
    request.getSession().setAttribute(ATTRIBUTE, practiceId);
  }
}
