package io.claimline.x12.syntax;

import io.claimline.x12.Delimiters;
import java.util.ArrayList;
import java.util.List;

/** One segment as it was sent, split into elements when first asked. Absent elements are empty. */
public final class Segment {
  /** No segment of the standard comes near; more means damage, and would cost memory. */
  private static final int MOST_ELEMENTS = 256;

  private final String id;
  private final String text;
  private final int number;
  private final Delimiters delimiters;
  private String[] elements = {};

  /**
   * @param text the segment without its terminator
   * @param number position in the file, from 1
   */
  public Segment(String text, int number, Delimiters delimiters) {
    this.text = text;
    this.number = number;
    this.delimiters = delimiters;
    int end = text.indexOf(delimiters.element());
    this.id = (end < 0 ? text : text.substring(0, end)).strip();
  }

  /**
   * The segment identifier, such as {@code CLM}; whatever stands first where the input is damaged.
   */
  public String id() {
    return id;
  }

  /** True if the identifier has the form of one: two or three capital letters or digits. */
  public boolean isWellFormed() {
    return isIdentifier(id);
  }

  /** True for two or three capital letters or digits, a letter first. */
  public static boolean isIdentifier(String text) {
    if (text.length() < 2 || text.length() > 3) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean letter = character >= 'A' && character <= 'Z';
      boolean digit = character >= '0' && character <= '9';
      if (!letter && !(digit && i > 0)) {
        return false;
      }
    }
    return true;
  }

  /** As sent, without terminator. */
  public String text() {
    return text;
  }

  /** Position in the file, from 1. */
  public int number() {
    return number;
  }

  /** The same segment, read with another component separator. */
  public Segment withComponentSeparator(char component) {
    return new Segment(
        text,
        number,
        new Delimiters(
            delimiters.element(), component, delimiters.repetition(), delimiters.segment()));
  }

  /** Number of elements sent after the identifier. */
  public int size() {
    return elements().length - 1;
  }

  /** The element at this position (1 for the first), stripped of surrounding blanks, or empty. */
  public String text(int position) {
    String[] all = elements();
    return position < all.length ? all[position] : "";
  }

  /** A component of a composite element (1 for the first), stripped, or empty. */
  public String component(int position, int component) {
    List<String> all = components(text(position));
    return component <= all.size() ? all.get(component - 1) : "";
  }

  /** The repetitions of an element; empty if it is absent. */
  public List<String> repetitions(int position) {
    String element = text(position);
    return element.isEmpty() ? List.of() : split(element, delimiters.repetition());
  }

  /** The components of a composite's text. */
  public List<String> components(String composite) {
    return split(composite, delimiters.component());
  }

  /** The elements from this position to the last one sent. */
  public List<String> from(int position) {
    List<String> rest = new ArrayList<>();
    for (int i = position; i <= size(); i++) {
      rest.add(text(i));
    }
    return rest;
  }

  /** Never the content, which may identify a patient. */
  @Override
  public String toString() {
    return "segment " + number;
  }

  private String[] elements() {
    if (elements.length == 0) {
      elements = split(text, delimiters.element()).toArray(String[]::new);
    }
    return elements;
  }

  private static List<String> split(String whole, char separator) {
    List<String> parts = new ArrayList<>(16);
    int start = 0;
    int end;
    while ((end = whole.indexOf(separator, start)) >= 0 && parts.size() < MOST_ELEMENTS) {
      parts.add(whole.substring(start, end).strip());
      start = end + 1;
    }
    if (parts.size() < MOST_ELEMENTS) {
      parts.add(whole.substring(start).strip());
    }
    return parts;
  }
}
