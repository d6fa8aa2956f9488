package io.claimline.clearinghouse;

import io.claimline.shared.Money;

/**
 * A transaction set of a file that came in, and what became of it.
 *
 * @param indexInFile 0 for the first; a TA1 counts from -1 downwards
 * @param complete whether it has been read to its end
 */
public record InboundSet(
    int indexInFile,
    String kind,
    String version,
    String interchangeControlNumber,
    String groupControlNumber,
    String controlNumber,
    String sender,
    String reference,
    boolean complete,
    long units,
    long applied,
    long already,
    long setAside,
    Money posted) {}
