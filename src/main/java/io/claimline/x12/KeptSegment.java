package io.claimline.x12;

/**
 * A segment that no record carries, kept so that nothing is lost.
 *
 * @param place where it stood
 * @param text the segment as sent, without its terminator
 */
public record KeptSegment(Place place, String text) {}
