package io.claimline.document;

/**
 * A kept document.
 *
 * @param bytes the content as it was kept
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record Document(DocumentSummary summary, byte[] bytes) {}
