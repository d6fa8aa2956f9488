package io.claimline.patient;

import io.claimline.x12.Address;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for what one or several patients owe: an account.
 *
 * @param id the account number on statements
 * @param patientId the guarantor as a patient; null where never treated here
 * @param firstName empty where the account is addressed to a child's parent or guardian
 * @param addressCorrectedAt when a person last corrected the address; null while it is as first
 *     told
 */
public record Guarantor(
    long id,
    long practiceId,
    @Nullable Long patientId,
    String lastName,
    String firstName,
    Address address,
    @Nullable Instant addressCorrectedAt) {

  /** The name as a letter is addressed. */
  public String name() {
    return firstName.isEmpty() ? lastName : firstName + " " + lastName;
  }
}
