package io.claimline.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody who is signed in and opens pages, as a browser does but without drawing them. */
final class PageVisitor {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final String address;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  PageVisitor(int port) {
    this.address = "http://localhost:" + port;
  }

  void signIn(String userName, String password) {
    get("/sign-in");
    post("/sign-in", Map.of("username", userName, "password", password));
    if (get("/").contains("name=\"password\"")) {
      throw new IllegalStateException("signing in failed");
    }
  }

  /** The page; fails unless it is answered well. */
  String get(String path) {
    return answer(HttpRequest.newBuilder(URI.create(address + path)).GET());
  }

  /** What a form is answered with; that the browser is sent elsewhere is well too. */
  String post(String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + '=' + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return answer(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-CLAIMLINE-CSRF", token())
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private String answer(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() >= 400) {
        throw new IllegalStateException(
            response.statusCode() + " from " + response.request().uri().getPath());
      }
      return response.body();
    } catch (IOException e) {
      throw new IllegalStateException("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private String token() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("CLAIMLINE-CSRF"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
