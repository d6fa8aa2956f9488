/**
 * Floor 5. Owns claims on paper: what waits to be printed for payers that take only paper from a
 * practice, the CMS-1500 (02/12) it is printed on, and what became of each print.
 *
 * <p>Only its own pages call it.
 *
 * <p>It never sends an electronic claim, and never ships the form's artwork: it prints what belongs
 * into the boxes of forms that the office has.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "audit", "page", "practice", "document", "claim", "x12"})
package io.claimline.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
