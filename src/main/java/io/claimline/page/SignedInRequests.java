package io.claimline.page;

import io.claimline.shared.PracticeScope;
import java.util.function.Function;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * What holds for every chain of security filters, whichever module serves the requests behind it:
 * the current user and its practices are bound, the sign-in page is where strangers go.
 */
public interface SignedInRequests {

  /**
   * @param scope the practices that a request of this user may read and write
   */
  void applyTo(HttpSecurity http, Function<CurrentUser, PracticeScope> scope) throws Exception;
}
