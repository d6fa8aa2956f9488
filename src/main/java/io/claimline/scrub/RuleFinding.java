package io.claimline.scrub;

/**
 * What a rule found in a claim.
 *
 * @param rule stable id of the rule, for counting and for tests
 * @param field path of the field as docs/domain/claim-fields.md names it; empty for the whole claim
 * @param message what to do, in a biller's words; never a value of the claim
 */
public record RuleFinding(String rule, Severity severity, String field, String message) {

  public static RuleFinding error(String rule, String field, String message) {
    return new RuleFinding(rule, Severity.ERROR, field, message);
  }

  public static RuleFinding warning(String rule, String field, String message) {
    return new RuleFinding(rule, Severity.WARNING, field, message);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
