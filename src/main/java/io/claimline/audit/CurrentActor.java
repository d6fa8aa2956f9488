package io.claimline.audit;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Says who acts: the signed-in person, or Claimline itself where no person does. */
@Component
public class CurrentActor {

  /** The name recorded for what the program does by itself. */
  public static final String CLAIMLINE = "claimline";

  public String name() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null
        || !authentication.isAuthenticated()
        || authentication instanceof AnonymousAuthenticationToken) {
      return CLAIMLINE;
    }
    return authentication.getName();
  }
}
