package io.claimline.x12.acknowledgement;

import io.claimline.shared.Money;
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
import io.claimline.x12.mapping.Facts;
import io.claimline.x12.mapping.Parties;
import io.claimline.x12.mapping.TransactionReader;
import io.claimline.x12.syntax.Segment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a 277CA (R31): each level that carries a status, as it completes. */
public final class ClaimAcknowledgementReader extends TransactionReader {
  /** The composites of an STC that hold a status. */
  private static final int[] STATUS_ELEMENTS = {1, 10, 11};

  private final Facts facts;
  private final Parties parties;

  public ClaimAcknowledgementReader(TransactionSet set, Segment st, Consumer<X12Event> events) {
    super(Guides.require(TransactionKind.A277CA), set, st, events);
    this.facts = new Facts(elements());
    this.parties = new Parties(facts);
  }

  @Override
  public void complete(LoopNode loop) {
    switch (loop.id()) {
      case "2000A" -> {
        LoopNode traced = loop.child("2200A");
        if (traced != null) {
          acknowledge(Level.SOURCE, traced);
        }
      }
      case "2200B" -> acknowledge(Level.RECEIVER, loop);
      case "2200C" -> acknowledge(Level.PROVIDER, loop);
      case "2200D" -> acknowledge(Level.CLAIM, loop);
      default -> {
        // names only; they are told with the statuses beneath
      }
    }
  }

  private void acknowledge(Level level, LoopNode loop) {
    loop.take("TRN");
    Segment first = loop.take("STC");
    if (first == null) {
      return;
    }
    List<Status> statuses = statuses(loop);
    List<DatePeriod> dates = new ArrayList<>(facts.periods(loop));
    LoopNode source = loop.within("2000A");
    LoopNode sourceTrace = source == null ? null : source.child("2200A");
    if (sourceTrace != null && sourceTrace != loop) {
      dates.addAll(facts.periods(sourceTrace));
    }
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
                loop.children("2220D").stream().map(this::line).toList(),
                kept(List.of(loop)),
                elements().place(loop, first),
                loop.raw())));
  }

  private LineStatus line(LoopNode loop) {
    loop.take("SVC");
    Segment svc = loop.opening();
    return new LineStatus(
        facts.procedure(svc, 1),
        elements().requiredMoney(loop, svc, 2),
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
                  stc.text(12)));
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
