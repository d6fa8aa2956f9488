package io.claimline.api.claim;

import io.claimline.api.claim.ClaimReading.Form;
import io.claimline.shared.Money;
import io.claimline.x12.Procedure;
import io.claimline.x12.Reference;
import io.claimline.x12.ServiceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads the lines of a claim, and sums what they charge. */
final class LineReading {

  private static final int MOST_MODIFIERS = 4;
  private static final int MOST_POINTERS = 4;

  private final int diagnoses;
  private final Set<String> controlNumbers = new HashSet<>();
  private Money charge = Money.ZERO;
  private int lines;

  LineReading(int diagnoses) {
    this.diagnoses = diagnoses;
  }

  ServiceLine read(Member line) {
    lines++;
    Long cents = line.cents("chargeCents");
    if (cents == null && !line.has("chargeCents")) {
      line.wrong("/chargeCents", "This is missing: a whole number of cents.");
    }
    Money charged = Money.ofCents(Objects.requireNonNullElse(cents, 0L));
    charge = charge.plus(charged);
    LocalDate from = line.requiredDate("serviceFrom");
    LocalDate to = line.date("serviceTo");
    if (from != null && to != null && to.isBefore(from)) {
      line.wrong("/serviceTo", "This is before the first day of service.");
    }
    BigDecimal quantity = line.quantity("units");
    ServiceLine read =
        ServiceLine.builder()
            .number(lines)
            .procedure(procedure(line))
            .charge(charged)
            .unit(line.orElse("unit", "UN", Form.UNIT, "UN for units or MJ for minutes"))
            .quantity(quantity == null ? BigDecimal.ONE : quantity)
            .placeOfService(
                line.optional("placeOfService", Form.TWO_DIGITS, "a place of service such as 11"))
            .diagnosisPointers(
                line.numbers("diagnosisPointers", 1, MOST_POINTERS, Math.max(1, diagnoses)))
            .serviceFrom(from)
            .serviceThrough(to == null ? from : to)
            .references(controlNumber(line))
            .build();
    line.end();
    return read;
  }

  Money charge() {
    return charge;
  }

  private static Procedure procedure(Member line) {
    return Procedure.hcpcs(
        line.required("procedure", Form.PROCEDURE, "a HCPCS or CPT code of five characters"),
        line.texts("modifiers", 0, MOST_MODIFIERS, Form.MODIFIER, "a modifier of two characters")
            .toArray(String[]::new));
  }

  /** Claimline gives a line its own number where the caller gives none. */
  private List<Reference> controlNumber(Member line) {
    String number = line.optional("controlNumber", Form.NUMBER, "at most 38 characters");
    if (number.isEmpty()) {
      return List.of();
    }
    if (!controlNumbers.add(number)) {
      line.wrong("/controlNumber", "Another line of the claim has this number.");
    }
    return List.of(Reference.of("6R", number));
  }
}
