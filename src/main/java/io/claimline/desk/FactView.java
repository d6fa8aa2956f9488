package io.claimline.desk;

import io.claimline.claim.ClaimFact;
import io.claimline.claim.FactKind;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A fact in a claim's story. */
record FactView(ClaimFact fact, ZonedDateTime at) {

  /** Said elsewhere on the page, or ids that mean nothing to a person. */
  private static final Set<String> NOT_SHOWN =
      Set.of("entry", "batch", "file", "set", "remittance", "adjudication", "reversal");

  private static final Map<String, String> DETAILS =
      Map.of(
          "carc", "reasons",
          "payerClaimNumber", "payer’s number",
          "rarc", "remarks",
          "action", "decision");

  public String words() {
    return fact.kind().words();
  }

  public String who() {
    return Person.inWords(fact.recordedBy());
  }

  public @Nullable String reason() {
    return fact.reason();
  }

  /** What belongs to the fact, by its name in a biller's words. */
  public Map<String, String> details() {
    Map<String, String> shown = new TreeMap<>();
    fact.detail()
        .forEach(
            (name, value) -> {
              if (!NOT_SHOWN.contains(name) && !value.isEmpty()) {
                shown.put(DETAILS.getOrDefault(name, name), value);
              }
            });
    return shown;
  }

  public String style() {
    return tone(fact.kind()).style();
  }

  private static Tone tone(FactKind kind) {
    return switch (kind) {
      case FILE_REJECTED, REJECTED, DENIED, REVERSED, SCRUB_FAILED -> Tone.ALARM;
      case SENDING_OVERDUE,
          ACKNOWLEDGEMENT_OVERDUE,
          REMITTANCE_OVERDUE,
          CORRECTED,
          RELEASED,
          TRACED,
          FOLLOWED_UP,
          WRITTEN_OFF,
          REFUNDED ->
          Tone.WORK;
      case SENT, FILE_ACCEPTED, RECEIVED, ACCEPTED, ADJUDICATED -> Tone.PAYER;
      case TRANSFERRED_TO_PATIENT, PATIENT_PAID -> Tone.PATIENT;
      case CHARGED, SCRUB_PASSED, QUEUED -> Tone.FLOW;
      case CLOSED -> Tone.DONE;
    };
  }
}
