/** Tokens: made, shown once, listed and revoked. */
@NullMarked
package io.claimline.api.token;

import org.jspecify.annotations.NullMarked;
