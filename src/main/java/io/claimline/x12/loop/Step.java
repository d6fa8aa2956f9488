package io.claimline.x12.loop;

import io.claimline.x12.guide.Loop;
import io.claimline.x12.guide.SegmentUse;
import org.jspecify.annotations.Nullable;

/**
 * Where a segment leads from a {@link Position}.
 *
 * @param ended how many loops it ends
 * @param index its place in the loop that takes it
 * @param use what the guide says of it there
 * @param inner the loop that it opens, or null
 * @param most how often it may be sent
 * @param inOrder false if it should have come earlier
 * @param right so many of its first elements are told to be right by the place that they led to
 * @param reached how far the loop that takes it has come with it
 * @param opened behind the first segment of the loop that it opens, or null
 */
record Step(
    int ended,
    int index,
    SegmentUse use,
    @Nullable Loop inner,
    int most,
    boolean inOrder,
    int right,
    Position reached,
    @Nullable Position opened) {}
