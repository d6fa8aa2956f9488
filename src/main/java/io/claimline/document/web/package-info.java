/** Documents as a browser gets them. */
@NullMarked
package io.claimline.document.web;

import org.jspecify.annotations.NullMarked;
