package io.claimline.x12;

import org.jspecify.annotations.Nullable;

/**
 * MPI: military service of an insured.
 *
 * @param informationStatus MPI01: C current, P partial, L history, …
 * @param employmentStatus MPI02, such as AE active reserve, RE retired
 * @param affiliation MPI03, the service, such as F Army
 * @param description MPI04
 * @param rank MPI05
 * @param period MPI06 and MPI07, or null; its qualifier is empty
 */
public record MilitaryService(
    String informationStatus,
    String employmentStatus,
    String affiliation,
    String description,
    String rank,
    @Nullable DatePeriod period) {}
