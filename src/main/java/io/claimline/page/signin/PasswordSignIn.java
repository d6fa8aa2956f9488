package io.claimline.page.signin;

import io.claimline.page.Staff;
import io.claimline.page.StaffMember;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a name and a password; what the person may do is looked up with each request instead. */
@Component
class PasswordSignIn implements AuthenticationProvider {

  private final Staff staff;
  private final PasswordEncoder passwords;
  private final SignInThrottle throttle;

  /** Compared when the name is unknown, so that the time taken does not tell which names exist. */
  private final String nobodysHash;

  PasswordSignIn(Staff staff, PasswordEncoder passwords, SignInThrottle throttle) {
    this.staff = staff;
    this.passwords = passwords;
    this.throttle = throttle;
    this.nobodysHash = passwords.encode("nobody has this password");
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String userName = attempt.getName().strip().toLowerCase(Locale.ROOT);
    String address =
        attempt.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : "";
    if (!throttle.admits(userName, address)) {
      throw new LockedException("too many failed attempts");
    }
    Optional<String> hash = staff.passwordHash(userName);
    boolean matches =
        passwords.matches(String.valueOf(attempt.getCredentials()), hash.orElse(nobodysHash));
    if (hash.isEmpty()
        || !matches
        || !staff.named(userName).map(StaffMember::enabled).orElse(false)) {
      throw new BadCredentialsException("name or password is wrong");
    }
    throttle.succeeded(userName, address);
    var signedIn = UsernamePasswordAuthenticationToken.authenticated(userName, null, List.of());
    signedIn.setDetails(attempt.getDetails());
    return signedIn;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
