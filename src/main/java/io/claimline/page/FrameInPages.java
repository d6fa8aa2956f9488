package io.claimline.page;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Hands every template, those of the error pages too, what its frame shows. */
@ControllerAdvice
class FrameInPages {

  private static final Set<String> THEMES = Set.of("light", "dark");

  private final ObjectProvider<PracticeNames> names;

  FrameInPages(ObjectProvider<PracticeNames> names) {
    this.names = names;
  }

  @ModelAttribute("frame")
  Frame frame(
      @RequestAttribute(name = "io.claimline.page.CurrentUser", required = false)
          @Nullable CurrentUser user,
      @CookieValue(name = "claimline-theme", required = false) @Nullable String theme) {
    return new Frame(
        user,
        theme != null && THEMES.contains(theme) ? theme : null,
        () -> user == null ? Map.of() : names.getObject().of(user.practices()));
  }
}
