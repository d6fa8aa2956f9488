package io.claimline.x12.mapping;

import io.claimline.x12.DrugIdentification;
import io.claimline.x12.LineAdjudication;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.syntax.Segment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the loops that hang on a service line, professional or institutional. */
public final class ServiceFacts {
  private final ElementReader elements;
  private final Facts facts;

  public ServiceFacts(ElementReader elements, Facts facts) {
    this.elements = elements;
    this.facts = facts;
  }

  /** 2410, or null. */
  public @Nullable DrugIdentification drug(LoopNode line) {
    LoopNode loop = line.child("2410");
    if (loop == null) {
      return null;
    }
    loop.take("LIN");
    Segment lin = loop.opening();
    Segment ctp = loop.take("CTP");
    return new DrugIdentification(
        lin.text(2),
        lin.text(3),
        ctp == null ? null : elements.decimal(loop, ctp, 4),
        ctp == null ? "" : ctp.component(5, 1),
        facts.references(loop));
  }

  /** 2430, in order. */
  public List<LineAdjudication> adjudications(LoopNode line) {
    return line.children("2430", this::adjudication);
  }

  private LineAdjudication adjudication(LoopNode loop) {
    loop.take("SVD");
    Segment svd = loop.opening();
    return new LineAdjudication(
        svd.text(1),
        elements.requiredMoney(loop, svd, 2),
        facts.procedure(svd, 3),
        elements.decimal(loop, svd, 5),
        elements.integer(loop, svd, 6),
        facts.adjustments(loop),
        facts.day(loop, "573"),
        facts.amount(loop, "EAF"),
        svd.text(4));
  }
}
