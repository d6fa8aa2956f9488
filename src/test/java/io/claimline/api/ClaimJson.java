package io.claimline.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Claims as other software writes them in JSON; each method changes one place. */
final class ClaimJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode body;

  private ClaimJson(JsonNode body) {
    this.body = body;
  }

  /** An office visit of the subscriber, the same one as {@link X12Text#an837p} writes. */
  static ClaimJson visit(String number) {
    return new ClaimJson(
        parsed(
            """
            {
              "patientAccount": "%s",
              "payer": {"id": "60054", "name": "NORTHERN HEALTH PLAN"},
              "claimFilingCode": "CI",
              "subscriber": {
                "memberId": "W100200300", "lastName": "WINTER", "firstName": "NORA",
                "birthDate": "1984-05-17", "sex": "F",
                "address": {"line1": "1 ELM STREET", "city": "ALBANY", "state": "NY", "zip": "12207"}
              },
              "placeOfService": "11",
              "diagnoses": ["J06.9"],
              "lines": [
                {"procedure": "99213", "chargeCents": 12500, "units": 1, "diagnosisPointers": [1],
                 "serviceFrom": "2026-01-05"}
              ]
            }
            """
                .formatted(number)));
  }

  /** A visit of the subscriber's child, with everything else that a claim can tell. */
  static ClaimJson child(String number) {
    return visit(number)
        .put(
            "/patient",
            """
            {"relationship": "19", "lastName": "WINTER", "firstName": "TOM", "middleName": "A",
             "birthDate": "2015-03-01", "sex": "M"}
            """)
        .put("/renderingProvider", "{\"npi\": \"1234567893\", \"lastName\": \"HALE\"}")
        .put("/serviceFacility", "{\"npi\": \"1234567893\", \"name\": \"ELM CLINIC\"}")
        .put("/priorAuthorization", "\"A-1\"")
        .put("/patientPaidCents", "2500")
        .put("/lines/0/modifiers", "[\"25\"]")
        .put("/lines/0/controlNumber", "\"L-1\"");
  }

  /**
   * @param pointer to a member that is there or new
   * @param value JSON
   */
  ClaimJson put(String pointer, String value) {
    JsonNode parent = parent(pointer);
    String last = last(pointer);
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(last), parsed(value));
    } else {
      ((ObjectNode) parent).set(last, parsed(value));
    }
    return this;
  }

  ClaimJson remove(String pointer) {
    ((ObjectNode) parent(pointer)).remove(last(pointer));
    return this;
  }

  String text() {
    return body.toString();
  }

  private JsonNode parent(String pointer) {
    return body.at(pointer.substring(0, pointer.lastIndexOf('/')));
  }

  private static String last(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
