package io.claimline.x12.syntax;

import io.claimline.x12.Delimiters;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An ISA seen at the window's start: the one segment whose delimiters are known by position.
 *
 * @param text the ISA without its terminator, line breaks removed
 * @param delimiters as declared
 * @param length bytes from {@code I} to the terminator, both included
 * @param fixedLength whether every element stands where the standard puts it (106 characters)
 */
record InterchangeHeader(String text, Delimiters delimiters, int length, boolean fixedLength) {
  private static final int LONGEST = 512;
  private static final int[] SEPARATOR_POSITIONS = {
    3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103
  };

  /** The header that begins here, or null if what stands here is no ISA. */
  static @Nullable InterchangeHeader at(InputBuffer in) {
    int visible = in.ensure(LONGEST);
    if (visible < 4 || in.peek(0) != 'I' || in.peek(1) != 'S' || in.peek(2) != 'A') {
      return null;
    }
    char separator = (char) (in.peek(3) & 0xff);
    if (!isSeparator(separator)) {
      return null;
    }
    StringBuilder text = new StringBuilder(106);
    int separators = 0;
    boolean fixed = true;
    int position = 0;
    while (separators < 16) {
      if (position >= Math.min(visible, LONGEST - 4)) {
        return null;
      }
      char character = (char) (in.peek(position++) & 0xff);
      if (character == '\r' || character == '\n') {
        continue;
      }
      if (character == separator) {
        fixed &= text.length() == SEPARATOR_POSITIONS[separators];
        separators++;
      }
      text.append(character);
    }
    return complete(in, visible, text, position, fixed);
  }

  private static @Nullable InterchangeHeader complete(
      InputBuffer in, int visible, StringBuilder text, int after, boolean fixed) {
    if (visible < after + 2) {
      return null;
    }
    char element = text.charAt(3);
    char component = (char) (in.peek(after) & 0xff);
    char terminator = (char) (in.peek(after + 1) & 0xff);
    if (component == element || Character.isLetterOrDigit(component)) {
      return null;
    }
    boolean terminated = isTerminator(terminator) && terminator != element;
    text.append(component);
    Delimiters delimiters =
        new Delimiters(
            element,
            component,
            repetition(text.toString(), element, component),
            terminated ? terminator : '~');
    return new InterchangeHeader(
        text.toString(), delimiters, after + (terminated ? 2 : 1), fixed && terminated);
  }

  /** ISA11 held something else before 00501, and still does with some senders. */
  private static char repetition(String text, char element, char component) {
    String[] elements = text.split(Pattern.quote(String.valueOf(element)), -1);
    String declared = elements[11];
    if (declared.length() == 1 && isSeparator(declared.charAt(0))) {
      return declared.charAt(0);
    }
    return component == '^' ? '\0' : '^';
  }

  private static boolean isSeparator(char character) {
    return !Character.isLetterOrDigit(character)
        && character != ' '
        && character != '\r'
        && character != '\n'
        && character != '\0';
  }

  private static boolean isTerminator(char character) {
    return !Character.isLetterOrDigit(character) && character != ' ' && character != '\0';
  }
}
