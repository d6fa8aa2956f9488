package io.claimline.shared.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@ClaimlineTest
class ActuatorTest {

  @Autowired private TestRestTemplate http;

  @Test
  @DisplayName("Anybody may ask whether the application is ready, and learns no more than that")
  void readiness() {
    ResponseEntity<String> ready = http.getForEntity("/actuator/health/readiness", String.class);
    assertThat(ready.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(ready.getBody()).isEqualTo("{\"status\":\"UP\"}");
    // Down here, since tests let the engine run jobs only when they say so.
    assertThat(http.getForObject("/actuator/health", String.class))
        .isEqualTo("{\"status\":\"DOWN\",\"groups\":[\"liveness\",\"readiness\"]}");
  }

  @ParameterizedTest
  @DisplayName("Every other operator's page is closed")
  @ValueSource(
      strings = {
        "/actuator",
        "/actuator/env",
        "/actuator/heapdump",
        "/actuator/loggers",
        "/actuator/prometheus",
        "/actuator/health/../env"
      })
  void closed(String path) {
    assertThat(http.getForEntity(path, String.class).getStatusCode().value()).isIn(400, 401, 403);
  }
}
