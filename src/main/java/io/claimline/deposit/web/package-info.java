/** Deposits and what the bank says, as a browser gets it. */
@NullMarked
package io.claimline.deposit.web;

import org.jspecify.annotations.NullMarked;
