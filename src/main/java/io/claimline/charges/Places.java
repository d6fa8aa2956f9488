package io.claimline.charges;

import io.claimline.x12.Address;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads addresses. */
final class Places {

  private Places() {}

  /** The address of this owner; null when none of it is told. Half of one is noted. */
  static @Nullable Address address(SheetReading read, String owner) {
    boolean told =
        Stream.of("line1", "city", "state", "zip").anyMatch(part -> read.has(owner + "." + part));
    if (!told) {
      return null;
    }
    return new Address(
        read.required(owner + ".line1", Form.STREET, "the street, at most 55 characters"),
        "",
        read.required(owner + ".city", Form.CITY, "the city, 2 to 30 characters"),
        read.requiredCode(owner + ".state", Form.STATE, "a state such as NY"),
        zip(read, owner + ".zip"),
        "",
        "");
  }

  private static String zip(SheetReading read, String field) {
    if (!read.has(field)) {
      read.missing(field, "Enter a ZIP code of five or nine digits.");
    }
    return read.digits(field, Form.ZIP, "a ZIP code of five or nine digits");
  }
}
