/** Charge entry as a browser gets it. */
@NullMarked
package io.claimline.charges.web;

import org.jspecify.annotations.NullMarked;
