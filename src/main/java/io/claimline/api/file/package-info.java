/** Files that come in, and what became of them. */
@NullMarked
package io.claimline.api.file;

import org.jspecify.annotations.NullMarked;
