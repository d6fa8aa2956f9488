package io.claimline.x12;

/**
 * NTE: free text.
 *
 * @param qualifier NTE01, such as ADD, CER, DCP, DGN
 * @param text NTE02; may hold anything, so it is never logged
 */
public record Note(String qualifier, String text) {}
