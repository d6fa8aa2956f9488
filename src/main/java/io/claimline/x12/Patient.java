package io.claimline.x12;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The patient when it is not the subscriber: 2000C and 2010CA.
 *
 * @param relationship PAT01 to the subscriber: 01 spouse, 19 child, G8 other, …
 * @param party name and address
 * @param birthDate DMG02
 * @param sex DMG03
 * @param condition PAT06 to PAT09
 */
public record Patient(
    String relationship,
    Party party,
    @Nullable LocalDate birthDate,
    String sex,
    PatientCondition condition) {}
