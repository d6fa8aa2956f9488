package io.claimline.practice;

import org.jspecify.annotations.Nullable;

/**
 * A provider of a practice: who bills, or who treats.
 *
 * @param organization a group rather than a person
 * @param lastName of a person, or the name of an organization
 */
public record Provider(
    long id,
    @Nullable String npi,
    @Nullable String taxId,
    boolean organization,
    String lastName,
    @Nullable String firstName,
    @Nullable String taxonomyCode) {}
