package io.claimline.workflow.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no expression in from outside: the engine would evaluate the ones in queries and filters.
 *
 * <p>The engine's API takes JSON of bounded size only; a key that ends in "Expression" at any depth
 * of the body or in the query string refuses the request, and so does a variable that names one of
 * our records.
 */
class ExpressionsRefused extends OncePerRequestFilter {

  static final int LARGEST_BODY = 1 << 20;

  private final RequestMatcher api;

  ExpressionsRefused(RequestMatcher api) {
    this.api = api;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !api.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      ApiInput.checkQuery(request.getQueryString());
      byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
      if (body.length > LARGEST_BODY) {
        throw new ApiInput.Refused(
            HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "the body is larger than 1 MB");
      }
      if (body.length > 0) {
        requireJson(request.getContentType());
        ApiInput.checkBody(body);
      }
      chain.doFilter(new ReadBody(request, body), response);
    } catch (ApiInput.Refused refused) {
      response.setStatus(refused.status());
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      response
          .getOutputStream()
          .write(
              "{\"type\":\"RequestRefused\",\"message\":\"%s\"}"
                  .formatted(refused.getMessage())
                  .getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void requireJson(@org.jspecify.annotations.Nullable String contentType)
      throws ApiInput.Refused {
    if (contentType == null
        || !contentType.matches("(?i)application/([a-z.]+\\+)?json\\s*(;.*)?")) {
      throw new ApiInput.Refused(
          HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "this API takes JSON only");
    }
  }
}
