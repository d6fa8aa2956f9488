package io.claimline.api.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.claimline.claim.ClaimFact;
import io.claimline.claim.ClaimLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A claim as a caller sees it: its head, and what it holds and went through. */
record ClaimAnswer(
    @JsonUnwrapped Head head, List<Line> lines, List<Submission> submissions, List<Fact> timeline) {

  /**
   * What a list tells of a claim.
   *
   * @param number our CLM01, by which payers answer
   * @param patientAccount the CLM01 that it came with
   * @param standing where it stands, such as {@code denied}; {@code standingWords} as a biller says
   * @param stage how far its facts have brought it, before its balance is asked
   * @param patientInDoubt its patient may be one that is known under another name
   */
  record Head(
      long id,
      String number,
      @Nullable String patientAccount,
      String standing,
      String standingWords,
      String stage,
      Instant since,
      PayerName payer,
      @Nullable LocalDate serviceFrom,
      @Nullable LocalDate serviceTo,
      @Nullable LocalDate filingDeadline,
      long chargeCents,
      long insuranceOpenCents,
      long patientOpenCents,
      boolean patientInDoubt) {}

  /** The payer whose turn it is. */
  record PayerName(String id, String name) {}

  /** A line of the newest version. */
  record Line(
      int position,
      String controlNumber,
      String procedure,
      List<String> modifiers,
      long chargeCents,
      @Nullable LocalDate serviceFrom,
      @Nullable LocalDate serviceTo) {

    static Line of(ClaimLine line) {
      return new Line(
          line.position(),
          line.controlNumber(),
          line.procedureCode(),
          line.modifiers(),
          line.charge().cents(),
          line.serviceFrom(),
          line.serviceTo());
    }
  }

  /** A sending of the claim. */
  record Submission(
      long id,
      int version,
      PayerName payer,
      String frequency,
      Instant queuedAt,
      @Nullable Instant sentAt) {}

  /** Something that happened to the claim. */
  record Fact(
      String kind,
      String words,
      Instant at,
      String by,
      @Nullable String reason,
      @Nullable Long submissionId,
      Map<String, String> detail) {

    static Fact of(ClaimFact fact) {
      return new Fact(
          fact.kind().name().toLowerCase(Locale.ROOT),
          fact.kind().words(),
          fact.occurredAt(),
          fact.recordedBy(),
          fact.reason(),
          fact.submissionId(),
          fact.detail());
    }
  }

  ClaimAnswer {
    lines = List.copyOf(lines);
    submissions = List.copyOf(submissions);
    timeline = List.copyOf(timeline);
  }
}
