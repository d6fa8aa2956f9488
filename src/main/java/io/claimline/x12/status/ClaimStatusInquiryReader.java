package io.claimline.x12.status;

import io.claimline.x12.ClaimStatusInquiry;
import io.claimline.x12.ClaimStatusInquiry.Line;
import io.claimline.x12.ClaimStatusPerson;
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

/** Reads a 276: each claim that is asked about. */
public final class ClaimStatusInquiryReader extends TransactionReader {
  private final Facts facts;
  private final StatusMapping mapping;
  private HierarchicalBeginning beginning = HierarchicalBeginning.NONE;
  private Party payer = Party.NONE;
  private Party receiver = Party.NONE;
  private List<Party> providers = List.of();
  private ClaimStatusPerson subscriber = ClaimStatusPerson.NONE;
  private @Nullable ClaimStatusPerson dependent;

  /** What the levels above hold besides goes with the next claim. */
  private final List<KeptSegment> keptAbove = new ArrayList<>();

  public ClaimStatusInquiryReader(TransactionSet set, Segment st, Consumer<X12Event> events) {
    super(Guides.require(TransactionKind.Q276), set, st, events);
    this.facts = new Facts(elements());
    this.mapping = new StatusMapping(elements(), new Parties(facts));
  }

  @Override
  public void complete(LoopNode loop) {
    loop.take("HL");
    switch (loop.id()) {
      case "ST" -> {
        loop.take("ST");
        beginning = Beginnings.read(loop, elements());
      }
      case "2000A" -> payer = mapping.party(loop, "2100A");
      case "2000B" -> receiver = mapping.party(loop, "2100B");
      case "2000C" -> providers = mapping.providers(loop);
      case "2000D" -> {
        subscriber = mapping.person(loop, "2100D");
        dependent = null;
      }
      case "2000E" -> dependent = mapping.person(loop, "2100E");
      case "2200D", "2200E" -> {
        inquire(loop);
        return;
      }
      default -> {
        // no other loop is streamed
      }
    }
    keptAbove.addAll(kept(List.of(loop)));
  }

  private void inquire(LoopNode loop) {
    loop.take("TRN");
    String lines = "2210" + loop.id().substring(4);
    ClaimStatusInquiry inquiry =
        new ClaimStatusInquiry(
            beginning,
            payer,
            receiver,
            providers,
            subscriber,
            dependent,
            loop.opening().text(2),
            facts.references(loop),
            facts.amount(loop, "T3"),
            facts.periods(loop),
            loop.children(lines).stream().map(this::line).toList(),
            keptWith(loop),
            elements().place(loop, loop.opening()),
            loop.raw());
    emit(new X12Event.ClaimStatusInquiryRead(set(), inquiry));
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
        svc.text(4),
        elements().decimal(loop, svc, 7),
        facts.references(loop),
        facts.periods(loop));
  }
}
