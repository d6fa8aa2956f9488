package io.claimline.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A patient as a look-up tells it: enough to choose the right one.
 *
 * @param account the guarantor's account number; null while none is settled
 * @param payerName of the first coverage; null without one
 */
public record FoundPatient(
    long id,
    String lastName,
    String firstName,
    @Nullable LocalDate birthDate,
    String sex,
    @Nullable String city,
    @Nullable Long account,
    @Nullable String payerName,
    @Nullable String memberId) {}
