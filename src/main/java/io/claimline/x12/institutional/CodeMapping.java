package io.claimline.x12.institutional;

import io.claimline.x12.InstitutionalCode;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.mapping.Dates;
import io.claimline.x12.mapping.ElementReader;
import io.claimline.x12.syntax.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** From the HI segments of loop 2300 to {@link InstitutionalCode}s, in order. */
final class CodeMapping {
  private static final int CODE = 2;
  private static final int DAY = 4;
  private static final int VALUE = 5;
  private static final int PRESENT_ON_ADMISSION = 9;

  private final ElementReader elements;

  CodeMapping(ElementReader elements) {
    this.elements = elements;
  }

  List<InstitutionalCode> codes(LoopNode loop) {
    List<InstitutionalCode> codes = new ArrayList<>();
    for (Segment hi : loop.takeAll("HI")) {
      for (int i = 1; i <= hi.size(); i++) {
        if (!hi.component(i, CODE).isEmpty()) {
          codes.add(code(loop, hi, i));
        } else if (!hi.text(i).isEmpty()) {
          loop.untake(hi);
          elements.missing(loop, hi, i, "MISSING_CODE", "code beside its qualifier");
        }
      }
    }
    return codes;
  }

  private InstitutionalCode code(LoopNode loop, Segment hi, int element) {
    String[] days = hi.component(element, DAY).split("-", 2);
    LocalDate from = Dates.day(days[0]);
    LocalDate through = days.length == 2 ? Dates.day(days[1]) : from;
    if (!days[0].isEmpty() && (from == null || through == null)) {
      elements.unreadable(loop, hi, element, "INVALID_DATE", "a code with a date it declares");
    }
    BigDecimal value = elements.decimal(loop, hi, element, hi.component(element, VALUE));
    return new InstitutionalCode(
        hi.component(element, 1),
        hi.component(element, CODE),
        from,
        through,
        value,
        hi.component(element, PRESENT_ON_ADMISSION));
  }
}
