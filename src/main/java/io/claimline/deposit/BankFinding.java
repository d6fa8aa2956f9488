package io.claimline.deposit;

/**
 * What is wrong with a line of a bank's file.
 *
 * @param line the first being 1
 * @param words what is wrong and how to mend it
 */
public record BankFinding(int line, String field, String words) {}
