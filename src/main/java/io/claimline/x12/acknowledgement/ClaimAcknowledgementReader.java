package io.claimline.x12.acknowledgement;

import io.claimline.shared.Money;
import io.claimline.x12.AcknowledgementSource;
import io.claimline.x12.ClaimAcknowledgement;
import io.claimline.x12.ClaimAcknowledgement.Level;
import io.claimline.x12.ClaimAcknowledgement.LineStatus;
import io.claimline.x12.ClaimAcknowledgement.Status;
import io.claimline.x12.DatePeriod;
import io.claimline.x12.Party;
import io.claimline.x12.TransactionKind;
import io.claimline.x12.TransactionSet;
import io.claimline.x12.X12Event;
import io.claimline.x12.guide.Guides;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.mapping.Dates;
import io.claimline.x12.mapping.Facts;
import io.claimline.x12.mapping.Parties;
import io.claimline.x12.mapping.TransactionReader;
import io.claimline.x12.syntax.Segment;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a 277CA (R31): its source, and each level that is answered, as it completes. */
public final class ClaimAcknowledgementReader extends TransactionReader {
  /** The composites of an STC that hold a status. */
  private static final int[] STATUS_ELEMENTS = {1, 10, 11};

  private final Facts facts;
  private final Parties parties;
  private @Nullable LocalDate createdOn;
  private @Nullable LocalTime createdAt;

  public ClaimAcknowledgementReader(TransactionSet set, Segment st, Consumer<X12Event> events) {
    super(Guides.require(TransactionKind.A277CA), set, st, events);
    this.facts = new Facts(elements());
    this.parties = new Parties(facts);
  }

  @Override
  public void complete(LoopNode loop) {
    switch (loop.id()) {
      case "ST" -> begin(loop);
      case "2000A" -> source(loop);
      case "2200B" -> acknowledge(Level.RECEIVER, loop);
      case "2200C" -> acknowledge(Level.PROVIDER, loop);
      case "2200D" -> acknowledge(Level.CLAIM, loop);
      default -> {
        // names only; they are told with the statuses beneath
      }
    }
  }

  private void begin(LoopNode loop) {
    loop.take("ST");
    Segment bht = loop.take("BHT");
    if (bht != null) {
      createdOn = elements().date(loop, bht, 4);
      createdAt = Dates.time(bht.text(5));
    }
  }

  /** The guide has no status here; where one is sent, it is about the whole transmission. */
  private void source(LoopNode loop) {
    loop.take("HL");
    LoopNode traced = loop.child("2200A");
    List<DatePeriod> dates = traced == null ? List.of() : facts.periods(traced);
    Segment trn = traced == null ? null : traced.take("TRN");
    Party source = name(loop, "2100A");
    if (traced != null && traced.take("STC") != null) {
      acknowledge(Level.SOURCE, traced);
    }
    emitHead(
        new X12Event.AcknowledgementSourceOpened(
            set(),
            new AcknowledgementSource(
                set().reference(),
                createdOn,
                createdAt,
                source,
                trn == null ? "" : trn.text(2),
                DatePeriod.dayOf(dates, "050"),
                DatePeriod.dayOf(dates, "009"),
                kept(List.of(loop)),
                elements().place(loop, loop.opening()))));
  }

  private void acknowledge(Level level, LoopNode loop) {
    Segment trn = loop.take("TRN");
    Segment first = loop.take("STC");
    Segment place = first != null || trn == null ? first : trn;
    if (place == null || (first == null && level != Level.PROVIDER)) {
      return;
    }
    List<Status> statuses = statuses(loop);
    List<DatePeriod> dates = new ArrayList<>(facts.periods(loop));
    LoopNode source = loop.within("2000A");
    LoopNode sourceTrace = source == null ? null : source.child("2200A");
    if (sourceTrace != null && !sourceTrace.equals(loop)) {
      dates.addAll(facts.periods(sourceTrace));
    }
    LoopNode around = loop.parent();
    emit(
        new X12Event.ClaimAcknowledged(
            set(),
            new ClaimAcknowledgement(
                level,
                name(source, "2100A"),
                name(loop.within("2000B"), "2100B"),
                nameOrNull(loop.within("2000C"), "2100C"),
                nameOrNull(loop.within("2000D"), "2100D"),
                loop.opening().text(2),
                statuses,
                facts.references(loop),
                dates,
                facts.amounts(loop),
                facts.quantities(loop),
                lines(loop),
                kept(List.of(loop)),
                around == null ? 0 : elements().integer(around, around.opening(), 1),
                elements().place(loop, place),
                loop.raw())));
  }

  private List<LineStatus> lines(LoopNode loop) {
    return loop.children("2220D").stream().map(this::line).toList();
  }

  private LineStatus line(LoopNode loop) {
    loop.take("SVC");
    Segment svc = loop.opening();
    return new LineStatus(
        facts.procedure(svc, 1),
        elements().requiredMoney(loop, svc, 2),
        svc.text(4),
        elements().decimal(loop, svc, 7),
        statuses(loop),
        facts.references(loop),
        facts.periods(loop));
  }

  private List<Status> statuses(LoopNode loop) {
    List<Status> statuses = new ArrayList<>();
    for (Segment stc : loop.takeAll("STC")) {
      LocalDate date = elements().date(loop, stc, 2);
      Money amount = elements().money(loop, stc, 4);
      for (int element : STATUS_ELEMENTS) {
        if (!stc.component(element, 1).isEmpty()) {
          statuses.add(
              new Status(
                  stc.component(element, 1),
                  stc.component(element, 2),
                  stc.component(element, 3),
                  date,
                  stc.text(3),
                  amount,
                  stc.text(12),
                  stc.component(element, 4),
                  element));
        }
      }
    }
    return statuses;
  }

  private Party name(@Nullable LoopNode level, String nameLoop) {
    return level == null ? Party.NONE : parties.party(level.child(nameLoop));
  }

  private @Nullable Party nameOrNull(@Nullable LoopNode level, String nameLoop) {
    return level == null ? null : parties.partyOrNull(level.child(nameLoop));
  }
}
