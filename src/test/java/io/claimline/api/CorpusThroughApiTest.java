package io.claimline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimline.api.Caller.Reply;
import io.claimline.x12.Corpus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Files that nobody here wrote, sent as other software sends them. */
class CorpusThroughApiTest extends ApiTest {

  @Test
  @DisplayName("Each file of others is answered with 202 and ends as done or failed")
  void everyFile() {
    Corpus.find().ifPresent(this::everyFileOf);
  }

  private void everyFileOf(Corpus corpus) {
    Description description =
        new Description(new Caller(port, null).get("/api/v1/openapi.json").json());
    Map<String, String> addresses = new TreeMap<>();
    for (Corpus.Entry entry : corpus.entries()) {
      Reply received =
          caller.send("POST", "/api/v1/inbound-files?name=corpus", corpus.bytes(entry), List.of());
      description.conforms("POST /api/v1/inbound-files", 202, received);
      addresses.put(entry.path(), received.location());
    }
    readFiles();
    for (Corpus.Entry entry : corpus.entries()) {
      JsonNode file =
          description
              .conforms(
                  "GET /api/v1/inbound-files/{id}",
                  200,
                  caller.get(addresses.getOrDefault(entry.path(), "")))
              .json();
      assertThat(file.path("state").asText()).as(entry.path()).isIn("done", "failed");
      if (entry.kind().equals("837P") || entry.kind().equals("835")) {
        int claims = 0;
        for (JsonNode set : file.path("transactionSets")) {
          claims += set.path("kind").asText().equals(entry.kind()) ? set.path("claims").asInt() : 0;
        }
        assertThat(claims).as(entry.path()).isEqualTo(entry.claims());
      }
    }
  }
}
