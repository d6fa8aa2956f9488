package io.claimline.scrub;

import java.util.List;

/**
 * What one scrub of a claim found.
 *
 * @param version the content version that was looked at
 */
public record ScrubResult(long claimId, int version, List<RuleFinding> findings) {

  public ScrubResult {
    findings = List.copyOf(findings);
  }

  /** Nothing found that stops the claim. */
  public boolean isClean() {
    return errors() == 0;
  }

  public int errors() {
    return (int) findings.stream().filter(RuleFinding::isError).count();
  }

  public int warnings() {
    return findings.size() - errors();
  }
}
