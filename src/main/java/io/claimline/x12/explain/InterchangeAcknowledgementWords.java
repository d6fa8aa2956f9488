package io.claimline.x12.explain;

import io.claimline.x12.InterchangeAcknowledgement;
import java.util.List;

/** A TA1 in plain words. */
final class InterchangeAcknowledgementWords {
  private InterchangeAcknowledgementWords() {}

  static List<String> of(InterchangeAcknowledgement answer) {
    String note =
        answer.noteCode().isEmpty() || answer.noteCode().equals("000")
            ? ""
            : " (" + Words.lower(Words.meaning("I18", answer.noteCode())) + ")";
    return List.of(
        "Interchange %s: %s%s.%s"
            .formatted(
                answer.controlNumber(),
                Words.lower(Words.meaning("I17", answer.code())),
                note,
                answer.isRejected() ? " Nothing in it was read: send it again." : ""));
  }
}
