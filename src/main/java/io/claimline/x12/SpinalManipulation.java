package io.claimline.x12;

/**
 * CR2.
 *
 * @param conditionCode CR208
 * @param description1 CR210
 * @param description2 CR211
 */
public record SpinalManipulation(String conditionCode, String description1, String description2) {}
