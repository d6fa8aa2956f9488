package io.claimline.practice;

import io.claimline.x12.Address;

/**
 * How a practice signs its letters.
 *
 * @param phone as printed; empty where none is known
 */
public record Letterhead(String name, Address address, String phone) {}
