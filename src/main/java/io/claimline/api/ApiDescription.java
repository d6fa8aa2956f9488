package io.claimline.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the interface offers, told without a token: its OpenAPI document and its problems. */
@RestController
class ApiDescription {

  private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

  /** A kind of problem, explained. */
  record Explanation(String type, String title, int status, String meaning) {}

  private final byte[] yaml;
  private final byte[] json;

  ApiDescription(ObjectMapper mapper) throws JsonProcessingException {
    yaml = resource();
    Object document =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(new String(yaml, StandardCharsets.UTF_8));
    json = mapper.writeValueAsBytes(document);
  }

  @GetMapping("/api/v1/openapi.yaml")
  ResponseEntity<byte[]> yaml() {
    return ResponseEntity.ok().contentType(YAML).body(yaml);
  }

  @GetMapping("/api/v1/openapi.json")
  ResponseEntity<byte[]> json() {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
  }

  @GetMapping("/api/v1/problems/{kind}")
  Explanation problem(@PathVariable String kind) {
    ProblemKind known =
        ProblemKind.of(kind).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    return new Explanation(known.type(), known.title(), known.status(), known.meaning());
  }

  private static byte[] resource() {
    try (InputStream in =
        Objects.requireNonNull(ApiDescription.class.getResourceAsStream("/api/openapi.yaml"))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
