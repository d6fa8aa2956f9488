package io.claimline.clearinghouse;

import io.claimline.shared.Money;

/**
 * A transaction set of a file that came in, and what became of it.
 *
 * @param indexInFile 0 for the first; a TA1 counts from -1 downwards
 * @param claims claims, payments and decisions on claims in it; 0 until its end was read
 * @param accepted of a 277CA, the claims that it accepts
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
    long claims,
    long accepted,
    long units,
    long applied,
    long already,
    long setAside,
    Money posted) {}
