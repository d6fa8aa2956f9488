package io.claimline.x12;

/**
 * The four separators of an interchange, as its ISA declares them.
 *
 * @param element between elements, usually {@code *}
 * @param component between components of a composite, usually {@code :}
 * @param repetition between repetitions, usually {@code ^}
 * @param segment after each segment, usually {@code ~}
 */
public record Delimiters(char element, char component, char repetition, char segment) {

  /** What Claimline writes with. */
  public static final Delimiters USUAL = new Delimiters('*', ':', '^', '~');

  /** True if the character separates something and so may not stand in data. */
  public boolean contains(char character) {
    return character == element
        || character == component
        || character == repetition
        || character == segment;
  }
}
