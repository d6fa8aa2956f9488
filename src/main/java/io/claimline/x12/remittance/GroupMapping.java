package io.claimline.x12.remittance;

import io.claimline.x12.PaymentGroup;
import io.claimline.x12.ProviderSummary;
import io.claimline.x12.ProviderSupplement;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.mapping.ElementReader;
import io.claimline.x12.syntax.Segment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From the head of loop 2000 to a {@link PaymentGroup}. */
final class GroupMapping {
  private final ElementReader elements;

  GroupMapping(ElementReader elements) {
    this.elements = elements;
  }

  /** The group; what it does not carry is the caller's to keep. */
  PaymentGroup group(LoopNode loop) {
    loop.take("LX");
    Segment lx = loop.opening();
    return new PaymentGroup(
        elements.integer(loop, lx, 1),
        summary(loop),
        supplement(loop),
        List.of(),
        elements.place(loop, lx));
  }

  private @Nullable ProviderSummary summary(LoopNode loop) {
    Segment ts3 = loop.take("TS3");
    if (ts3 == null) {
      return null;
    }
    return new ProviderSummary(
        ts3.text(1),
        ts3.text(2),
        elements.date(loop, ts3, 3),
        elements.decimal(loop, ts3, 4),
        elements.requiredMoney(loop, ts3, 5),
        elements.money(loop, ts3, 13),
        elements.money(loop, ts3, 15),
        elements.money(loop, ts3, 17),
        elements.money(loop, ts3, 18),
        elements.money(loop, ts3, 20),
        elements.money(loop, ts3, 21),
        elements.money(loop, ts3, 22),
        elements.decimal(loop, ts3, 23),
        elements.money(loop, ts3, 24));
  }

  private @Nullable ProviderSupplement supplement(LoopNode loop) {
    Segment ts2 = loop.take("TS2");
    if (ts2 == null) {
      return null;
    }
    return new ProviderSupplement(
        elements.money(loop, ts2, 1),
        elements.money(loop, ts2, 2),
        elements.money(loop, ts2, 3),
        elements.money(loop, ts2, 4),
        elements.money(loop, ts2, 5),
        elements.money(loop, ts2, 6),
        elements.decimal(loop, ts2, 7),
        elements.money(loop, ts2, 8),
        elements.money(loop, ts2, 9),
        elements.decimal(loop, ts2, 10),
        elements.decimal(loop, ts2, 11),
        elements.decimal(loop, ts2, 12),
        elements.decimal(loop, ts2, 13),
        elements.decimal(loop, ts2, 14),
        elements.money(loop, ts2, 15),
        elements.decimal(loop, ts2, 16),
        elements.money(loop, ts2, 17),
        elements.money(loop, ts2, 18),
        elements.money(loop, ts2, 19));
  }
}
