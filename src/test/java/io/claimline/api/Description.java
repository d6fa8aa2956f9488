package io.claimline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.claimline.api.Caller.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The OpenAPI document, as the measure of every answer. */
final class Description {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

  private final JsonNode document;

  Description(JsonNode document) {
    this.document = document;
  }

  /** Every operation, such as {@code GET /api/v1/claims/{id}}. */
  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
        }
      }
    }
    return operations;
  }

  /** Whether a call of this operation needs a token. */
  boolean needsToken(String operation) {
    JsonNode security = operation(operation).path("security");
    return security.isMissingNode() || !security.isEmpty();
  }

  boolean takesKey(String operation) {
    for (JsonNode parameter : operation(operation).path("parameters")) {
      if (resolved(parameter).path("name").asText().equals("Idempotency-Key")) {
        return true;
      }
    }
    return false;
  }

  /** Holds an answer against what the document says of this operation and status. */
  Reply conforms(String operation, int status, Reply reply) {
    assertThat(reply.status()).as("%s: %s", operation, reply.body()).isEqualTo(status);
    JsonNode told = resolved(operation(operation).path("responses").path("" + status));
    assertThat(told.isObject()).as("%s tells of status %s", operation, status).isTrue();
    assertThat(told.path("content").properties()).as(operation).hasSize(1);
    Map.Entry<String, JsonNode> content = told.path("content").properties().iterator().next();
    assertThat(reply.type()).as(operation).startsWith(content.getKey());
    JsonNode schema = content.getValue().path("schema");
    if (schema.isObject()) {
      assertThat(wrong(schema, reply.body())).as("%s %s", operation, reply.body()).isEmpty();
    }
    if (status == 401) {
      assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
    }
    if (status >= 400) {
      assertThat(reply.json().path("status").asInt()).isEqualTo(status);
      assertThat(reply.json().path("type").asText()).startsWith("/api/v1/problems/");
    }
    return reply;
  }

  /** Holds a request's body against the document. */
  List<String> wrongInRequest(String operation, String body) {
    JsonNode schema =
        operation(operation).path("requestBody").path("content").path("application/json");
    return wrong(schema.path("schema"), body);
  }

  private List<String> wrong(JsonNode schema, String body) {
    ObjectNode whole = schema.deepCopy();
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.set("components", document.path("components"));
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    List<String> wrong = new ArrayList<>();
    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(whole, config)
        .validate(body, InputFormat.JSON)
        .forEach(message -> wrong.add(message.toString()));
    return wrong;
  }

  private JsonNode operation(String operation) {
    String[] parts = operation.split(" ");
    JsonNode found = document.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
    assertThat(found.isObject()).as("the document has %s", operation).isTrue();
    return found;
  }

  private JsonNode resolved(JsonNode node) {
    JsonNode reference = node.path("$ref");
    return reference.isMissingNode() ? node : document.at(reference.asText().substring(1));
  }
}
