package io.claimline.x12.eligibility;

import io.claimline.x12.Benefit;
import io.claimline.x12.EligibilityPerson;
import io.claimline.x12.EligibilityReceiver;
import io.claimline.x12.EligibilityResponse;
import io.claimline.x12.EligibilityResponse.Level;
import io.claimline.x12.Finding;
import io.claimline.x12.HierarchicalBeginning;
import io.claimline.x12.KeptSegment;
import io.claimline.x12.Party;
import io.claimline.x12.RequestRejection;
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

/** Reads a 271: each patient that is told of, and each rejected source or receiver. */
public final class EligibilityResponseReader extends TransactionReader {
  private final EligibilityMapping mapping;
  private final BenefitMapping benefits;
  private HierarchicalBeginning beginning = HierarchicalBeginning.NONE;
  private Party source = Party.NONE;
  private EligibilityReceiver receiver = EligibilityReceiver.NONE;
  private EligibilityPerson subscriber = EligibilityPerson.NONE;

  /** Levels that are no unit of their own: what they hold besides goes with the next unit. */
  private final List<KeptSegment> keptAbove = new ArrayList<>();

  /** What a level says besides names. */
  private record Answer(
      List<Trace> traces,
      List<RequestRejection> transactionRejections,
      List<RequestRejection> rejections,
      List<Benefit> benefits) {
    boolean isEmpty() {
      return traces.isEmpty()
          && transactionRejections.isEmpty()
          && rejections.isEmpty()
          && benefits.isEmpty();
    }
  }

  public EligibilityResponseReader(TransactionSet set, Segment st, Consumer<X12Event> events) {
    super(Guides.require(TransactionKind.B271), set, st, events);
    Facts facts = new Facts(elements());
    this.mapping = new EligibilityMapping(elements(), facts, new Parties(facts));
    this.benefits = new BenefitMapping(elements(), facts, mapping, this::unbracketed);
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
        receiver = EligibilityReceiver.NONE;
        subscriber = EligibilityPerson.NONE;
        source = mapping.party(loop.child("2100A"));
        answer(Level.SOURCE, loop, null);
      }
      case "2000B" -> {
        subscriber = EligibilityPerson.NONE;
        receiver = mapping.receiver(loop.child("2100B"));
        answer(Level.RECEIVER, loop, null);
      }
      case "2000C" -> {
        subscriber = mapping.person(loop.child("2100C"));
        answer(Level.SUBSCRIBER, loop, null);
      }
      case "2000D" -> answer(Level.DEPENDENT, loop, mapping.person(loop.child("2100D")));
      default -> {
        // no other loop is streamed
      }
    }
  }

  /**
   * Hands out what a level says. A source, a receiver, or a subscriber with dependents that says
   * nothing but its name is told with the levels beneath.
   */
  private void answer(Level level, LoopNode loop, @Nullable EligibilityPerson dependent) {
    Answer answer = answer(level, loop);
    keepAbove(loop);
    boolean onlyNamed =
        switch (level) {
          case SOURCE, RECEIVER -> true;
          case SUBSCRIBER -> loop.opening().is(4, "1");
          case DEPENDENT -> false;
        };
    if (onlyNamed && answer.isEmpty()) {
      return;
    }
    EligibilityResponse response =
        new EligibilityResponse(
            level,
            beginning,
            source,
            receiver,
            subscriber,
            dependent,
            answer.traces(),
            answer.transactionRejections(),
            answer.rejections(),
            answer.benefits(),
            keptAbove,
            elements().place(loop, loop.opening()),
            loop.raw());
    keptAbove.clear();
    emit(new X12Event.EligibilityResponseRead(set(), response));
  }

  private Answer answer(Level level, LoopNode loop) {
    String suffix =
        switch (level) {
          case SOURCE -> "A";
          case RECEIVER -> "B";
          case SUBSCRIBER -> "C";
          case DEPENDENT -> "D";
        };
    LoopNode name = loop.child("2100" + suffix);
    boolean ofPatient = level == Level.SUBSCRIBER || level == Level.DEPENDENT;
    return new Answer(
        ofPatient ? mapping.traces(loop) : List.of(),
        level == Level.SOURCE ? mapping.rejections(loop) : List.of(),
        mapping.rejections(name),
        name == null
            ? List.of()
            : name.children("2110" + suffix).stream().map(benefits::benefit).toList());
  }

  private void unbracketed(LoopNode benefit) {
    report(
        Finding.Level.SYNTAX,
        "LOOP_BRACKETS",
        elements().place(benefit, benefit.opening()),
        "Entities that a benefit names stand between LS and LE, and nothing else does; here one of"
            + " them is absent. What was sent was read. Tell the sender.");
  }

  private void keepAbove(LoopNode level) {
    keptAbove.addAll(kept(List.of(level)));
  }
}
