package io.claimline.workflow.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts a bound to Cockpit's question for all versions of a definition, which it asks without one
 * and which the engine's limit on results would refuse.
 */
class BoundedVersions extends OncePerRequestFilter {

  private static final String BOUND = "maxResults=1000";

  private final RequestMatcher definitions;

  BoundedVersions(RequestMatcher definitions) {
    this.definitions = definitions;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String query = request.getQueryString();
    boolean unbound = query == null || !query.contains("maxResults=");
    chain.doFilter(
        unbound && definitions.matches(request) ? new Bounded(request) : request, response);
  }

  private static final class Bounded extends HttpServletRequestWrapper {

    Bounded(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getQueryString() {
      String query = super.getQueryString();
      return query == null ? BOUND : query + "&" + BOUND;
    }
  }
}
