package io.claimline.page.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets our pages run our own scripts only; a template's inline script or style names the request
 * attribute {@code cspNonce}.
 */
class ContentSecurityPolicyFilter extends OncePerRequestFilter {

  /** The request attribute that holds this response's nonce. */
  static final String NONCE = "cspNonce";

  private static final int NONCE_BYTES = 18;

  private final SecureRandom random = new SecureRandom();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    String nonce = Base64.getEncoder().encodeToString(bytes);
    request.setAttribute(NONCE, nonce);
    // Style attributes are allowed: the diagram and chart libraries write them.
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self' 'nonce-%1$s'; style-src 'self' 'nonce-%1$s'; "
                .formatted(nonce)
            + "style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    chain.doFilter(request, response);
  }
}
