package io.claimline.x12.eligibility;

import io.claimline.x12.AdditionalInformation;
import io.claimline.x12.Benefit;
import io.claimline.x12.Benefit.Delivery;
import io.claimline.x12.Benefit.RelatedEntity;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.mapping.ElementReader;
import io.claimline.x12.mapping.Facts;
import io.claimline.x12.syntax.Segment;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the loops 2110C and 2110D of a 271. */
final class BenefitMapping {
  private final ElementReader elements;
  private final Facts facts;
  private final EligibilityMapping mapping;
  private final Consumer<LoopNode> unbracketed;

  /**
   * @param unbracketed told of benefits whose related entities lack LS or LE, or the other way
   *     round
   */
  BenefitMapping(
      ElementReader elements,
      Facts facts,
      EligibilityMapping mapping,
      Consumer<LoopNode> unbracketed) {
    this.elements = elements;
    this.facts = facts;
    this.mapping = mapping;
    this.unbracketed = unbracketed;
  }

  Benefit benefit(LoopNode loop) {
    loop.take("EB");
    String suffix = loop.id().substring(4);
    List<LoopNode> entities = loop.children("2120" + suffix);
    // LS and LE bracket the related entities and say nothing themselves
    int brackets = loop.takeAll("LS").size() + loop.takeAll("LE").size();
    if (brackets != (entities.isEmpty() ? 0 : 2)) {
      unbracketed.accept(loop);
    }
    Segment eb = loop.opening();
    return new Benefit(
        eb.text(1),
        eb.text(2),
        eb.repetitions(3),
        eb.text(4),
        eb.text(5),
        eb.text(6),
        elements.money(loop, eb, 7),
        elements.decimal(loop, eb, 8),
        eb.text(9),
        elements.decimal(loop, eb, 10),
        eb.text(11),
        eb.text(12),
        facts.procedure(eb, 13),
        eb.component(13, 8),
        mapping.pointers(loop, eb, 14),
        loop.takeAll("HSD").stream().map(hsd -> delivery(loop, hsd)).toList(),
        facts.references(loop),
        facts.periods(loop),
        mapping.rejections(loop),
        loop.takeAll("MSG").stream().map(msg -> msg.text(1)).toList(),
        circumstances(loop.children("2115" + suffix)),
        entities.stream().map(this::entity).toList());
  }

  private Delivery delivery(LoopNode loop, Segment hsd) {
    return new Delivery(
        hsd.text(1),
        elements.decimal(loop, hsd, 2),
        hsd.text(3),
        elements.decimal(loop, hsd, 4),
        hsd.text(5),
        elements.integer(loop, hsd, 6),
        hsd.text(7),
        hsd.text(8));
  }

  private static List<AdditionalInformation> circumstances(List<LoopNode> loops) {
    return loops.stream().flatMap(l -> EligibilityMapping.circumstances(l).stream()).toList();
  }

  private RelatedEntity entity(LoopNode loop) {
    return new RelatedEntity(
        mapping.party(loop),
        loop.opening().text(10),
        region(loop.take("N4")),
        mapping.provider(loop));
  }

  private static String region(@Nullable Segment city) {
    return city == null ? "" : city.text(6);
  }
}
