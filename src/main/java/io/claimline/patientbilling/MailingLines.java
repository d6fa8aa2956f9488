package io.claimline.patientbilling;

import io.claimline.x12.Address;
import java.util.List;
import java.util.stream.Stream;

/** An address and a telephone number as letters print them. */
final class MailingLines {

  private MailingLines() {}

  /** The lines that there are: street, second line, town with state and ZIP code. */
  static List<String> of(Address address) {
    String place = (address.state() + " " + zip(address.postalCode())).strip();
    String town =
        address.city().isEmpty() || place.isEmpty()
            ? address.city() + place
            : address.city() + ", " + place;
    return Stream.of(address.line1(), address.line2(), town)
        .filter(line -> !line.isBlank())
        .toList();
  }

  /** Such as {@code (518) 555-0142}. */
  static String phone(String number) {
    return number.matches("\\d{10}")
        ? "(%s) %s-%s"
            .formatted(number.substring(0, 3), number.substring(3, 6), number.substring(6))
        : number;
  }

  private static String zip(String digits) {
    return digits.matches("\\d{9}") ? digits.substring(0, 5) + "-" + digits.substring(5) : digits;
  }
}
