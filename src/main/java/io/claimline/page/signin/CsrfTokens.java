package io.claimline.page.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Our pages' token against forged requests: masked in a form, plain in a cookie from which a script
 * (such as a Tasklist form) copies it into the header.
 */
final class CsrfTokens implements CsrfTokenRequestHandler {

  static final String COOKIE = "CLAIMLINE-CSRF";
  static final String HEADER = "X-CLAIMLINE-CSRF";

  private final CsrfTokenRequestAttributeHandler plain = new CsrfTokenRequestAttributeHandler();
  private final CsrfTokenRequestAttributeHandler masked = new XorCsrfTokenRequestAttributeHandler();

  static CookieCsrfTokenRepository cookie() {
    CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
    cookie.setCookieName(COOKIE);
    cookie.setHeaderName(HEADER);
    cookie.setCookiePath("/");
    cookie.setCookieCustomizer(settings -> settings.sameSite("Lax"));
    return cookie;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
    masked.handle(request, response, token);
    // Reading it is what sends the cookie; a script needs it before the first form was shown.
    var unused = token.get();
  }

  @Override
  public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
    boolean fromScript = request.getHeader(token.getHeaderName()) != null;
    return (fromScript ? plain : masked).resolveCsrfTokenValue(request, token);
  }
}
