/**
 * The command {@code bin/x12}: files of X12 looked at on the command line. Plain Java: it starts
 * without application, server or database.
 */
@NullMarked
package io.claimline.x12.command;

import org.jspecify.annotations.NullMarked;
