package io.claimline.practice;

/**
 * One level on which a payer's decision can be appealed (R35).
 *
 * @param level 1 for the first
 * @param name such as Redetermination
 * @param daysToFile from the remittance for level 1, from the receipt of the previous decision for
 *     later ones
 * @param daysToDecide after which the decision is asked for
 */
public record AppealLevel(int level, String name, int daysToFile, int daysToDecide) {}
