package io.claimline.x12.validation;

/**
 * Where in a segment something stands.
 *
 * @param element position; 0 for the whole segment
 * @param component of a composite, from 1; 0 for the whole element
 * @param repetition of an element that repeats, from 1; 0 where it does not
 */
public record ElementPlace(int element, int component, int repetition) {

  /** An element as a whole. */
  static ElementPlace of(int element) {
    return new ElementPlace(element, 0, 0);
  }
}
