package io.claimline.x12;

import io.claimline.shared.Money;

/**
 * PS1: a service bought from another provider (X222A1 2400).
 *
 * @param providerId PS101
 * @param charge PS102, what that provider charged
 */
public record PurchasedService(String providerId, Money charge) {}
