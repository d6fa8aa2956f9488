/** Pages where managers and administrators set up practices, providers, payers and staff. */
@NullMarked
package io.claimline.desk.settings;

import org.jspecify.annotations.NullMarked;
