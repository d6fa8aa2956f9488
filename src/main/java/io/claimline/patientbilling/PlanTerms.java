package io.claimline.patientbilling;

import io.claimline.shared.Money;
import java.time.LocalDate;

/**
 * What a payment plan is to be.
 *
 * @param instalment each month
 * @param firstDue the day of the first; the others follow on that day of each month
 */
public record PlanTerms(Money instalment, int instalments, LocalDate firstDue) {}
