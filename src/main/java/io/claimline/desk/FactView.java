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
      Set.of(
          "entry",
          "batch",
          "file",
          "set",
          "remittance",
          "adjudication",
          "reversal",
          "payer",
          "denials",
          "request",
          "appeal",
          "document",
          "coverage",
          "statement",
          "placement",
          "print",
          "contact",
          "answer",
          "reference",
          "outcome");

  private static final Map<String, String> DETAILS =
      Map.of(
          "carc", "reasons",
          "payerClaimNumber", "payer’s number",
          "goodCause", "good cause",
          "letterOf", "letter of",
          "fileBy", "to be filed by",
          "decidedOn", "decided on",
          "decisionDue", "decision due",
          "nextDate", "look again on",
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
      case FILE_REJECTED,
          REJECTED,
          NOT_THIS_PAYERS,
          DENIED,
          REVERSED,
          PAYMENT_DEMANDED,
          UNPOSTED,
          REVERSAL_UNPOSTED,
          SCRUB_FAILED,
          COVERAGE_DOUBTFUL,
          APPEAL_LOST,
          PLACED,
          CANCELLED ->
          Tone.ALARM;
      case ELIGIBILITY_OVERDUE,
          COVERAGE_RESOLVED,
          SENDING_OVERDUE,
          ACKNOWLEDGEMENT_OVERDUE,
          REMITTANCE_OVERDUE,
          STATUS_OVERDUE,
          STATUS_UNKNOWN,
          CALL_DUE,
          CORRECTED,
          RELEASED,
          PAPER_TAKEN_BACK,
          TRACED,
          FOLLOWED_UP,
          APPEAL_BEGUN,
          APPEAL_DROPPED,
          APPEAL_SENT,
          APPEAL_OVERDUE,
          APPEAL_CHASED,
          CROSSOVER_OVERDUE,
          NEXT_PAYER_NOT_BILLED,
          WRITE_OFF_ASKED,
          LATE_APPEAL_ASKED,
          LATE_APPEAL_ALLOWED,
          LATE_APPEAL_REFUSED,
          PATIENT_NOT_BILLED,
          WRITE_OFF_REFUSED,
          WRITTEN_OFF,
          REFUNDED,
          DEMAND_TAKEN_BACK,
          COLLECTIONS_DUE,
          PLACEMENT_REFUSED,
          HELD,
          HOLD_RELEASED,
          CANCELLATION_ASKED,
          REOPENED ->
          Tone.WORK;
      case COVERAGE_ACTIVE,
          ELIGIBILITY_ASKED,
          SENT,
          SENT_ON_PAPER,
          FILE_ACCEPTED,
          RECEIVED,
          ACCEPTED,
          ADJUDICATED,
          STATUS_ASKED,
          STATUS_PENDING,
          STATUS_FINALIZED,
          FORWARDED,
          NEXT_PAYER_BILLED,
          APPEAL_ANSWERED,
          APPEAL_WON ->
          Tone.PAYER;
      case TRANSFERRED_TO_PATIENT,
          STATEMENT_SENT,
          PATIENT_CONTACTED,
          PATIENT_ANSWERED,
          PATIENT_PAID,
          RECALLED,
          PLACEMENT_ENDED ->
          Tone.PATIENT;
      case CHARGED, SCRUB_PASSED, QUEUED, NEXT_PAYER_DUE -> Tone.FLOW;
      case CLOSED -> Tone.DONE;
    };
  }
}
