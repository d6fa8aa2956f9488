package io.claimline.paper;

import io.claimline.shared.Money;
import io.claimline.x12.Amount;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ServiceLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Boxes 25 to 33: who bills how much, where the patient was seen, who signs. */
final class ProviderBoxes {

  private static final int AREA = 3;

  private final ProfessionalClaim claim;
  private final FormSheet sheet;

  ProviderBoxes(ProfessionalClaim claim, FormSheet sheet) {
    this.claim = claim;
    this.sheet = sheet;
  }

  /**
   * @param lines of this form: each form stands by itself, with the sum of its own lines
   * @param first whether it is the claim's first form, which tells what was paid before
   * @param signed the day of the print
   */
  void fill(List<ServiceLine> lines, boolean first, LocalDate signed) {
    Party billing = claim.billingProvider();
    String employer = billing.reference("EI");
    String social = billing.reference("SY");
    sheet.put("25", 56, 1, 15, employer.isEmpty() ? social : employer);
    sheet.mark("SSN", 56, 17, employer.isEmpty() && !social.isEmpty());
    sheet.mark("EIN", 56, 19, !employer.isEmpty());
    sheet.put("26", 56, 23, 14, claim.patientControlNumber());
    boolean assigned = claim.indicators().assignment().equals("A");
    sheet.mark("27", 56, 38, assigned);
    sheet.mark("", 56, 43, !assigned);
    sheet.money(
        "28", 56, 52, 9, lines.stream().map(ServiceLine::charge).reduce(Money.ZERO, Money::plus));
    sheet.money("29", 56, 63, 8, first ? paidBefore() : null);
    sheet.put(
        "31", 59, 1, 20, claim.indicators().providerSignatureOnFile() ? "SIGNATURE ON FILE" : "");
    sheet.day("", 60, 12, signed);
    Party facility = claim.provider("77");
    Party seenAt = facility == null ? billing : facility;
    sheet.addressed("32", 58, 23, 26, seenAt);
    sheet.put("32a", 61, 24, 10, seenAt.npi());
    phone(billing);
    sheet.addressed("33", 58, 50, 29, billing);
    sheet.put("33a", 61, 51, 10, billing.npi());
  }

  private void phone(Party billing) {
    String number =
        billing.contacts().stream()
            .map(contact -> contact.number("TE"))
            .filter(each -> !each.isEmpty())
            .findFirst()
            .orElse("");
    boolean whole = number.length() > AREA;
    sheet.put("33", 57, 66, AREA, whole ? number.substring(0, AREA) : "");
    sheet.put("", 57, 70, 9, whole ? number.substring(AREA) : number);
  }

  /** Of the patient and of other payers (AMT*F5, AMT*D); null for nothing. */
  private @Nullable Money paidBefore() {
    Money paid =
        Stream.concat(
                Stream.ofNullable(claim.patientPaid()),
                claim.otherSubscribers().stream()
                    .map(other -> Amount.valueOf(other.amounts(), "D"))
                    .filter(Objects::nonNull))
            .reduce(Money.ZERO, Money::plus);
    return paid.isZero() ? null : paid;
  }
}
