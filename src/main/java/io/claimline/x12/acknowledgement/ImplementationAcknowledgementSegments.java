package io.claimline.x12.acknowledgement;

import io.claimline.x12.ImplementationAcknowledgement;
import io.claimline.x12.ImplementationAcknowledgement.Context;
import io.claimline.x12.ImplementationAcknowledgement.ElementError;
import io.claimline.x12.ImplementationAcknowledgement.SegmentError;
import io.claimline.x12.ImplementationAcknowledgement.SetResponse;
import io.claimline.x12.writing.SetWriter;
import java.util.List;

/** Writes the segments of one 999; inverse of {@link ImplementationAcknowledgementReader}. */
public final class ImplementationAcknowledgementSegments {
  private final SetWriter out;

  public ImplementationAcknowledgementSegments(SetWriter out) {
    this.out = out;
  }

  public void write(ImplementationAcknowledgement acknowledgement) {
    out.segment("AK1")
        .text(acknowledgement.functionalId())
        .text(acknowledgement.groupControlNumber())
        .text(acknowledgement.version())
        .end();
    acknowledgement.sets().forEach(this::response);
    out.segment("AK9")
        .text(acknowledgement.code())
        .count(acknowledgement.included())
        .count(acknowledgement.received())
        .count(acknowledgement.accepted())
        .texts(acknowledgement.errorCodes())
        .end();
  }

  private void response(SetResponse response) {
    out.segment("AK2")
        .text(response.setId())
        .text(response.controlNumber())
        .text(response.version())
        .end();
    response.errors().forEach(this::segmentError);
    out.segment("IK5").text(response.code()).texts(response.errorCodes()).end();
  }

  private void segmentError(SegmentError error) {
    out.segment("IK3")
        .text(error.segmentId())
        .number(error.position())
        .text(error.loop())
        .text(error.code())
        .end();
    contexts(error.contexts());
    error.elements().forEach(this::elementError);
  }

  private void elementError(ElementError error) {
    out.segment("IK4")
        .composite(number(error.position()), number(error.component()), number(error.repetition()))
        .text(error.elementReference())
        .text(error.code())
        .text(error.badValue())
        .end();
    contexts(error.contexts());
  }

  private void contexts(List<Context> contexts) {
    for (Context context : contexts) {
      out.segment("CTX")
          .composites(
              context.identifications().stream()
                  .map(identification -> List.of(identification.name(), identification.value()))
                  .toList())
          .text(context.segmentId())
          .number(context.position())
          .text(context.loop())
          .composite(
              number(context.element()), number(context.component()), number(context.repetition()))
          .composite(context.elementReferences())
          .end();
    }
  }

  private static String number(int value) {
    return value == 0 ? "" : String.valueOf(value);
  }
}
