package io.claimline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Somebody in front of a browser: keeps cookies, follows no redirect by itself, holds no mock. */
public final class Browser {

  public static final String PASSWORD = "claimline-demo";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String origin;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  public Browser(int port) {
    this.origin = "http://localhost:" + port;
  }

  /** What came back. */
  public record Answer(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    public String body() {
      return response.body();
    }

    public JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (JsonProcessingException e) {
        throw new AssertionError("no JSON, but status " + status() + ": " + body(), e);
      }
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  /** Signs in by the form, as a person does; the answer is the redirect that follows. */
  public Answer signIn(String userName, String password) {
    get("/sign-in");
    return postForm("/sign-in", "username=" + encode(userName) + "&password=" + encode(password));
  }

  /** Signs in and opens the engine's web applications, so that their API may be called. */
  public Browser at(String userName) {
    signIn(userName, PASSWORD);
    get("/camunda/app/welcome/default/");
    return this;
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer postForm(String path, String form) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-CLAIMLINE-CSRF", cookie("CLAIMLINE-CSRF").orElse(""))
            .POST(BodyPublishers.ofString(form)));
  }

  /** Calls the engine's API as its web applications do. */
  public Answer api(String method, String path, String json) {
    return send(
        request("/camunda/api/" + path)
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").orElse(""))
            .method(method, BodyPublishers.ofString(json)));
  }

  public Answer engine(String method, String path, String json) {
    return api(method, "engine/engine/default/" + path, json);
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path));
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(client.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  public Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
