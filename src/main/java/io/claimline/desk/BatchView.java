package io.claimline.desk;

import io.claimline.clearinghouse.OutboundBatch;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** A file of claims, or of questions to payers, that went out, as pages show it. */
record BatchView(
    OutboundBatch batch,
    String practice,
    ZonedDateTime createdAt,
    @Nullable ZonedDateTime sentAt,
    @Nullable ZonedDateTime answeredAt) {

  /** What the file holds, as a biller calls it. */
  public String kindInWords() {
    return switch (batch.kind()) {
      case "270" -> "Coverage questions (270)";
      case "276" -> "Status questions (276)";
      default -> "Claims (" + batch.kind() + ")";
    };
  }

  /** How many of what it holds; questions are no claims. */
  public String countInWords() {
    String one = batch.asks() ? "question" : "claim";
    return batch.claims() == 1 ? "1 " + one : "%,d %ss".formatted(batch.claims(), one);
  }

  public String style() {
    if (batch.sentAt() == null) {
      return Tone.FLOW.style();
    }
    if (batch.answer() == null) {
      return batch.asks() ? Tone.FLOW.style() : Tone.PAYER.style();
    }
    return switch (batch.answer()) {
      case "A", "E" -> Tone.FLOW.style();
      case "P" -> Tone.WORK.style();
      default -> Tone.ALARM.style();
    };
  }

  public String stateInWords() {
    if (batch.sentAt() == null) {
      return "Waiting to be sent";
    }
    if (batch.answer() == null) {
      // Payers answer each question by itself; the file as a whole awaits nothing.
      return batch.asks() ? "Sent" : "Sent, not answered";
    }
    return switch (batch.answer()) {
      case "A" -> "Accepted";
      case "E" -> "Accepted, errors noted";
      case "P" -> "Partly accepted";
      default -> "Rejected";
    };
  }
}
