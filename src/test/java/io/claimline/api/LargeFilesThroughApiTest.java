package io.claimline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimline.api.Caller.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LargeFilesThroughApiTest extends ApiTest {

  private static final int CLAIMS = 5_000;

  @Test
  @Tag("long")
  @DisplayName("A payment of 5,000 claims is posted to the last cent")
  void remittance() {
    List<String> claims = new ArrayList<>();
    for (int i = 0; i < CLAIMS; i++) {
      claims.addAll(List.of("BIG" + i, "100"));
    }
    String[] numbersAndDollars = claims.toArray(String[]::new);
    JsonNode charged = timed("big.837", X12Text.an837p(npi, numbersAndDollars));
    assertThat(charged.path("accepted").asInt()).isEqualTo(CLAIMS);
    JsonNode paid = timed("big.835", X12Text.an835(npi, "BIGEFT", numbersAndDollars));
    assertThat(paid.path("claims").asInt()).isEqualTo(CLAIMS);
    assertThat(paid.path("matched").asInt()).isEqualTo(CLAIMS);
    assertThat(paid.path("posted").asInt()).isEqualTo(CLAIMS);
    assertThat(paid.path("postedCents").asLong()).isEqualTo(CLAIMS * 10_000L);
  }

  private JsonNode timed(String name, String text) {
    long begin = System.nanoTime();
    Reply received = caller.postFile(name, text);
    long kept = System.nanoTime();
    readFiles();
    JsonNode file = caller.get(received.location()).json();
    System.out.printf(
        "%s of %d claims: kept in %d ms, done in %d ms more%n",
        name, CLAIMS, (kept - begin) / 1_000_000, (System.nanoTime() - kept) / 1_000_000);
    assertThat(file.path("state").asText()).isEqualTo("done");
    return file.path("transactionSets").get(0);
  }
}
