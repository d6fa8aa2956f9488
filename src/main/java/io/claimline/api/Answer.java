package io.claimline.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The answer to a call that changes something, as it is kept with its key.
 *
 * @param location address of what was made, null where nothing was
 * @param body JSON; a problem where the status says so
 */
public record Answer(int status, @Nullable String location, String body) {

  private static final int FIRST_REFUSAL = 400;

  ResponseEntity<String> toResponse() {
    ResponseEntity.BodyBuilder response =
        ResponseEntity.status(status)
            .contentType(
                status < FIRST_REFUSAL
                    ? MediaType.APPLICATION_JSON
                    : MediaType.APPLICATION_PROBLEM_JSON);
    return (location == null ? response : response.header(HttpHeaders.LOCATION, location))
        .body(body);
  }

  ResponseEntity<String> toReplay() {
    ResponseEntity<String> first = toResponse();
    return ResponseEntity.status(first.getStatusCode())
        .headers(first.getHeaders())
        .header("Idempotency-Replayed", "true")
        .body(first.getBody());
  }
}
