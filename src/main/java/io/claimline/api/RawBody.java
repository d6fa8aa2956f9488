package io.claimline.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The body of a file is the file, whatever type the caller names: many clients call a raw body a
 * form unless told otherwise, and reading a parameter would then eat the body.
 */
class RawBody extends OncePerRequestFilter {

  private static final RequestMatcher FILES =
      PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/api/v1/inbound-files");

  private final ProblemAnswers problems;

  RawBody(ProblemAnswers problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!FILES.matches(request)) {
      chain.doFilter(request, response);
      return;
    }
    String type = request.getContentType();
    if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      problems.write(
          response,
          Problem.of(
              ProblemKind.UNSUPPORTED_MEDIA_TYPE, "Send the file as the body, not in a form."));
      return;
    }
    chain.doFilter(new Raw(request), response);
  }

  /** Says that its body is bytes, and reads parameters from the address alone. */
  private static final class Raw extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    Raw(HttpServletRequest request) {
      super(request);
      String query = request.getQueryString();
      UriComponentsBuilder.newInstance()
          .query(query)
          .build()
          .getQueryParams()
          .forEach((name, values) -> parameters.put(decoded(name), decoded(values)));
    }

    private static String[] decoded(List<@Nullable String> values) {
      return values.stream()
          .map(value -> value == null ? "" : decoded(value))
          .toArray(String[]::new);
    }

    private static String decoded(String text) {
      return UriUtils.decode(text.replace('+', ' '), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public String getContentType() {
      return MediaType.APPLICATION_OCTET_STREAM_VALUE;
    }

    @Override
    public String getHeader(String name) {
      return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
          ? getContentType()
          : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
          ? Collections.enumeration(List.of(getContentType()))
          : super.getHeaders(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
      String[] values = parameters.get(name);
      return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return parameters.get(name);
    }
  }
}
