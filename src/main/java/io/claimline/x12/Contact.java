package io.claimline.x12;

import java.util.List;

/**
 * PER: whom to ask.
 *
 * @param function PER01, such as IC, CX or BL
 * @param name PER02
 * @param numbers the pairs, in order
 */
public record Contact(String function, String name, List<Number> numbers) {
  public Contact {
    numbers = List.copyOf(numbers);
  }

  /**
   * One way to reach the contact.
   *
   * @param qualifier TE telephone, EX extension, FX fax, EM electronic mail, UR web address
   * @param value the number or address
   */
  public record Number(String qualifier, String value) {}

  /** The first value with this qualifier, or empty. */
  public String number(String qualifier) {
    return numbers.stream()
        .filter(n -> n.qualifier().equals(qualifier))
        .map(Number::value)
        .findFirst()
        .orElse("");
  }
}
