package io.claimline.desk;

import io.claimline.remittance.RemittanceSummary;
import java.time.ZonedDateTime;

/** A remittance as pages show it. */
record RemittanceView(
    RemittanceSummary summary, long practiceId, String practice, ZonedDateTime receivedAt) {

  public String style() {
    return switch (summary.state()) {
      case CHECKED -> Tone.PAYER.style();
      case POSTED -> summary.parked() > 0 ? Tone.WORK.style() : Tone.FLOW.style();
      case PARKED -> Tone.ALARM.style();
    };
  }

  public String stateInWords() {
    return summary.parked() > 0 && summary.parkedBecause().isEmpty()
        ? summary.state().words() + ", some parked"
        : summary.state().words();
  }

  /** BPR04 as a biller says it. */
  public String methodInWords() {
    return switch (summary.method()) {
      case "ACH" -> "Bank transfer (ACH)";
      case "BOP" -> "Bank’s choice";
      case "CHK" -> "Check";
      case "FWT" -> "Wire";
      case "NON" -> "No payment";
      default -> summary.method();
    };
  }
}
