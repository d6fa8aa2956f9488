package io.claimline.claim;

import io.claimline.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a claim's version.
 *
 * @param controlNumber 2400 REF*6R: unique in the claim, stable over its versions (R27)
 */
public record ClaimLine(
    int position,
    String controlNumber,
    String procedureCode,
    List<String> modifiers,
    Money charge,
    @Nullable LocalDate serviceFrom,
    @Nullable LocalDate serviceTo) {}
