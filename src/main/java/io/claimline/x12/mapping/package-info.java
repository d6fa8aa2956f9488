/**
 * What all transaction sets share between segments and records: parties, dates, amounts, reasons.
 */
@NullMarked
package io.claimline.x12.mapping;

import org.jspecify.annotations.NullMarked;
