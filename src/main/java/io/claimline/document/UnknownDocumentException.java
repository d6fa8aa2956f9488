package io.claimline.document;

/** The practices in scope have no such document. */
public class UnknownDocumentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownDocumentException(long documentId) {
    super("no document " + documentId);
  }
}
