package io.claimline.page.signin;

import io.claimline.page.CurrentUser;
import io.claimline.page.Role;
import io.claimline.page.ScopedChain;
import io.claimline.page.Staff;
import io.claimline.page.StaffMember;
import io.claimline.shared.PracticeScope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds a request to its person: current user, authorities, and the practices it may read and
 * write.
 *
 * <p>The person is read afresh with each request, so that a right withdrawn or an account disabled
 * takes effect at once, in sessions already open too.
 */
class CurrentUserFilter extends OncePerRequestFilter {

  private final Staff staff;
  private final Function<CurrentUser, PracticeScope> scope;

  CurrentUserFilter(Staff staff, Function<CurrentUser, PracticeScope> scope) {
    this.staff = staff;
    this.scope = scope;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
      chain.doFilter(request, response);
      return;
    }
    Optional<StaffMember> member =
        staff.named(authentication.getName()).filter(StaffMember::enabled);
    if (member.isEmpty()) {
      endSession(request);
      chain.doFilter(request, response);
      return;
    }
    CurrentUser user = CurrentUser.of(member.get(), PracticeChoice.of(request));
    request.setAttribute(CurrentUser.ATTRIBUTE, user);
    SecurityContextHolder.setContext(new SecurityContextImpl(authenticationOf(user)));
    ScopedChain.run(scope.apply(user), chain, request, response);
  }

  private static Authentication authenticationOf(CurrentUser user) {
    Stream<String> admin = user.admin() ? Stream.of("admin") : Stream.empty();
    Set<Role> roles = user.roles();
    return UsernamePasswordAuthenticationToken.authenticated(
        user.userName(),
        null,
        Stream.concat(admin, roles.stream().map(Role::id))
            .map(SimpleGrantedAuthority::new)
            .toList());
  }

  private static void endSession(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }
}
