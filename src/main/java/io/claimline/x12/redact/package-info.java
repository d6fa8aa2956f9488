/**
 * Copies of X12 files with invented names and identifiers, so that they can be shared: amounts,
 * procedures, diagnoses, structure and errors stay as they are.
 */
@NullMarked
package io.claimline.x12.redact;

import org.jspecify.annotations.NullMarked;
