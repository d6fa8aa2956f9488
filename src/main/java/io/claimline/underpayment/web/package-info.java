/** Underpayments and contracts, as a browser gets them. */
@NullMarked
package io.claimline.underpayment.web;

import org.jspecify.annotations.NullMarked;
