package io.claimline.x12.status;

import io.claimline.x12.ClaimStatus;
import io.claimline.x12.ClaimStatusPerson;
import io.claimline.x12.Party;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.mapping.ElementReader;
import io.claimline.x12.mapping.Parties;
import io.claimline.x12.syntax.Segment;
import java.util.ArrayList;
import java.util.List;

/** Reads what the 276 and the 277 have in common, and the STC of the 277. */
final class StatusMapping {
  /** The composites of an STC that hold a status. */
  private static final int[] CODE_ELEMENTS = {1, 10, 11};

  private final ElementReader elements;
  private final Parties parties;

  StatusMapping(ElementReader elements, Parties parties) {
    this.elements = elements;
    this.parties = parties;
  }

  /** The party of a level's name loop. */
  Party party(LoopNode level, String name) {
    return parties.party(level.child(name));
  }

  /** 2100C, which may come twice. */
  List<Party> providers(LoopNode level) {
    return level.children("2100C").stream().map(parties::party).toList();
  }

  /** 2000D with 2100D, or 2000E with 2100E. */
  ClaimStatusPerson person(LoopNode level, String name) {
    Segment dmg = level.take("DMG");
    return new ClaimStatusPerson(
        party(level, name),
        dmg == null ? null : elements.date(level, dmg, 2),
        dmg == null ? "" : dmg.text(3));
  }

  /** STC segments. */
  List<ClaimStatus> statuses(LoopNode loop) {
    return loop.takeAll("STC").stream().map(stc -> status(loop, stc)).toList();
  }

  private ClaimStatus status(LoopNode loop, Segment stc) {
    List<ClaimStatus.Code> codes = new ArrayList<>();
    for (int element : CODE_ELEMENTS) {
      if (!stc.text(element).isEmpty()) {
        codes.add(
            new ClaimStatus.Code(
                stc.component(element, 1),
                stc.component(element, 2),
                stc.component(element, 3),
                stc.component(element, 4)));
      }
    }
    return new ClaimStatus(
        codes,
        elements.date(loop, stc, 2),
        elements.money(loop, stc, 4),
        elements.money(loop, stc, 5),
        elements.date(loop, stc, 6),
        elements.date(loop, stc, 8),
        stc.text(9));
  }
}
