package io.claimline.scrub;

import io.claimline.x12.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether an address is complete; abroad, street and city are enough. */
final class AddressEdit {

  private static final Pattern ZIP = Pattern.compile("\\d{5}(\\d{4})?");
  private static final Set<String> STATES =
      Set.of(
          "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AS FM GU MH MP PR PW VI AA AE AP"
              .split(" "));

  private final String owner;
  private final String rule;
  private final String whose;

  /**
   * @param owner the part of the field's path before the address's own field
   * @param whose as the message names its owner
   */
  AddressEdit(String owner, String rule, String whose) {
    this.owner = owner;
    this.rule = rule;
    this.whose = whose;
  }

  List<RuleFinding> check(@Nullable Address address) {
    if (address == null) {
      return List.of(missing("line1", "Enter " + whose + " address."));
    }
    List<RuleFinding> findings = new ArrayList<>();
    if (address.line1().isBlank()) {
      findings.add(missing("line1", "Enter the street of " + whose + " address."));
    }
    if (address.city().isBlank()) {
      findings.add(missing("city", "Enter the city of " + whose + " address."));
    }
    if (isDomestic(address)) {
      if (!STATES.contains(address.state())) {
        findings.add(
            missing("state", "Enter the two letters of the state of " + whose + " address."));
      }
      if (!ZIP.matcher(digits(address)).matches()) {
        findings.add(
            missing("zip", "Enter 5 or 9 digits for the ZIP code of " + whose + " address."));
      }
    }
    return findings;
  }

  static boolean isDomestic(Address address) {
    return address.country().isBlank() || address.country().equals("US");
  }

  /** The ZIP code without hyphen and blanks. */
  static String digits(Address address) {
    return address.postalCode().replaceAll("[- ]", "");
  }

  private RuleFinding missing(String field, String message) {
    return RuleFinding.error(rule, owner + "." + field, message);
  }
}
