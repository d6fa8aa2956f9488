package io.claimline.document;

import org.jspecify.annotations.Nullable;

/**
 * A document to be kept.
 *
 * @param claimId the claim it is about, null where about none or several
 * @param patientId the patient it is about, null where the claim says it
 * @param kind what it is, such as {@code appeal-letter}
 * @param fileName the name a browser saves it under; never a person's name
 * @param mediaType such as {@code application/pdf}
 * @param bytes the whole content, not empty
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record NewDocument(
    @Nullable Long claimId,
    @Nullable Long patientId,
    String kind,
    String fileName,
    String mediaType,
    byte[] bytes) {

  public static final String PDF = "application/pdf";

  public NewDocument {
    if (bytes.length == 0) {
      throw new IllegalArgumentException("a document without content");
    }
  }

  /** A PDF about a claim. */
  public static NewDocument ofClaim(long claimId, String kind, String fileName, byte[] pdf) {
    return new NewDocument(claimId, null, kind, fileName, PDF, pdf);
  }

  /** A PDF about a patient. */
  public static NewDocument ofPatient(long patientId, String kind, String fileName, byte[] pdf) {
    return new NewDocument(null, patientId, kind, fileName, PDF, pdf);
  }
}
