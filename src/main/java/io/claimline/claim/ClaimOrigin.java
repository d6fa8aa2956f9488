package io.claimline.claim;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an incoming claim comes from.
 *
 * @param fileId the stored file that it stands in; null for none
 * @param patientId the patient whom a person chose; null where the claim must tell
 * @param source in words; empty for what another system wrote
 */
record ClaimOrigin(@Nullable Long fileId, @Nullable Long patientId, String source) {

  static final ClaimOrigin OTHER_SYSTEM = new ClaimOrigin(null, null, "");

  static ClaimOrigin file(long id) {
    return new ClaimOrigin(id, null, "");
  }

  /** What the fact of being charged keeps of it. */
  Map<String, String> detail() {
    return source.isEmpty() ? Map.of() : Map.of("source", source);
  }
}
