/**
 * Files of X12 made readable for people: each segment with its loop, the names of its elements and
 * the meaning of its codes; a file's content in figures; two files compared.
 */
@NullMarked
@NamedInterface("inspect")
package io.claimline.x12.inspect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
