package io.claimline.desk;

import io.claimline.clearinghouse.OutboundBatch;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** A file of claims that went out, as pages show it. */
record BatchView(
    OutboundBatch batch,
    String practice,
    ZonedDateTime createdAt,
    @Nullable ZonedDateTime sentAt,
    @Nullable ZonedDateTime answeredAt) {

  public String style() {
    if (batch.sentAt() == null) {
      return Tone.FLOW.style();
    }
    if (batch.answer() == null) {
      return Tone.PAYER.style();
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
      return "Sent, not answered";
    }
    return switch (batch.answer()) {
      case "A" -> "Accepted";
      case "E" -> "Accepted, errors noted";
      case "P" -> "Partly accepted";
      default -> "Rejected";
    };
  }
}
