/** The user guide, as its readers see it inside the frame. */
@NullMarked
package io.claimline.page.guide;

import org.jspecify.annotations.NullMarked;
