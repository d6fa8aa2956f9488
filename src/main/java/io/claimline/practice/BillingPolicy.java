package io.claimline.practice;

import io.claimline.shared.Money;

/**
 * What a practice has decided on its billing.
 *
 * @param writeOffLimit what a biller may write off alone; more needs a supervisor
 * @param smallBalance what a patient owes at most when it is written off by itself (R38)
 * @param smallestStatement what a guarantor must owe at least to be sent a statement (R38)
 * @param statementCycleDays days from one statement to the next (R38)
 * @param statementsBeforeFinalNotice how many statements go before the final notice
 * @param agencyDays days that the agency has for collecting before a placement ends
 */
public record BillingPolicy(
    Money writeOffLimit,
    Money smallBalance,
    Money smallestStatement,
    int statementCycleDays,
    int statementsBeforeFinalNotice,
    int agencyDays) {

  /** What holds until a practice decides otherwise. */
  public static final BillingPolicy DEFAULT =
      new BillingPolicy(
          Money.parse("100.00"), Money.parse("5.00"), Money.parse("5.01"), 30, 3, 365);
}
