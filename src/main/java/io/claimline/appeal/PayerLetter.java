package io.claimline.appeal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a payer wrote on an appeal that is out.
 *
 * @param documentId the letter as it came
 * @param outcome what it seems to say; a person reads it and decides
 * @param decidedOn the letter's own day
 */
public record PayerLetter(
    long documentId, Outcome outcome, LocalDate decidedOn, Instant receivedAt) {}
