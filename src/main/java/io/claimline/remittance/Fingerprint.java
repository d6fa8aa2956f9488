package io.claimline.remittance;

import io.claimline.x12.Adjustment;
import io.claimline.x12.ProviderAdjustment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What makes a remittance the same remittance again (R21): a hash over what its claims and provider
 * adjustments say, not over how the file writes it.
 *
 * <p>The text that is hashed must stay as it is: hashes of years ago are compared with new ones.
 */
final class Fingerprint {

  private static final char END_OF_FIELD = '\u001f';
  private static final char END_OF_RECORD = '\u001e';

  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  void add(ClaimDecision claim) {
    record(
        "CLP",
        claim.claimNumber(),
        claim.statusCode(),
        claim.charge().toString(),
        claim.paid().toString(),
        claim.payerClaimNumber());
    add(claim.adjustments());
    for (LineDecision line : claim.lines()) {
      record(
          "SVC",
          line.procedure().code(),
          String.join(" ", line.procedure().modifiers()),
          line.charge().toString(),
          line.paid().toString(),
          line.controlNumber());
      add(line.adjustments());
    }
  }

  void add(ProviderAdjustment adjustment) {
    record(
        "PLB", adjustment.reasonCode(), adjustment.referenceId(), adjustment.amount().toString());
  }

  /** The hash in hexadecimal; nothing may be added after it was asked. */
  String value() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private void add(List<Adjustment> adjustments) {
    for (Adjustment adjustment : adjustments) {
      record(
          "CAS", adjustment.groupCode(), adjustment.reasonCode(), adjustment.amount().toString());
    }
  }

  private void record(String... fields) {
    String written = String.join(String.valueOf(END_OF_FIELD), fields) + END_OF_RECORD;
    digest.update(written.getBytes(StandardCharsets.UTF_8));
  }
}
