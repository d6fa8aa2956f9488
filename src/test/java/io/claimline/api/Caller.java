package io.claimline.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Other software that calls the interface. */
final class Caller {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;
  private final @Nullable String token;

  Caller(int port, @Nullable String token) {
    this.port = port;
    this.token = token;
  }

  /** An answer with what a test looks at. */
  record Reply(int status, String type, String location, String body, HttpResponse<?> all) {

    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException noJson) {
        throw new AssertionError("no JSON: " + body, noJson);
      }
    }

    long id() {
      return json().path("id").asLong();
    }

    String header(String name) {
      return all.headers().firstValue(name).orElse("");
    }
  }

  Reply get(String path) {
    return send("GET", path, null, List.of());
  }

  Reply postFile(String name, String x12, String... headers) {
    return send(
        "POST",
        "/api/v1/inbound-files?name=" + name,
        x12.getBytes(StandardCharsets.UTF_8),
        List.of(headers));
  }

  Reply postClaim(String body, String... headers) {
    List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
    all.addAll(List.of(headers));
    return send("POST", "/api/v1/claims", body.getBytes(StandardCharsets.UTF_8), all);
  }

  /**
   * @param headers names and values in turn
   */
  Reply send(String method, String path, byte @Nullable [] body, List<String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    for (int i = 0; i < headers.size(); i += 2) {
      request.header(headers.get(i), headers.get(i + 1));
    }
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Reply(
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse(""),
          answer.headers().firstValue("Location").orElse(""),
          answer.body(),
          answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
