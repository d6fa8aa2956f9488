package io.claimline.api;

import io.claimline.api.token.ApiTokens;
import io.claimline.page.ScopedChain;
import io.claimline.shared.PracticeScope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds a call to the practice of its token. A call without a token goes on as nobody's; one with a
 * token that is not valid is refused, wherever it goes.
 */
class BearerToken extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final ApiTokens tokens;
  private final ProblemAnswers problems;

  BearerToken(ApiTokens tokens, ProblemAnswers problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      chain.doFilter(request, response);
      return;
    }
    Optional<ApiTokens.Caller> caller;
    try {
      caller = tokens.caller(header.substring(SCHEME.length()).strip());
    } catch (RuntimeException failed) {
      problems.answer(response, failed);
      return;
    }
    if (caller.isEmpty()) {
      response.setHeader(
          HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Claimline\", error=\"invalid_token\"");
      problems.write(response, Problem.of(ProblemKind.UNAUTHORIZED));
      return;
    }
    SecurityContextHolder.setContext(
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(
                caller.get().actor(), null, List.of())));
    ScopedChain.run(PracticeScope.writing(caller.get().practiceId()), chain, request, response);
  }
}
