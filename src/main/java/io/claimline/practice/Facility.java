package io.claimline.practice;

/**
 * A place where a practice's patients are treated. What is not known is empty.
 *
 * @param zip five or nine digits
 * @param inUse false: it stays with its claims and is no longer offered
 */
public record Facility(
    long id,
    String npi,
    String name,
    String line1,
    String city,
    String state,
    String zip,
    boolean inUse) {}
