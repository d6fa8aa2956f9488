package io.claimline.patient;

import io.claimline.x12.EligibilityInquiry;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question to a payer whether a coverage is active, with the last answer to it.
 *
 * @param serviceMonth its first day
 * @param inquiry who is asked about whom, without BHT and TRN
 * @param withdrawn whether it could not be written
 * @param answer null until answered
 * @param answeredAt null until answered
 */
public record EligibilityRequest(
    long id,
    long practiceId,
    long coverageId,
    LocalDate serviceMonth,
    EligibilityInquiry inquiry,
    Instant askedAt,
    boolean withdrawn,
    @Nullable EligibilityAnswer answer,
    @Nullable Instant answeredAt) {

  /** TRN02: the answer returns it. */
  public String traceNumber() {
    return TRACE + id;
  }

  static final String TRACE = "E";

  /** The same question, put in this way. */
  public EligibilityRequest asking(EligibilityInquiry put) {
    return new EligibilityRequest(
        id, practiceId, coverageId, serviceMonth, put, askedAt, withdrawn, answer, answeredAt);
  }

  /** Whether this inquiry asks the same payer about the same person under the same number. */
  public boolean asksLike(EligibilityInquiry other) {
    return inquiry.source().equals(other.source())
        && inquiry.subscriber().equals(other.subscriber())
        && inquiry.patient().equals(other.patient());
  }
}
