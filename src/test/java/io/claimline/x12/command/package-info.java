@NullMarked
package io.claimline.x12.command;

import org.jspecify.annotations.NullMarked;
