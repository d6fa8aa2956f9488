package io.claimline.x12.inspect;

import java.util.List;

/**
 * A segment with its place and the names of all it holds.
 *
 * @param number position in the file, from 1
 * @param id such as {@code CLM}, or whatever stood there
 * @param name what the guide calls this use of it, else what the standard calls the segment
 * @param loop loop of the guide such as {@code 2300}; empty outside of one
 * @param loopName in words, or empty
 * @param depth how many loops and envelopes are around it; an ISA has none
 * @param opens whether a loop or envelope begins with it
 * @param known whether the guide (outside of transaction sets, the standard) has a place for it
 * @param text as sent
 * @param elements all that were sent and not empty, in order
 */
public record AnnotatedSegment(
    int number,
    String id,
    String name,
    String loop,
    String loopName,
    int depth,
    boolean opens,
    boolean known,
    String text,
    List<AnnotatedElement> elements) {}
