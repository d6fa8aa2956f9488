package io.claimline.practice;

/**
 * Which questions a payer answers, and how long a claim that it forwarded takes.
 *
 * @param eligibility whether it takes a 270 and answers with a 271
 * @param status whether it takes a 276 and answers with a 277
 * @param crossoverDays days in which the next payer should answer a claim that this one forwarded
 *     (R16)
 */
public record PayerAnswers(boolean eligibility, boolean status, int crossoverDays) {

  public PayerAnswers {
    if (crossoverDays < 1) {
      throw new IllegalArgumentException("a forwarded claim takes a day at least");
    }
  }
}
