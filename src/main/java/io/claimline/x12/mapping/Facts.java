package io.claimline.x12.mapping;

import static io.claimline.x12.loop.LoopNode.NOTHING;

import io.claimline.shared.Money;
import io.claimline.x12.AdjudicationSummary;
import io.claimline.x12.AdjudicationSummary.Setting;
import io.claimline.x12.Adjustment;
import io.claimline.x12.Amount;
import io.claimline.x12.DatePeriod;
import io.claimline.x12.Note;
import io.claimline.x12.Procedure;
import io.claimline.x12.Quantity;
import io.claimline.x12.Reference;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.syntax.Segment;
import io.claimline.x12.syntax.SegmentIds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the small facts that hang on loops of every transaction set. */
public final class Facts {
  /** A CAS has up to six triples of reason, amount and quantity (R6). */
  private static final int MOST_TRIPLES = 6;

  private static final int LAST_REASON = 17;
  private static final int AMT = SegmentIds.code("AMT");
  private static final int CAS = SegmentIds.code("CAS");
  private static final int DTM = SegmentIds.code("DTM");
  private static final int REF = SegmentIds.code("REF");

  private final ElementReader elements;

  public Facts(ElementReader elements) {
    this.elements = elements;
  }

  /** REF segments. */
  public List<Reference> references(LoopNode loop) {
    Gathered<Reference> references = new Gathered<>();
    for (int at = loop.next(REF, NOTHING); at != NOTHING; at = loop.next(REF, at)) {
      Segment ref = loop.taken(at);
      String payer = ref.size() >= 4 && ref.component(4, 1).equals("2U") ? ref.component(4, 2) : "";
      references.add(new Reference(ref.text(1), ref.text(2), ref.text(3), payer));
    }
    return references.toList();
  }

  /** DTP segments. */
  public List<DatePeriod> periods(LoopNode loop) {
    Gathered<DatePeriod> periods = new Gathered<>();
    for (Segment dtp : loop.takeAll("DTP")) {
      addPeriod(periods, loop, dtp, dtp.text(2), 3);
    }
    return periods.toList();
  }

  /** DTM segments: a day in DTM02, or a range in DTM06. */
  public List<DatePeriod> moments(LoopNode loop) {
    Gathered<DatePeriod> periods = new Gathered<>();
    for (int at = loop.next(DTM, NOTHING); at != NOTHING; at = loop.next(DTM, at)) {
      Segment dtm = loop.taken(at);
      if (dtm.isEmpty(2)) {
        addPeriod(periods, loop, dtm, dtm.text(5), 6);
      } else {
        addPeriod(periods, loop, dtm, "D8", 2);
      }
    }
    return periods.toList();
  }

  /** DTP segments but those with this qualifier, which are left alone. */
  public List<DatePeriod> periodsExcept(LoopNode loop, String qualifier) {
    Gathered<DatePeriod> periods = new Gathered<>();
    for (Segment dtp : loop.takeAll("DTP")) {
      if (dtp.text(1).equals(qualifier)) {
        loop.untake(dtp);
      } else {
        addPeriod(periods, loop, dtp, dtp.text(2), 3);
      }
    }
    return periods.toList();
  }

  /** The time of day of the DTP with this qualifier (TM), or null; other DTPs are left alone. */
  public @Nullable LocalTime time(LoopNode loop, String qualifier) {
    Segment dtp = loop.take("DTP", 1, qualifier);
    if (dtp == null) {
      return null;
    }
    LocalTime time = Dates.time(dtp.text(3));
    if (time == null) {
      elements.unreadable(loop, dtp, 3, "INVALID_TIME", "a time of the form HHMM");
    }
    return time;
  }

  /** The first day of the DTP with this qualifier, or null; other DTPs are left alone. */
  public @Nullable LocalDate day(LoopNode loop, String qualifier) {
    DatePeriod period = period(loop, qualifier);
    return period == null ? null : period.from();
  }

  /** The DTP with this qualifier, or null; other DTPs are left alone. */
  public @Nullable DatePeriod period(LoopNode loop, String qualifier) {
    Segment dtp = loop.take("DTP", 1, qualifier);
    Gathered<DatePeriod> periods = new Gathered<>();
    if (dtp != null) {
      addPeriod(periods, loop, dtp, dtp.text(2), 3);
    }
    List<DatePeriod> read = periods.toList();
    return read.isEmpty() ? null : read.get(0);
  }

  /** The amount of the AMT with this qualifier, or null; other AMTs are left alone. */
  public @Nullable Money amount(LoopNode loop, String qualifier) {
    Segment amt = loop.take("AMT", 1, qualifier);
    return amt == null ? null : elements.money(loop, amt, 2);
  }

  /** AMT segments. */
  public List<Amount> amounts(LoopNode loop) {
    Gathered<Amount> amounts = new Gathered<>();
    for (int at = loop.next(AMT, NOTHING); at != NOTHING; at = loop.next(AMT, at)) {
      Segment amt = loop.taken(at);
      Money money = elements.money(loop, amt, 2);
      if (money != null) {
        amounts.add(new Amount(amt.text(1), money));
      }
    }
    return amounts.toList();
  }

  /** QTY segments. */
  public List<Quantity> quantities(LoopNode loop) {
    Gathered<Quantity> quantities = new Gathered<>();
    for (Segment qty : loop.takeAll("QTY")) {
      BigDecimal value = elements.decimal(loop, qty, 2);
      if (value != null) {
        quantities.add(new Quantity(qty.text(1), value));
      }
    }
    return quantities.toList();
  }

  /** NTE segments. */
  public List<Note> notes(LoopNode loop) {
    return loop.takeAll("NTE", nte -> new Note(nte.text(1), nte.text(2)));
  }

  /** CAS segments, each triple one adjustment (R6). */
  public List<Adjustment> adjustments(LoopNode loop) {
    Gathered<Adjustment> adjustments = new Gathered<>();
    for (int at = loop.next(CAS, NOTHING); at != NOTHING; at = loop.next(CAS, at)) {
      Segment cas = loop.taken(at);
      int last = Math.min(cas.size(), LAST_REASON);
      for (int reason = 2; reason <= last; reason += 3) {
        Money amount = elements.money(loop, cas, reason + 1);
        if (amount != null) {
          adjustments.add(
              new Adjustment(
                  cas.text(1), cas.text(reason), amount, elements.decimal(loop, cas, reason + 2)));
        }
      }
    }
    return adjustments.toList();
  }

  /**
   * How many adjustments each CAS held, where a group code came back in a further CAS though the
   * one before had room; else empty, for then the group codes tell it.
   */
  public List<Integer> adjustmentSegments(LoopNode loop) {
    List<Segment> sent = loop.takeAll("CAS");
    if (!isGroupRepeated(sent)) {
      return List.of();
    }
    List<Integer> sizes = new ArrayList<>(sent.size());
    for (Segment cas : sent) {
      int size = 0;
      for (int triple = 0; triple < MOST_TRIPLES; triple++) {
        size += cas.text(3 + 3 * triple).isEmpty() ? 0 : 1;
      }
      sizes.add(size);
    }
    return sizes;
  }

  private static boolean isGroupRepeated(List<Segment> sent) {
    for (int i = 1; i < sent.size(); i++) {
      String group = sent.get(i).text(1);
      for (int before = 0; before < i; before++) {
        if (sent.get(before).text(1).equals(group)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The procedure composite in this element; a missing code is a finding. */
  public Procedure requiredProcedure(LoopNode loop, Segment segment, int element) {
    Procedure procedure = procedure(segment, element);
    if (procedure.code().isEmpty()) {
      elements.missing(loop, segment, element, "MISSING_PROCEDURE", "procedure code");
    }
    return procedure;
  }

  /** The procedure composite in this element. */
  public Procedure procedure(Segment segment, int element) {
    int parts = segment.components(element);
    List<String> modifiers = List.of();
    for (int i = 3; i <= Math.min(6, parts); i++) {
      String modifier = segment.component(element, i);
      if (!modifier.isEmpty()) {
        modifiers = modifiers.isEmpty() ? List.of(modifier) : with(modifiers, modifier);
      }
    }
    return new Procedure(
        segment.component(element, 1),
        segment.component(element, 2),
        modifiers,
        parts > 6 ? segment.component(element, 7) : "");
  }

  private static List<String> with(List<String> modifiers, String another) {
    List<String> more = new ArrayList<>(modifiers);
    more.add(another);
    return more;
  }

  /** MIA or MOA, or null. */
  public @Nullable AdjudicationSummary summary(LoopNode loop, Setting setting) {
    Segment segment = loop.take(setting == Setting.INPATIENT ? "MIA" : "MOA");
    return segment == null ? null : new AdjudicationSummary(setting, segment.from(1));
  }

  private void addPeriod(
      Gathered<DatePeriod> periods, LoopNode loop, Segment segment, String form, int element) {
    LocalDate day = segment.day(element);
    if (day != null && !form.equals("RD8")) {
      periods.add(new DatePeriod(segment.text(1), day, day, null, false));
      return;
    }
    String text = segment.text(element);
    String[] ends = text.split("-", 2);
    LocalDate from = Dates.day(ends[0].length() > 8 ? ends[0].substring(0, 8) : ends[0]);
    LocalDate through =
        ends.length == 2
            ? Dates.day(ends[1].length() > 8 ? ends[1].substring(0, 8) : ends[1])
            : from;
    LocalTime time =
        form.equals("DT") && ends[0].length() > 8 ? Dates.time(ends[0].substring(8)) : null;
    boolean timeLost = ends[0].length() > 8 && time == null;
    if (from == null || through == null || timeLost) {
      elements.unreadable(
          loop, segment, element, "INVALID_DATE", "a date or range in the form it declares");
    } else {
      periods.add(new DatePeriod(segment.text(1), from, through, time, ends.length == 2));
      if (form.equals("RD8") && ends.length == 1) {
        elements.odd(
            loop,
            segment,
            element,
            "NO_RANGE",
            "The date is declared a range and has one day; it was read as a range of that day.");
      }
    }
  }
}
