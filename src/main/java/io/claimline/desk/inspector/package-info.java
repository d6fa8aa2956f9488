/**
 * The inspector: any X12 file shown with the names and meanings of all it holds, and what is wrong
 * with it beside. Nothing of it is stored or taken into claims.
 */
@NullMarked
package io.claimline.desk.inspector;

import org.jspecify.annotations.NullMarked;
