package io.claimline.charges;

/** A facility that a charge may name. Absent is empty. */
public record NamedFacility(
    String npi, String name, String line1, String city, String state, String zip) {}
