/** Sign-in, sign-out and what every request of a signed-in person is bound to. */
@NullMarked
package io.claimline.page.signin;

import org.jspecify.annotations.NullMarked;
