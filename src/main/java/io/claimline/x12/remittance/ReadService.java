package io.claimline.x12.remittance;

import io.claimline.shared.Money;
import io.claimline.x12.Adjustment;
import io.claimline.x12.Amount;
import io.claimline.x12.DatePeriod;
import io.claimline.x12.Place;
import io.claimline.x12.Procedure;
import io.claimline.x12.Quantity;
import io.claimline.x12.Reference;
import io.claimline.x12.RemarkCode;
import io.claimline.x12.ServicePayment;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.syntax.Segment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service of a {@link ReadPayment}; like it, a view. */
final class ReadService implements ServicePayment {
  private final LoopNode loop;
  private final Segment svc;
  private final Decoding decoding;

  /**
   * @param loop 2110
   */
  ReadService(LoopNode loop, Decoding decoding) {
    this.loop = loop;
    this.svc = loop.opening();
    this.decoding = decoding;
  }

  @Override
  public Procedure procedure() {
    return decoding.facts().procedure(svc, 1);
  }

  @Override
  public Money charge() {
    return decoding.elements().requiredMoney(loop, svc, 2);
  }

  @Override
  public Money paid() {
    return decoding.elements().requiredMoney(loop, svc, 3);
  }

  @Override
  public String revenueCode() {
    return svc.text(4);
  }

  @Override
  public @Nullable BigDecimal unitsPaid() {
    return decoding.elements().decimal(loop, svc, 5);
  }

  @Override
  public Procedure submittedProcedure() {
    return svc.isEmpty(6) ? Procedure.NONE : decoding.facts().procedure(svc, 6);
  }

  @Override
  public @Nullable BigDecimal originalUnits() {
    return decoding.elements().decimal(loop, svc, 7);
  }

  @Override
  public List<DatePeriod> dates() {
    return decoding.facts().moments(loop);
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
  public List<Reference> references() {
    return decoding.facts().references(loop);
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
  public List<RemarkCode> remarks() {
    List<RemarkCode> remarks = new ArrayList<>();
    for (Segment lq : loop.takeAll("LQ")) {
      remarks.add(new RemarkCode(lq.text(1), lq.text(2)));
    }
    return remarks;
  }

  @Override
  public Place place() {
    return decoding.elements().place(loop, svc);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ServicePayment service && toBuilder().build().equals(service));
  }

  @Override
  public int hashCode() {
    return toBuilder().build().hashCode();
  }

  /** Never the content, which concerns a patient. */
  @Override
  public String toString() {
    return "service at " + place();
  }
}
