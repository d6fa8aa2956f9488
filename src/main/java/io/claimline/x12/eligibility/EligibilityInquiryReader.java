package io.claimline.x12.eligibility;

import io.claimline.x12.EligibilityInquiry;
import io.claimline.x12.EligibilityInquiry.Question;
import io.claimline.x12.EligibilityPerson;
import io.claimline.x12.EligibilityReceiver;
import io.claimline.x12.HierarchicalBeginning;
import io.claimline.x12.KeptSegment;
import io.claimline.x12.Party;
import io.claimline.x12.Trace;
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

/** Reads a 270: each subscriber or dependent that is asked about. */
public final class EligibilityInquiryReader extends TransactionReader {
  private final Facts facts;
  private final EligibilityMapping mapping;
  private HierarchicalBeginning beginning = HierarchicalBeginning.NONE;
  private Party source = Party.NONE;
  private EligibilityReceiver receiver = EligibilityReceiver.NONE;
  private EligibilityPerson subscriber = EligibilityPerson.NONE;

  /** Levels that are no unit of their own: what they hold besides goes with the next unit. */
  private final List<KeptSegment> keptAbove = new ArrayList<>();

  public EligibilityInquiryReader(TransactionSet set, Segment st, Consumer<X12Event> events) {
    super(Guides.require(TransactionKind.Q270), set, st, events);
    this.facts = new Facts(elements());
    this.mapping = new EligibilityMapping(elements(), facts, new Parties(facts));
  }

  @Override
  public void complete(LoopNode loop) {
    loop.take("HL");
    switch (loop.id()) {
      case "ST" -> {
        loop.take("ST");
        beginning = Beginnings.read(loop, elements());
        keepAbove(loop);
      }
      case "2000A" -> {
        source = mapping.party(loop.child("2100A"));
        keepAbove(loop);
      }
      case "2000B" -> {
        receiver = mapping.receiver(loop.child("2100B"));
        keepAbove(loop);
      }
      case "2000C" -> subscriber(loop);
      case "2000D" -> {
        LoopNode name = loop.child("2100D");
        inquire(loop, name, mapping.person(name));
      }
      default -> {
        // no other loop is streamed
      }
    }
  }

  /**
   * A subscriber with dependents and no question of its own only says whose dependents they are.
   */
  private void subscriber(LoopNode loop) {
    LoopNode name = loop.child("2100C");
    subscriber = mapping.person(name);
    boolean asks = (name != null && name.child("2110C") != null) || loop.take("TRN") != null;
    if (asks || !loop.opening().is(4, "1")) {
      inquire(loop, name, null);
    } else {
      keepAbove(loop);
    }
  }

  private void inquire(
      LoopNode level, @Nullable LoopNode name, @Nullable EligibilityPerson dependent) {
    List<Trace> traces = mapping.traces(level);
    List<Question> questions = questions(name);
    keepAbove(level);
    EligibilityInquiry inquiry =
        new EligibilityInquiry(
            beginning,
            source,
            receiver,
            subscriber,
            dependent,
            traces,
            questions,
            keptAbove,
            elements().place(level, level.opening()),
            level.raw());
    keptAbove.clear();
    emit(new X12Event.EligibilityInquiryRead(set(), inquiry));
  }

  private List<Question> questions(@Nullable LoopNode name) {
    if (name == null) {
      return List.of();
    }
    String inner = name.id().equals("2100C") ? "2110C" : "2110D";
    return name.children(inner).stream().map(this::question).toList();
  }

  private Question question(LoopNode loop) {
    loop.take("EQ");
    Segment eq = loop.opening();
    return new Question(
        eq.repetitions(1),
        facts.procedure(eq, 2),
        eq.text(3),
        mapping.pointers(loop, eq, 5),
        facts.amounts(loop),
        EligibilityMapping.circumstances(loop),
        facts.references(loop),
        facts.periods(loop));
  }

  private void keepAbove(LoopNode level) {
    keptAbove.addAll(kept(List.of(level)));
  }
}
