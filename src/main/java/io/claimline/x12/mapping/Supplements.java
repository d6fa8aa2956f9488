package io.claimline.x12.mapping;

import io.claimline.x12.Ambulance;
import io.claimline.x12.Attachment;
import io.claimline.x12.Condition;
import io.claimline.x12.Contract;
import io.claimline.x12.Pricing;
import io.claimline.x12.SpinalManipulation;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.syntax.Segment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the supplements that claims and lines, professional and institutional, have in common. */
public final class Supplements {
  private final ElementReader elements;

  public Supplements(ElementReader elements) {
    this.elements = elements;
  }

  public List<String> fixedFormat(LoopNode loop) {
    return loop.takeAll("K3", k3 -> k3.text(1));
  }

  public List<Attachment> attachments(LoopNode loop) {
    return loop.takeAll("PWK", pwk -> new Attachment(pwk.text(1), pwk.text(2), pwk.text(6)));
  }

  public @Nullable Contract contract(LoopNode loop) {
    Segment cn1 = loop.take("CN1");
    return cn1 == null
        ? null
        : new Contract(
            cn1.text(1),
            elements.money(loop, cn1, 2),
            elements.decimal(loop, cn1, 3),
            cn1.text(4),
            elements.decimal(loop, cn1, 5),
            cn1.text(6));
  }

  public @Nullable Ambulance ambulance(LoopNode loop) {
    Segment cr1 = loop.take("CR1");
    return cr1 == null
        ? null
        : new Ambulance(
            elements.decimal(loop, cr1, 2),
            cr1.text(4),
            elements.decimal(loop, cr1, 6),
            cr1.text(9),
            cr1.text(10));
  }

  public @Nullable SpinalManipulation spinalManipulation(LoopNode loop) {
    Segment cr2 = loop.take("CR2");
    return cr2 == null ? null : new SpinalManipulation(cr2.text(8), cr2.text(10), cr2.text(11));
  }

  public List<Condition> conditions(LoopNode loop) {
    return loop.takeAll(
        "CRC",
        crc ->
            new Condition(
                crc.text(1),
                crc.text(2).equals("Y"),
                crc.from(3).stream().filter(code -> !code.isEmpty()).toList()));
  }

  public @Nullable Pricing pricing(LoopNode loop) {
    Segment hcp = loop.take("HCP");
    return hcp == null
        ? null
        : new Pricing(
            hcp.text(1), elements.money(loop, hcp, 2), elements.money(loop, hcp, 3), hcp.from(4));
  }
}
