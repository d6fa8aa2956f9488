/** The pages of claims on paper. */
@NullMarked
package io.claimline.paper.web;

import org.jspecify.annotations.NullMarked;
