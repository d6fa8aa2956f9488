package io.claimline.clearinghouse;

import org.jspecify.annotations.Nullable;

/**
 * The kept file that something was read from.
 *
 * @param onlyPractice the one practice that the file may touch, whatever stands in it; null where
 *     the content may tell
 */
public record SourceFile(long id, @Nullable Long onlyPractice) {}
