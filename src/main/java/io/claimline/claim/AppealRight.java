package io.claimline.claim;

import io.claimline.practice.AppealLevel;
import java.time.LocalDate;

/**
 * The right to appeal a payer's last decision on a claim (R35).
 *
 * @param decision the fact by which the payer decided
 * @param payerId whose decision it is
 * @param fileBy the last day
 */
public record AppealRight(ClaimFact decision, long payerId, AppealLevel level, LocalDate fileBy) {}
