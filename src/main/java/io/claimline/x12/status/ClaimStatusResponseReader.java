package io.claimline.x12.status;

import io.claimline.x12.ClaimStatusPerson;
import io.claimline.x12.ClaimStatusResponse;
import io.claimline.x12.ClaimStatusResponse.Level;
import io.claimline.x12.ClaimStatusResponse.Line;
import io.claimline.x12.HierarchicalBeginning;
import io.claimline.x12.KeptSegment;
import io.claimline.x12.Party;
import io.claimline.x12.TransactionKind;
import io.claimline.x12.TransactionSet;
import io.claimline.x12.X12Event;
import io.claimline.x12.guide.Guides;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.mapping.Beginnings;
import io.claimline.x12.mapping.Facts;
import io.claimline.x12.mapping.Parties;
import io.claimline.x12.mapping.TransactionReader;
import io.claimline.x12.syntax.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a 277: each claim, provider or receiver that has a status. */
public final class ClaimStatusResponseReader extends TransactionReader {
  private final Facts facts;
  private final StatusMapping mapping;
  private HierarchicalBeginning beginning = HierarchicalBeginning.NONE;
  private Party payer = Party.NONE;
  private Party receiver = Party.NONE;
  private List<Party> providers = List.of();
  private ClaimStatusPerson subscriber = ClaimStatusPerson.NONE;
  private @Nullable ClaimStatusPerson dependent;

  /** What the levels above hold besides goes with the next answer. */
  private final List<KeptSegment> keptAbove = new ArrayList<>();

  public ClaimStatusResponseReader(TransactionSet set, Segment st, Consumer<X12Event> events) {
    super(Guides.require(TransactionKind.S277), set, st, events);
    this.facts = new Facts(elements());
    this.mapping = new StatusMapping(elements(), new Parties(facts));
  }

  @Override
  public void complete(LoopNode loop) {
    switch (loop.id()) {
      case "2200B" -> respond(Level.RECEIVER, loop);
      case "2200C" -> respond(Level.PROVIDER, loop);
      case "2200D", "2200E" -> respond(Level.CLAIM, loop);
      default -> {
        open(loop);
        keptAbove.addAll(kept(List.of(loop)));
      }
    }
  }

  /** Takes a level's names; what belonged to the level before on the same floor is over. */
  private void open(LoopNode loop) {
    loop.take("HL");
    switch (loop.id()) {
      case "ST" -> {
        loop.take("ST");
        beginning = Beginnings.read(loop, elements());
      }
      case "2000A" -> payer = mapping.party(loop, "2100A");
      case "2000B" -> {
        receiver = mapping.party(loop, "2100B");
        providers = List.of();
        subscriber = ClaimStatusPerson.NONE;
        dependent = null;
      }
      case "2000C" -> {
        providers = mapping.providers(loop);
        subscriber = ClaimStatusPerson.NONE;
        dependent = null;
      }
      case "2000D" -> {
        subscriber = mapping.person(loop, "2100D");
        dependent = null;
      }
      case "2000E" -> dependent = mapping.person(loop, "2100E");
      default -> {
        // no other loop is streamed
      }
    }
  }

  private void respond(Level level, LoopNode loop) {
    loop.take("TRN");
    String lines = "2220" + loop.id().substring(4);
    ClaimStatusResponse response =
        new ClaimStatusResponse(
            level,
            beginning,
            payer,
            receiver,
            providers,
            subscriber,
            dependent,
            loop.opening().text(2),
            mapping.statuses(loop),
            facts.references(loop),
            facts.periods(loop),
            loop.children(lines).stream().map(this::line).toList(),
            keptWith(loop),
            elements().place(loop, loop.opening()),
            loop.raw());
    emit(new X12Event.ClaimStatusRead(set(), response));
  }

  private List<KeptSegment> keptWith(LoopNode loop) {
    List<KeptSegment> all = new ArrayList<>(keptAbove);
    all.addAll(kept(List.of(loop)));
    keptAbove.clear();
    return all;
  }

  private Line line(LoopNode loop) {
    loop.take("SVC");
    Segment svc = loop.opening();
    return new Line(
        facts.requiredProcedure(loop, svc, 1),
        elements().requiredMoney(loop, svc, 2),
        elements().money(loop, svc, 3),
        svc.text(4),
        elements().decimal(loop, svc, 7),
        mapping.statuses(loop),
        facts.references(loop),
        facts.periods(loop));
  }
}
