package io.claimline.practice;

import org.jspecify.annotations.Nullable;

/**
 * A payer with its ways and clocks.
 *
 * @param code 2010BB NM109, upper case
 * @param claimFilingCode SBR09 as first seen
 * @param sendsAcceptance false: its A1 in a 277CA is its acceptance (R31)
 * @param takesReplacement whether it takes frequency 7 and 8 (R22)
 * @param acknowledgementDays business days from sending to the 277CA (R34)
 * @param responseDays days from acceptance to the 835 (R34)
 * @param timelyFilingDays days from service to receipt (R33)
 * @param answersEligibility whether it takes a 270 and answers with a 271
 * @param answersStatus whether it takes a 276 and answers with a 277
 * @param crossoverDays days in which the next payer should answer a claim that this one forwarded
 *     (R16)
 */
public record Payer(
    long id,
    String code,
    String name,
    @Nullable String claimFilingCode,
    boolean sendsAcceptance,
    boolean takesReplacement,
    int acknowledgementDays,
    int responseDays,
    int timelyFilingDays,
    boolean answersEligibility,
    boolean answersStatus,
    int crossoverDays) {}
