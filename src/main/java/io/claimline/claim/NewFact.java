package io.claimline.claim;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact to be appended.
 *
 * @param detail codes, amounts and ids by name; never a name, date of birth or member id
 */
public record NewFact(
    long claimId,
    FactKind kind,
    @Nullable String reason,
    @Nullable Long submissionId,
    Map<String, String> detail) {

  public static NewFact of(long claimId, FactKind kind) {
    return new NewFact(claimId, kind, null, null, Map.of());
  }

  public NewFact because(@Nullable String why) {
    return new NewFact(claimId, kind, why, submissionId, detail);
  }

  public NewFact about(@Nullable Long submission) {
    return new NewFact(claimId, kind, reason, submission, detail);
  }

  public NewFact with(Map<String, String> details) {
    return new NewFact(claimId, kind, reason, submissionId, details);
  }
}
