/**
 * Bytes to segments and segments to bytes: delimiters, damage, limits. Knows no transaction set.
 */
@NullMarked
package io.claimline.x12.syntax;

import org.jspecify.annotations.NullMarked;
