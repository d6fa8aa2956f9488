/** Balances with payers and their letters, as a browser gets them. */
@NullMarked
package io.claimline.payerbalance.web;

import org.jspecify.annotations.NullMarked;
