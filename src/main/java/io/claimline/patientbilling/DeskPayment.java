package io.claimline.patientbilling;

import io.claimline.shared.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money that was taken from a patient at the desk.
 *
 * @param id the receipt's number
 * @param documentId the receipt
 * @param parts what of it went to which visit
 */
public record DeskPayment(
    long id,
    long patientId,
    Money amount,
    String method,
    @Nullable String reference,
    Instant takenAt,
    String takenBy,
    long documentId,
    List<Part> parts) {

  /** What of a payment went to a visit. */
  public record Part(long claimId, Money amount) {}
}
