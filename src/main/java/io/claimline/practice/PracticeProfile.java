package io.claimline.practice;

import java.time.ZoneId;

/**
 * What a practice says of itself; empty where it has not.
 *
 * @param npi of the practice as an organization
 * @param timeZone in which its business dates are told
 * @param phone as printed on letters
 */
public record PracticeProfile(
    String name,
    String npi,
    String taxId,
    ZoneId timeZone,
    String line1,
    String line2,
    String city,
    String state,
    String zip,
    String phone) {}
