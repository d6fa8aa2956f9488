/**
 * Proof that what we write is right, by means that share nothing with the writers: a splitter and
 * tables of the guides' rules of its own, and readers that nobody here wrote.
 */
@NullMarked
package io.claimline.x12.proof;

import org.jspecify.annotations.NullMarked;
