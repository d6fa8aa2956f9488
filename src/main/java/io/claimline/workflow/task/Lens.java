package io.claimline.workflow.task;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reads a part of an immutable whole, and makes the whole anew with another part.
 *
 * @param <W> the whole
 * @param <P> the part
 */
record Lens<W, P>(Function<W, P> get, BiFunction<W, P, W> set) {

  /** The part of the part. */
  <Q> Lens<W, Q> then(Lens<P, Q> inner) {
    return new Lens<>(
        whole -> inner.get.apply(get.apply(whole)),
        (whole, part) -> set.apply(whole, inner.set.apply(get.apply(whole), part)));
  }

  /** The same part as a text that a form shows and takes. */
  <Q> Lens<W, Q> as(Function<P, Q> shown, Function<Q, P> taken) {
    return new Lens<>(
        whole -> shown.apply(get.apply(whole)),
        (whole, part) -> set.apply(whole, taken.apply(part)));
  }
}
