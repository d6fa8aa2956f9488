/**
 * Floor 0. Owns reading and writing X12 005010 healthcare transaction sets in pure Java: bytes in,
 * typed records out, and back.
 *
 * <p>Every module that exchanges files may call it.
 *
 * <p>It never touches Spring, a database or a claim of ours; bad input is a finding, never an
 * exception.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package io.claimline.x12;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
