package io.claimline.clearinghouse;

import io.claimline.x12.ClaimAcknowledgement;
import io.claimline.x12.ClaimAcknowledgement.Level;
import io.claimline.x12.ImplementationAcknowledgement;
import io.claimline.x12.ImplementationAcknowledgement.ElementError;
import io.claimline.x12.ImplementationAcknowledgement.SegmentError;
import io.claimline.x12.ImplementationAcknowledgement.SetResponse;
import io.claimline.x12.InterchangeAcknowledgement;
import io.claimline.x12.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Turns what a file says into answers; pure. */
final class AnswerReading {

  private AnswerReading() {}

  /** An interchange that was taken needs no answer: its 999 follows. */
  static List<Answer> of(InterchangeAcknowledgement ta1) {
    if (!ta1.isRejected()) {
      return List.of();
    }
    return List.of(new Answer.OfInterchange(ta1.controlNumber(), ta1.code(), ta1.noteCode()));
  }

  /** A group that is refused, or that names no set, is answered as a whole (R30). */
  static List<Answer> of(ImplementationAcknowledgement ack) {
    if (ack.isRejected() || ack.sets().isEmpty()) {
      List<Answer.OfSets.Error> errors =
          ack.sets().stream().flatMap(set -> errors(set).stream()).toList();
      return List.of(new Answer.OfSets(ack.groupControlNumber(), "", ack.code(), errors));
    }
    return ack.sets().stream()
        .<Answer>map(
            set ->
                new Answer.OfSets(
                    ack.groupControlNumber(), set.controlNumber(), set.code(), errors(set)))
        .toList();
  }

  /**
   * The answer of a level. Above the claims only a refusal says something: whatever is taken there
   * is answered claim by claim (R31).
   *
   * @param reference 2200B TRN02 of the receiver level above, or empty
   */
  static List<Answer> of(ClaimAcknowledgement ack, String reference) {
    boolean claim = ack.level() == Level.CLAIM;
    boolean receiver = ack.level() == Level.RECEIVER || ack.level() == Level.SOURCE;
    if (!claim && ack.statuses().stream().noneMatch(ClaimAcknowledgement.Status::isRejection)) {
      return List.of();
    }
    return List.of(
        new Answer.OfClaims(
            ack.level(),
            claim ? ack.traceNumber() : "",
            receiver ? ack.traceNumber() : reference,
            ack.provider() == null || claim ? "" : ack.provider().id(),
            ack.isFromPayer(),
            ack.source().id().isEmpty() ? ack.source().name() : ack.source().id(),
            ack.statuses().stream().map(AnswerReading::status).toList(),
            ack.payerClaimNumber(),
            Reference.valueOf(ack.references(), "D9")));
  }

  private static Answer.OfClaims.Status status(ClaimAcknowledgement.Status status) {
    return new Answer.OfClaims.Status(
        status.category(),
        status.code(),
        status.entity(),
        Objects.toString(status.date(), ""),
        status.action(),
        status.isRejection());
  }

  private static List<Answer.OfSets.Error> errors(SetResponse set) {
    List<Answer.OfSets.Error> errors = new ArrayList<>();
    for (SegmentError segment : set.errors()) {
      if (segment.elements().isEmpty()) {
        errors.add(error(segment, "", SyntaxWords.segment(segment.code())));
      }
      for (ElementError element : segment.elements()) {
        errors.add(error(segment, name(segment, element), SyntaxWords.element(element.code())));
      }
    }
    return errors;
  }

  private static Answer.OfSets.Error error(SegmentError segment, String element, String wrong) {
    String where =
        segment.loop().isEmpty()
            ? segment.segmentId()
            : segment.segmentId() + " in loop " + segment.loop();
    String sentence =
        "segment %d, %s%s: %s"
            .formatted(segment.position(), where, element.isEmpty() ? "" : ", " + element, wrong);
    return new Answer.OfSets.Error(claimNumber(segment), where, element, sentence);
  }

  private static String name(SegmentError segment, ElementError element) {
    String name = "%s%02d".formatted(segment.segmentId(), element.position());
    return element.component() == 0 ? name : name + "-" + element.component();
  }

  /** The business unit that a CTX names, such as {@code CLM01:…}. */
  private static String claimNumber(SegmentError segment) {
    return Stream.concat(
            segment.contexts().stream(),
            segment.elements().stream().flatMap(element -> element.contexts().stream()))
        .filter(
            context ->
                context.name().equals("CLM01") || context.name().equals("PATIENT CONTROL NUMBER"))
        .map(ImplementationAcknowledgement.Context::value)
        .findFirst()
        .orElse("");
  }
}
