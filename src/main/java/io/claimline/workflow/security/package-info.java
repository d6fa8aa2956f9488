/** Who may do what in the engine and its web applications, and how they are reached over HTTP. */
@NullMarked
package io.claimline.workflow.security;

import org.jspecify.annotations.NullMarked;
