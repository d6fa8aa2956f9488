package io.claimline.api;

import io.claimline.api.token.ApiTokens;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The edge of the interface for other software: a token with each call, and nothing else. A session
 * opens nothing here, and a token opens nothing elsewhere, since each chain reads its own.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

  /** What this chain answers. */
  static final RequestMatcher CALLS = path("/api/v1/**");

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 1)
  SecurityFilterChain calls(HttpSecurity http, ApiTokens tokens, ProblemAnswers problems)
      throws Exception {
    return http.securityMatcher(CALLS)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(
                        read("/api/v1/openapi.yaml"),
                        read("/api/v1/openapi.json"),
                        read("/api/v1/problems/*"))
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .exceptionHandling(refused -> refused.authenticationEntryPoint(askForToken(problems)))
        .headers(
            headers ->
                headers.contentSecurityPolicy(
                    policy ->
                        policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
        .addFilterBefore(new BearerToken(tokens, problems), AnonymousAuthenticationFilter.class)
        .addFilterAfter(new RawBody(problems), AuthorizationFilter.class)
        .build();
  }

  private static AuthenticationEntryPoint askForToken(ProblemAnswers problems) {
    return (request, response, refused) -> {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Claimline\"");
      problems.write(response, Problem.of(ProblemKind.UNAUTHORIZED));
    };
  }

  private static RequestMatcher read(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, pattern);
  }

  private static RequestMatcher path(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(pattern);
  }
}
