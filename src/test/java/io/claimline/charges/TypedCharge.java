package io.claimline.charges;

import java.util.HashMap;
import java.util.Map;

/** A charge as somebody would have typed it, complete and of invented people. */
final class TypedCharge {

  private TypedCharge() {}

  static ChargeSheet of(long practice, String lastName, String charge) {
    Map<String, String> fields = new HashMap<>();
    fields.put("patient.lastName", lastName);
    fields.put("patient.firstName", "Nora");
    fields.put("patient.birthDate", "5/17/84");
    fields.put("patient.sex", "F");
    fields.put("patient.line1", "1 Elm Street");
    fields.put("patient.city", "Albany");
    fields.put("patient.state", "NY");
    fields.put("patient.zip", "12207");
    fields.put("payer.code", "TYP" + practice);
    fields.put("payer.name", "Northern Health Plan");
    fields.put("subscriber.memberId", "W" + lastName + practice);
    fields.put("placeOfService", "11");
    fields.put("diagnoses[0]", "J06.9");
    fields.put("lines[0].from", "01/05/2026");
    fields.put("lines[0].procedure", "99213");
    fields.put("lines[0].pointers", "A");
    fields.put("lines[0].charge", charge);
    return new ChargeSheet(fields);
  }
}
