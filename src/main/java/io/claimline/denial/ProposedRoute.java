package io.claimline.denial;

/**
 * What the rules propose for a denial.
 *
 * @param rule the rule that fitted
 * @param because why, in a biller's words
 */
public record ProposedRoute(String rule, DenialRoute route, String because) {}
