/** The checks of segments against the tables of the standard and its guides. */
@NullMarked
package io.claimline.x12.validation;

import org.jspecify.annotations.NullMarked;
