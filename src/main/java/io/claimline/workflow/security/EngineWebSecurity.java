package io.claimline.workflow.security;

import io.claimline.page.SignedInRequests;
import io.claimline.shared.PracticeScope;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The edge of the engine's web applications: who may reach which of them, and what nobody may.
 *
 * <p>They keep their own protection against forged requests and their own content security policy.
 */
@Configuration(proxyBeanMethods = false)
class EngineWebSecurity {

  private static final String ENGINE = "/camunda/api/engine/engine/*";
  private static final String[] EVERYONE_AT_WORK = {"biller", "supervisor", "manager", "admin"};
  private static final String[] LEADS = {"supervisor", "manager", "admin"};

  /** Set-up of a first administrator, the engine's own log-in, and what only we ourselves do. */
  private static final RequestMatcher[] CLOSED =
      Stream.of(
              paths("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**"),
              paths("/camunda/api/admin/auth/user/*/login/**"),
              writes(ENGINE + "/deployment/**"),
              writes(ENGINE + "/authorization/**"),
              writes(ENGINE + "/identity/**"),
              writes(ENGINE + "/message"),
              writes(ENGINE + "/signal"),
              writes(ENGINE + "/condition"),
              writes(ENGINE + "/external-task/**"),
              paths(ENGINE + "/user/create", ENGINE + "/group/create", ENGINE + "/tenant/create"),
              changes(ENGINE + "/user/**"),
              changes(ENGINE + "/group/**"),
              changes(ENGINE + "/tenant/**"))
          .flatMap(Arrays::stream)
          .toArray(RequestMatcher[]::new);

  private static final RequestMatcher[] FOR_ADMINS =
      Stream.of(
              paths(ENGINE + "/filter/create"),
              changes(ENGINE + "/filter/**"),
              paths("/camunda/app/admin/**", "/camunda/api/admin/**"))
          .flatMap(Arrays::stream)
          .toArray(RequestMatcher[]::new);

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain engineWebApplications(HttpSecurity http, SignedInRequests signedInRequests)
      throws Exception {
    http.securityMatcher(path("/camunda/**"));
    // Which practice is written is known once the task is: see PracticeOfSteps.
    signedInRequests.applyTo(http, user -> PracticeScope.reading(user.practices()));
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(CLOSED)
                    .denyAll()
                    .requestMatchers(path("/camunda/api/admin/auth/**"))
                    .hasAnyAuthority(EVERYONE_AT_WORK)
                    .requestMatchers(FOR_ADMINS)
                    .hasAuthority("admin")
                    .requestMatchers(paths("/camunda/app/cockpit/**", "/camunda/api/cockpit/**"))
                    .hasAnyAuthority(LEADS)
                    .anyRequest()
                    .hasAnyAuthority(EVERYONE_AT_WORK))
        .csrf(csrf -> csrf.disable())
        .addFilterAfter(new ExpressionsRefused(path("/camunda/api/**")), AuthorizationFilter.class)
        .addFilterAfter(
            new BoundedVersions(
                PathPatternRequestMatcher.withDefaults()
                    .matcher(HttpMethod.GET, ENGINE + "/{definitions:[a-z]+-definition}")),
            AuthorizationFilter.class)
        .addFilterAfter(new NonceOfOneRequest(), AuthorizationFilter.class)
        .addFilterAfter(
            new EngineSignOut(path("/camunda/api/admin/auth/user/*/logout")),
            AuthorizationFilter.class)
        .build();
  }

  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> signedInPersonFilter() {
    var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    registration.setName("signed-in person");
    registration.setInitParameters(
        Map.of(
            ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
            SignedInPerson.class.getName()));
    registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
    return registration;
  }

  private static RequestMatcher[] writes(String pattern) {
    return Stream.concat(
            Stream.of(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern)),
            Arrays.stream(changes(pattern)))
        .toArray(RequestMatcher[]::new);
  }

  private static RequestMatcher[] changes(String pattern) {
    return Stream.of(HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE)
        .map(method -> PathPatternRequestMatcher.withDefaults().matcher(method, pattern))
        .toArray(RequestMatcher[]::new);
  }

  private static RequestMatcher[] paths(String... patterns) {
    return Arrays.stream(patterns).map(EngineWebSecurity::path).toArray(RequestMatcher[]::new);
  }

  private static RequestMatcher path(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(pattern);
  }
}
