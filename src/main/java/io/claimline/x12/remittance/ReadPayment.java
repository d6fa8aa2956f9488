package io.claimline.x12.remittance;

import io.claimline.shared.Money;
import io.claimline.x12.AdjudicationSummary;
import io.claimline.x12.AdjudicationSummary.Setting;
import io.claimline.x12.Adjustment;
import io.claimline.x12.Amount;
import io.claimline.x12.ClaimPayment;
import io.claimline.x12.Contact;
import io.claimline.x12.DatePeriod;
import io.claimline.x12.KeptSegment;
import io.claimline.x12.Party;
import io.claimline.x12.Place;
import io.claimline.x12.Quantity;
import io.claimline.x12.Reference;
import io.claimline.x12.ServicePayment;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.syntax.Segment;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it was read: keeps its loop and makes each component of it anew when asked. What is
 * absent or cannot be read was told when its segment came, and is empty or zero here.
 */
final class ReadPayment implements ClaimPayment {
  private final LoopNode loop;
  private final Segment clp;
  private final int headerNumber;
  private final Decoding decoding;

  /** Asked for again and again, they are made once; two threads may both make them, alike. */
  private @Nullable List<ServicePayment> services;

  /**
   * @param loop 2100 with its 2110s, kept
   * @param headerNumber LX01 of the loop around it
   */
  ReadPayment(LoopNode loop, int headerNumber, Decoding decoding) {
    this.loop = loop;
    this.clp = loop.opening();
    this.headerNumber = headerNumber;
    this.decoding = decoding;
  }

  @Override
  public String claimNumber() {
    return clp.text(1);
  }

  @Override
  public String statusCode() {
    return clp.text(2);
  }

  @Override
  public Money charge() {
    return decoding.elements().requiredMoney(loop, clp, 3);
  }

  @Override
  public Money paid() {
    return decoding.elements().requiredMoney(loop, clp, 4);
  }

  @Override
  public @Nullable Money statedPatientResponsibility() {
    return decoding.elements().money(loop, clp, 5);
  }

  @Override
  public String filingIndicator() {
    return clp.text(6);
  }

  @Override
  public String payerClaimNumber() {
    return clp.text(7);
  }

  @Override
  public String facilityCode() {
    return clp.text(8);
  }

  @Override
  public String frequency() {
    return clp.text(9);
  }

  @Override
  public String drg() {
    return clp.text(11);
  }

  @Override
  public @Nullable BigDecimal drgWeight() {
    return decoding.elements().decimal(loop, clp, 12);
  }

  @Override
  public @Nullable BigDecimal dischargeFraction() {
    return decoding.elements().decimal(loop, clp, 13);
  }

  @Override
  public List<Adjustment> adjustments() {
    return decoding.facts().adjustments(loop);
  }

  @Override
  public List<Integer> adjustmentSegments() {
    return decoding.facts().adjustmentSegments(loop);
  }

  @Override
  public Party patient() {
    Party patient = party("QC");
    return patient == null ? Party.NONE : patient;
  }

  @Override
  public @Nullable Party insured() {
    return party("IL");
  }

  @Override
  public @Nullable Party correctedInsured() {
    return party("74");
  }

  @Override
  public @Nullable Party renderingProvider() {
    return party("82");
  }

  @Override
  public @Nullable Party crossoverPayer() {
    return party("TT");
  }

  @Override
  public @Nullable Party correctedPayer() {
    return party("PR");
  }

  @Override
  public @Nullable Party otherInsured() {
    return party("GB");
  }

  @Override
  public @Nullable AdjudicationSummary inpatient() {
    return decoding.facts().summary(loop, Setting.INPATIENT);
  }

  @Override
  public @Nullable AdjudicationSummary outpatient() {
    return decoding.facts().summary(loop, Setting.OUTPATIENT);
  }

  @Override
  public List<Reference> references() {
    return decoding.facts().references(loop);
  }

  @Override
  public List<DatePeriod> dates() {
    return decoding.facts().moments(loop);
  }

  @Override
  public List<Contact> contacts() {
    return decoding.parties().contacts(loop);
  }

  @Override
  public List<Amount> amounts() {
    return decoding.facts().amounts(loop);
  }

  @Override
  public List<Quantity> quantities() {
    return decoding.facts().quantities(loop);
  }

  @Override
  public int headerNumber() {
    return headerNumber;
  }

  @Override
  public List<ServicePayment> services() {
    List<ServicePayment> made = services;
    if (made == null) {
      made =
          Collections.unmodifiableList(
              loop.<ServicePayment>children("2110", service -> new ReadService(service, decoding)));
      services = made;
    }
    return made;
  }

  /** Takes from a copy of the loop all that the components are made of; what is left is told. */
  @Override
  public List<KeptSegment> otherSegments() {
    LoopNode copy = loop.untouched();
    copy.take("CLP");
    for (LoopNode service : copy.children("2110")) {
      service.take("SVC");
    }
    new ReadPayment(copy, headerNumber, decoding).content();
    return decoding.kept(copy);
  }

  @Override
  public Place place() {
    return decoding.elements().place(loop, clp);
  }

  @Override
  public String raw() {
    return loop.raw();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ClaimPayment payment && toBuilder().build().equals(payment));
  }

  @Override
  public int hashCode() {
    return toBuilder().build().hashCode();
  }

  /** Never the content, which identifies a patient. */
  @Override
  public String toString() {
    return "payment at " + place();
  }

  private @Nullable Party party(String role) {
    Segment nm1 = loop.take("NM1", 1, role);
    return nm1 == null ? null : decoding.parties().fromNm1(nm1);
  }
}
