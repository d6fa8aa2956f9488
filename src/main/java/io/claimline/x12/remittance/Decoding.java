package io.claimline.x12.remittance;

import io.claimline.x12.KeptSegment;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.mapping.ElementReader;
import io.claimline.x12.mapping.Facts;
import io.claimline.x12.mapping.Parties;
import java.util.ArrayList;
import java.util.List;

/** How the components of a payment are made of its segments; it tells nobody of what is wrong. */
final class Decoding {
  private final ElementReader elements;
  private final Facts facts;
  private final Parties parties;

  /**
   * @param fileName the name that places bear
   */
  Decoding(String fileName) {
    this.elements = new ElementReader(fileName, toldAlready -> {});
    this.facts = new Facts(elements);
    this.parties = new Parties(facts);
  }

  ElementReader elements() {
    return elements;
  }

  Facts facts() {
    return facts;
  }

  Parties parties() {
    return parties;
  }

  /** The segments that nobody took of a loop. */
  List<KeptSegment> kept(LoopNode loop) {
    List<KeptSegment> kept = new ArrayList<>();
    for (LoopNode.Kept left : loop.untaken()) {
      kept.add(
          new KeptSegment(elements.place(left.loopId(), left.segment()), left.segment().text()));
    }
    return kept;
  }
}
