package io.claimline.workflow.security;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What may not stand in a request to the engine's API. */
final class ApiInput {

  private static final JsonFactory JSON = new JsonFactory();

  private ApiInput() {}

  /**
   * @param query the part after the question mark as it was sent, or null
   * @throws Refused if a parameter's name ends in "Expression", or cannot be decoded
   */
  static void checkQuery(@Nullable String query) throws Refused {
    if (query == null) {
      return;
    }
    for (String parameter : query.split("[&;]")) {
      try {
        checkName(URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8));
      } catch (IllegalArgumentException undecodable) {
        throw new Refused(HttpServletResponse.SC_BAD_REQUEST, "the query string is malformed");
      }
    }
  }

  /**
   * @throws Refused if it is no JSON, a key at any depth ends in "Expression", or a variable's name
   *     ends in "Id": those name our records and are set by the process alone
   */
  static void checkBody(byte[] body) throws Refused {
    Deque<String> objects = new ArrayDeque<>();
    String key = "";
    try (JsonParser parser = JSON.createParser(body)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case START_OBJECT -> objects.push(key);
          case END_OBJECT -> objects.pop();
          case FIELD_NAME -> {
            key = parser.currentName();
            checkName(key);
            if ("variables".equals(objects.peek()) && key.endsWith("Id")) {
              throw new Refused(
                  HttpServletResponse.SC_BAD_REQUEST,
                  "variables that name a record are set by the process alone");
            }
          }
          case START_ARRAY -> key = "";
          default -> {}
        }
      }
    } catch (Refused refused) {
      throw refused;
    } catch (IOException malformed) {
      throw new Refused(HttpServletResponse.SC_BAD_REQUEST, "the body is no JSON");
    }
  }

  private static void checkName(String name) throws Refused {
    if (name.strip().toLowerCase(Locale.ROOT).endsWith("expression")) {
      throw new Refused(HttpServletResponse.SC_BAD_REQUEST, "expressions are not accepted");
    }
  }

  /** Says to the caller why the request goes no further; names nothing that was sent. */
  static final class Refused extends IOException {
    private final int status;

    Refused(int status, String why) {
      super(why);
      this.status = status;
    }

    int status() {
      return status;
    }
  }
}
