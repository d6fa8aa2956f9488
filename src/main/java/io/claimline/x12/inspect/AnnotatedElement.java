package io.claimline.x12.inspect;

/**
 * An element or component that was sent, with what the standard says of it.
 *
 * @param position such as {@code 05} or {@code 05-1}
 * @param element the position's number without its component, such as 5
 * @param number data element number of the standard such as 1028, or empty if the standard has none
 *     here
 * @param name in words, or empty if the standard has none here
 * @param value as sent
 * @param meaning of a code or date, or empty
 */
public record AnnotatedElement(
    String position, int element, String number, String name, String value, String meaning) {}
