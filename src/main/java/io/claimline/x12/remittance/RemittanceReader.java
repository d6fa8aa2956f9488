package io.claimline.x12.remittance;

import io.claimline.shared.Money;
import io.claimline.x12.BankTransfer;
import io.claimline.x12.Finding;
import io.claimline.x12.ProviderAdjustment;
import io.claimline.x12.Reference;
import io.claimline.x12.Remittance;
import io.claimline.x12.TransactionKind;
import io.claimline.x12.TransactionSet;
import io.claimline.x12.X12Event;
import io.claimline.x12.guide.Guides;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.mapping.Facts;
import io.claimline.x12.mapping.Parties;
import io.claimline.x12.mapping.TransactionReader;
import io.claimline.x12.syntax.Segment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads an 835: its head, each claim payment as it completes, and the provider adjustments. */
public final class RemittanceReader extends TransactionReader {
  /** A PLB has up to six pairs of code and amount (R6). */
  private static final int MOST_PAIRS = 6;

  private final Facts facts;
  private final Parties parties;
  private final PaymentMapping payments;

  public RemittanceReader(TransactionSet set, Segment st, Consumer<X12Event> events) {
    super(Guides.require(TransactionKind.R835), set, st, events);
    this.facts = new Facts(elements());
    this.parties = new Parties(facts);
    this.payments = new PaymentMapping(elements(), facts, parties);
  }

  @Override
  public void complete(LoopNode loop) {
    switch (loop.id()) {
      case "ST" -> emitHead(new X12Event.RemittanceOpened(set(), remittance(loop)));
      case "2100" ->
          emit(
              new X12Event.ClaimPaymentRead(
                  set(),
                  payments
                      .payment(loop)
                      .otherSegments(kept(List.of(loop)))
                      .raw(loop.raw())
                      .build()));
      case "summary" -> providerAdjustments(loop);
      default -> {
        // 2000 carries nothing of its own that a payment does not tell
      }
    }
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
        bpr.text(12),
        bpr.text(13),
        bpr.text(14),
        bpr.text(15));
  }

  private static String reference(LoopNode loop, String qualifier) {
    Segment ref = loop.take("REF", 1, qualifier);
    return ref == null ? "" : Reference.of(qualifier, ref.text(2)).value();
  }

  private void providerAdjustments(LoopNode loop) {
    Segment plb = loop.opening();
    LocalDate period = elements().date(loop, plb, 2);
    List<X12Event> read = new ArrayList<>();
    for (int pair = 0; pair < MOST_PAIRS; pair++) {
      int at = 3 + 2 * pair;
      Money amount = elements().money(loop, plb, at + 1);
      if (amount != null) {
        read.add(
            new X12Event.ProviderAdjustmentRead(
                set(),
                new ProviderAdjustment(
                    plb.text(1),
                    period,
                    plb.component(at, 1),
                    plb.component(at, 2),
                    amount,
                    elements().place(loop, plb).at(at + 1))));
      }
    }
    read.forEach(this::emitHead);
  }
}
