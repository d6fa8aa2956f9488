package io.claimline.x12.remittance;

import io.claimline.shared.Money;
import io.claimline.x12.BankTransfer;
import io.claimline.x12.ClaimPayment;
import io.claimline.x12.Delimiters;
import io.claimline.x12.Finding;
import io.claimline.x12.ForeignCurrency;
import io.claimline.x12.PaymentGroup;
import io.claimline.x12.Place;
import io.claimline.x12.ProviderAdjustment;
import io.claimline.x12.Reference;
import io.claimline.x12.Remittance;
import io.claimline.x12.RemittanceBalance;
import io.claimline.x12.RemittanceDelivery;
import io.claimline.x12.TransactionKind;
import io.claimline.x12.TransactionSet;
import io.claimline.x12.X12Event;
import io.claimline.x12.guide.Guides;
import io.claimline.x12.guide.Loop;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.mapping.Facts;
import io.claimline.x12.mapping.Parties;
import io.claimline.x12.mapping.TransactionReader;
import io.claimline.x12.syntax.Segment;
import io.claimline.x12.syntax.SegmentIds;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads an 835: its head, each claim payment as it completes, and the provider adjustments. */
public final class RemittanceReader extends TransactionReader {
  /** A PLB has up to six pairs of code and amount (R6). */
  private static final int MOST_PAIRS = 6;

  private static final int LX = SegmentIds.code("LX");
  private static final int CLP = SegmentIds.code("CLP");

  private final Facts facts;
  private final Parties parties;
  private final Decoding decoding;
  private final PaymentSums sums = new PaymentSums();
  private final GroupMapping groups;
  private final RemittanceBalance balance = new RemittanceBalance();
  private @Nullable Remittance head;
  private boolean inGroup;
  private int headerNumber;

  public RemittanceReader(TransactionSet set, Segment st, Consumer<X12Event> events) {
    super(Guides.require(TransactionKind.R835), set, st, events);
    this.facts = new Facts(elements());
    this.parties = new Parties(facts);
    this.decoding = new Decoding(set.place().fileName());
    this.groups = new GroupMapping(elements());
  }

  /** Some payers send claims without an LX before them. */
  @Override
  protected @Nullable Segment implied(Segment segment) {
    if (inGroup) {
      return null;
    }
    inGroup = segment.idCode() == LX || segment.idCode() == CLP;
    if (segment.idCode() != CLP) {
      return null;
    }
    report(
        Finding.Level.SYNTAX,
        "MISSING_SEGMENT",
        new Place(set().place().fileName(), segment.number(), "2000", "LX", 0),
        "Loop 2000 lacks LX, which the guide requires before claims. Tell the sender.");
    Delimiters delimiters = segment.delimiters();
    return new Segment("LX" + delimiters.element() + "0", segment.number(), delimiters);
  }

  @Override
  protected void placed(Segment segment, Loop table) {
    sums.add(segment, table);
  }

  @Override
  public void complete(LoopNode loop) {
    switch (loop.id()) {
      case "ST" -> {
        head = remittance(loop);
        emitHead(new X12Event.RemittanceOpened(set(), head));
      }
      case "2000" -> {
        PaymentGroup group = groups.group(loop);
        headerNumber = group.number();
        emitHead(
            new X12Event.PaymentGroupOpened(set(), group.withOtherSegments(kept(List.of(loop)))));
      }
      case "2100" -> payment(loop);
      case "summary" -> providerAdjustments(loop);
      default -> {
        // no other loop is handed out
      }
    }
  }

  /** R1 and R2 are told with the payment, R3 when the set is complete. */
  private void payment(LoopNode loop) {
    ClaimPayment payment = new ReadPayment(loop.kept(), headerNumber, decoding);
    if (sums.balance()) {
      balance.addBalanced(Money.ofCents(sums.paid()));
    } else {
      for (RemittanceBalance.Mismatch mismatch : balance.add(payment)) {
        tell(mismatch);
      }
    }
    emit(new X12Event.ClaimPaymentRead(set(), payment));
  }

  @Override
  protected void ended() {
    if (head != null) {
      balance.finish(head).forEach(this::tell);
    }
  }

  private void tell(RemittanceBalance.Mismatch mismatch) {
    report(
        Finding.Level.BALANCE,
        mismatch.code(),
        mismatch.placeOfStated(),
        mismatch.sentence() + " Ask the payer; do not post it as it is.");
  }

  private Remittance remittance(LoopNode loop) {
    Remittance.Builder remittance =
        Remittance.builder().place(elements().place(loop, loop.opening()));
    loop.take("ST");
    Segment bpr = loop.take("BPR");
    if (bpr != null) {
      payment(remittance, loop, bpr);
    }
    Segment trn = loop.take("TRN");
    if (trn != null) {
      remittance
          .traceNumber(trn.text(2))
          .originatingCompanyId(trn.text(3))
          .supplementalCode(trn.text(4));
    }
    Segment produced = loop.take("DTM", 1, "405");
    LocalDate productionDate = produced == null ? null : elements().date(loop, produced, 2);
    return remittance
        .currency(currency(loop))
        .delivery(delivery(loop.child("1000B")))
        .receiverId(reference(loop, "EV"))
        .versionId(reference(loop, "F2"))
        .productionDate(productionDate)
        .payer(parties.party(loop.child("1000A")))
        .payee(parties.party(loop.child("1000B")))
        .otherSegments(kept(List.of(loop)))
        .build();
  }

  private void payment(Remittance.Builder remittance, LoopNode loop, Segment bpr) {
    Money paid = elements().requiredMoney(loop, bpr, 2);
    if (paid.isNegative()) {
      report(
          Finding.Level.SYNTAX,
          "NEGATIVE_PAYMENT",
          elements().place(loop, bpr).at(2),
          "A payment cannot be negative; what is owed is carried forward in PLB. Ask the payer.");
    }
    remittance
        .place(elements().place(loop, bpr))
        .handling(bpr.text(1))
        .paid(paid)
        .creditOrDebit(bpr.text(3))
        .method(bpr.text(4))
        .bankTransfer(bankTransfer(bpr))
        .paymentDate(elements().date(loop, bpr, 16));
  }

  private static @Nullable BankTransfer bankTransfer(Segment bpr) {
    if (bpr.from(5).stream().limit(11).allMatch(String::isEmpty)) {
      return null;
    }
    return new BankTransfer(
        bpr.text(5),
        bpr.text(6),
        bpr.text(7),
        bpr.text(9),
        bpr.text(10),
        bpr.text(11),
        bpr.text(12),
        bpr.text(13),
        bpr.text(14),
        bpr.text(15));
  }

  private @Nullable ForeignCurrency currency(LoopNode loop) {
    Segment cur = loop.take("CUR");
    return cur == null ? null : new ForeignCurrency(cur.text(2), elements().decimal(loop, cur, 3));
  }

  private static @Nullable RemittanceDelivery delivery(@Nullable LoopNode payee) {
    Segment rdm = payee == null ? null : payee.take("RDM");
    return rdm == null ? null : new RemittanceDelivery(rdm.text(1), rdm.text(2), rdm.text(3));
  }

  private static String reference(LoopNode loop, String qualifier) {
    Segment ref = loop.take("REF", 1, qualifier);
    return ref == null ? "" : Reference.of(qualifier, ref.text(2)).value();
  }

  private void providerAdjustments(LoopNode loop) {
    Segment plb = loop.opening();
    LocalDate period = elements().date(loop, plb, 2);
    for (int pair = 0; pair < MOST_PAIRS; pair++) {
      int at = 3 + 2 * pair;
      Money amount = elements().money(loop, plb, at + 1);
      if (amount != null) {
        ProviderAdjustment adjustment =
            new ProviderAdjustment(
                plb.text(1),
                period,
                plb.component(at, 1),
                plb.component(at, 2),
                amount,
                elements().place(loop, plb).at(at + 1));
        balance.add(adjustment);
        emitHead(new X12Event.ProviderAdjustmentRead(set(), adjustment));
      }
    }
  }
}
