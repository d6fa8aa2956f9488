/** Claimline: the whole life of a US medical claim as a process people can see. */
@NullMarked
package io.claimline;

import org.jspecify.annotations.NullMarked;
