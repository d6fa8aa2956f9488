package io.claimline.page.signin;

import io.claimline.page.CurrentUser;
import io.claimline.page.SignedInRequests;
import io.claimline.page.Staff;
import jakarta.servlet.DispatcherType;
import java.util.LinkedHashMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The one sign-on: our form, one session for our pages and the engine's web applications. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class SignInSecurity {

  private static final String SIGN_IN = "/sign-in";

  private static final RequestMatcher FROM_HTMX = new RequestHeaderRequestMatcher("HX-Request");

  /** What scripts call: they are told, not led. */
  private static final RequestMatcher SCRIPTS =
      new OrRequestMatcher(path("/camunda/api/**"), path("/api/**"));

  @Bean
  PasswordEncoder passwordEncoder(SignInSettings settings) {
    return new BCryptPasswordEncoder(settings.passwordCost());
  }

  @Bean
  SignedInRequests signedInRequests(Staff staff) {
    return (http, scope) ->
        http.addFilterBefore(new CurrentUserFilter(staff, scope), AuthorizationFilter.class)
            .requestCache(cache -> cache.requestCache(pagesOnly()))
            .exceptionHandling(refused -> refused.authenticationEntryPoint(toSignIn()))
            .headers(
                headers ->
                    headers
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                            permissions ->
                                permissions.policy(
                                    "camera=(), geolocation=(), microphone=(), payment=(), usb=()")));
  }

  @Bean
  SecurityFilterChain pages(
      HttpSecurity http, SignedInRequests signedInRequests, PasswordSignIn passwordSignIn)
      throws Exception {
    signedInRequests.applyTo(http, CurrentUser::scope);
    return http.authenticationProvider(passwordSignIn)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers(path(SIGN_IN), path("/webjars/**"), path("/assets/**"))
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form ->
                form.loginPage(SIGN_IN)
                    .defaultSuccessUrl("/")
                    .failureHandler(
                        (request, response, failure) ->
                            response.sendRedirect(
                                request.getContextPath()
                                    + SIGN_IN
                                    + (failure instanceof LockedException
                                        ? "?failed=wait"
                                        : "?failed=password"))))
        .logout(
            leaving ->
                leaving
                    .logoutUrl("/sign-out")
                    .logoutSuccessUrl(SIGN_IN + "?left")
                    .deleteCookies("CLAIMLINE_SESSION"))
        // A new session, not a renamed one: what the engine's web applications kept for whoever
        // was signed in before must not survive.
        .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(CsrfTokens.cookie())
                    .csrfTokenRequestHandler(new CsrfTokens()))
        .addFilterBefore(new ContentSecurityPolicyFilter(), HeaderWriterFilter.class)
        .build();
  }

  /** A page of htmx cannot follow a redirect to the sign-in page inside a fragment. */
  private static AuthenticationEntryPoint toSignIn() {
    var byRequest = new LinkedHashMap<RequestMatcher, AuthenticationEntryPoint>();
    byRequest.put(
        FROM_HTMX,
        (request, response, refused) -> {
          response.setHeader("HX-Redirect", request.getContextPath() + SIGN_IN);
          response.setStatus(401);
        });
    byRequest.put(SCRIPTS, new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED));
    var entryPoint = new DelegatingAuthenticationEntryPoint(byRequest);
    entryPoint.setDefaultEntryPoint(new LoginUrlAuthenticationEntryPoint(SIGN_IN));
    return entryPoint;
  }

  /** Where to go on after signing in is worth remembering for pages, not for their fragments. */
  private static HttpSessionRequestCache pagesOnly() {
    var cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(
        new NegatedRequestMatcher(
            new OrRequestMatcher(
                FROM_HTMX,
                request -> !"GET".equals(request.getMethod()),
                SCRIPTS,
                path("/error"),
                path("/favicon.ico"))));
    return cache;
  }

  private static RequestMatcher path(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(pattern);
  }
}
