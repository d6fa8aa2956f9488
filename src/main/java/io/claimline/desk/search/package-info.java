/**
 * One search over whatever a caller may say. What is typed may be a name or a birth date: it comes
 * by POST, and never stands in an address or a log.
 */
@NullMarked
package io.claimline.desk.search;

import org.jspecify.annotations.NullMarked;
