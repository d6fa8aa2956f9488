package io.claimline.x12.acknowledgement;

import io.claimline.x12.ImplementationAcknowledgement;
import io.claimline.x12.ImplementationAcknowledgement.Context;
import io.claimline.x12.ImplementationAcknowledgement.ElementError;
import io.claimline.x12.ImplementationAcknowledgement.Identification;
import io.claimline.x12.ImplementationAcknowledgement.SegmentError;
import io.claimline.x12.ImplementationAcknowledgement.SetResponse;
import io.claimline.x12.TransactionKind;
import io.claimline.x12.TransactionSet;
import io.claimline.x12.X12Event;
import io.claimline.x12.guide.Guides;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.mapping.TransactionReader;
import io.claimline.x12.syntax.Segment;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a 999 (R30): one answer for a functional group and each set in it. */
public final class ImplementationAcknowledgementReader extends TransactionReader {

  public ImplementationAcknowledgementReader(
      TransactionSet set, Segment st, Consumer<X12Event> events) {
    super(Guides.require(TransactionKind.A999), set, st, events);
  }

  @Override
  public void complete(LoopNode loop) {
    loop.take("ST");
    Segment ak1 = loop.take("AK1");
    if (ak1 == null) {
      return; // told as missing; without it nobody knows what is answered
    }
    Segment ak9 = loop.take("AK9");
    List<SetResponse> sets = loop.children("2000").stream().map(this::response).toList();
    emit(
        new X12Event.ImplementationAcknowledged(
            set(),
            new ImplementationAcknowledgement(
                ak1.text(1),
                ak1.text(2),
                ak1.text(3),
                sets,
                ak9 == null ? "" : ak9.text(1),
                number(loop, ak9, 2),
                number(loop, ak9, 3),
                number(loop, ak9, 4),
                ak9 == null ? List.of() : codes(ak9, 5),
                kept(List.of(loop)),
                elements().place(loop, ak1))));
  }

  private SetResponse response(LoopNode loop) {
    loop.take("AK2");
    Segment ak2 = loop.opening();
    Segment ik5 = loop.take("IK5");
    return new SetResponse(
        ak2.text(1),
        ak2.text(2),
        ak2.text(3),
        loop.children("2100").stream().map(this::segmentError).toList(),
        ik5 == null ? "" : ik5.text(1),
        ik5 == null ? List.of() : codes(ik5, 2));
  }

  private SegmentError segmentError(LoopNode loop) {
    loop.take("IK3");
    Segment ik3 = loop.opening();
    return new SegmentError(
        ik3.text(1),
        number(loop, ik3, 2),
        ik3.text(3),
        ik3.text(4),
        contexts(loop),
        loop.children("2110").stream().map(this::elementError).toList());
  }

  private ElementError elementError(LoopNode loop) {
    loop.take("IK4");
    Segment ik4 = loop.opening();
    return new ElementError(
        elements().integer(loop, ik4, 1, ik4.component(1, 1)),
        elements().integer(loop, ik4, 1, ik4.component(1, 2)),
        elements().integer(loop, ik4, 1, ik4.component(1, 3)),
        ik4.text(2),
        ik4.text(3),
        ik4.text(4),
        contexts(loop));
  }

  private List<Context> contexts(LoopNode loop) {
    return loop.takeAll("CTX").stream().map(ctx -> context(loop, ctx)).toList();
  }

  private Context context(LoopNode loop, Segment ctx) {
    return new Context(
        ctx.repetitions(1).stream().map(one -> identification(ctx.components(one))).toList(),
        ctx.text(2),
        number(loop, ctx, 3),
        ctx.text(4),
        elements().integer(loop, ctx, 5, ctx.component(5, 1)),
        elements().integer(loop, ctx, 5, ctx.component(5, 2)),
        elements().integer(loop, ctx, 5, ctx.component(5, 3)),
        ctx.text(6).isEmpty() ? List.of() : ctx.components(ctx.text(6)));
  }

  private static Identification identification(List<String> parts) {
    return new Identification(parts.get(0), parts.size() > 1 ? parts.get(1) : "");
  }

  private int number(LoopNode loop, @Nullable Segment segment, int element) {
    return segment == null ? 0 : elements().integer(loop, segment, element);
  }

  private static List<String> codes(Segment segment, int from) {
    return segment.from(from).stream().filter(code -> !code.isEmpty()).toList();
  }
}
