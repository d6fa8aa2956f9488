/** The page on which managers order workbooks. */
@NullMarked
package io.claimline.report.web;

import org.jspecify.annotations.NullMarked;
