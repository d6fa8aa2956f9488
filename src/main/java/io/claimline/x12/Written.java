package io.claimline.x12;

/**
 * What a writer wrote.
 *
 * @param sets transaction sets
 * @param units claims, claim payments or answers
 * @param segments from ISA to IEA
 * @param bytes of the whole interchange
 */
public record Written(int sets, int units, int segments, long bytes) {}
