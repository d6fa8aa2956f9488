package io.claimline.charges;

/** A provider whom a charge may name. First name empty where none is known. */
public record NamedProvider(String npi, String lastName, String firstName) {}
