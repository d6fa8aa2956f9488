package io.claimline.claim;

import io.claimline.x12.Diagnosis;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ServiceLine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two incoming claims are the same claim: the sender's number, who bills whom for
 * whom, and what was done. Addresses, notes and envelopes may differ.
 */
final class SourceHash {

  private static final String SEPARATOR = "\u001f";

  private final StringJoiner parts = new StringJoiner(SEPARATOR);

  private SourceHash() {}

  /** SHA-256 in hexadecimal. */
  static String of(ProfessionalClaim claim) {
    SourceHash hash = new SourceHash();
    hash.add(claim.patientControlNumber());
    hash.add(claim.frequency());
    hash.add(claim.billingProvider().id());
    hash.add(claim.billingProvider().taxId());
    hash.add(claim.payer().id());
    hash.addPeople(claim);
    hash.add(claim.charge());
    for (Diagnosis diagnosis : claim.diagnoses()) {
      hash.add(diagnosis.code());
    }
    for (ServiceLine line : claim.lines()) {
      hash.addLine(line);
    }
    return hash.digest();
  }

  private void addPeople(ProfessionalClaim claim) {
    add(claim.subscriber().sequence());
    add(claim.subscriber().party().id());
    add(claim.treatedPerson().name());
    add(claim.treatedPerson().firstName());
    var patient = claim.patient();
    add(patient == null ? claim.subscriber().birthDate() : patient.birthDate());
    add(patient == null ? claim.subscriber().sex() : patient.sex());
  }

  private void addLine(ServiceLine line) {
    add(line.procedure().code());
    add(line.procedure().modifiers());
    add(line.charge());
    add(line.quantity().stripTrailingZeros().toPlainString());
    add(line.serviceFrom());
    add(line.serviceThrough());
  }

  private void add(@Nullable Object part) {
    parts.add(part == null ? "" : part.toString().strip().toUpperCase(Locale.ROOT));
  }

  private String digest() {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256")
              .digest(parts.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
