package io.claimline.desk;

import io.claimline.remittance.Adjudication;
import io.claimline.remittance.LineDecision;
import io.claimline.remittance.ParkedBecause;
import io.claimline.remittance.ReasonCodes;
import io.claimline.shared.Money;
import io.claimline.x12.Adjustment;
import io.claimline.x12.Procedure;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A payer's decision on a claim, in words. */
record AdjudicationView(Adjudication decided) {

  /** A reason by which the payment differs from the charge. */
  record ReasonView(String code, String words, Money amount) {

    static List<ReasonView> of(List<Adjustment> adjustments) {
      return adjustments.stream()
          .map(
              adjustment ->
                  new ReasonView(
                      adjustment.groupCode() + "-" + adjustment.reasonCode(),
                      ReasonCodes.adjustment(adjustment.reasonCode()),
                      adjustment.amount()))
          .toList();
    }
  }

  /** A remark code in words. */
  record RemarkView(String code, String words) {

    static List<RemarkView> of(List<String> codes) {
      return codes.stream().map(code -> new RemarkView(code, ReasonCodes.remark(code))).toList();
    }
  }

  /**
   * A decided line.
   *
   * @param restated what we had submitted, where the payer restated it (R19), else empty
   */
  record DecidedLine(
      String procedure,
      String restated,
      @Nullable LocalDate date,
      Money charge,
      Money paid,
      List<ReasonView> reasons,
      List<RemarkView> remarks) {

    static DecidedLine of(LineDecision line) {
      return new DecidedLine(
          code(line.procedure()),
          line.submittedProcedure().isAbsent() ? "" : code(line.submittedProcedure()),
          line.serviceDate(),
          line.charge(),
          line.paid(),
          ReasonView.of(line.adjustments()),
          RemarkView.of(line.remarkCodes()));
    }

    private static String code(Procedure procedure) {
      return procedure.modifiers().isEmpty()
          ? procedure.code()
          : procedure.code() + " " + String.join(" ", procedure.modifiers());
    }
  }

  /** CLP02 as a biller says it (R9, R16, R17). */
  public String statusInWords() {
    String code = decided.decision().statusCode();
    return switch (code) {
      case "1" -> "Processed as primary";
      case "2" -> "Processed as secondary";
      case "3" -> "Processed as tertiary";
      case "4" -> "Denied";
      case "19" -> "Processed as primary, forwarded";
      case "20" -> "Processed as secondary, forwarded";
      case "21" -> "Processed as tertiary, forwarded";
      case "22" -> "Reversal of an earlier payment";
      case "23" -> "Not this payer’s claim, forwarded";
      case "25" -> "Predetermination only";
      default -> "Status " + code;
    };
  }

  public String stateInWords() {
    return switch (decided.state()) {
      case POSTED -> "Posted";
      case PARKED -> "Parked";
      case INFORMS -> "For information";
    };
  }

  public String style() {
    return switch (decided.state()) {
      case POSTED -> Tone.FLOW.style();
      case PARKED -> Tone.ALARM.style();
      case INFORMS -> Tone.DONE.style();
    };
  }

  /** Why it is not posted, or null. */
  public @Nullable String parked() {
    ParkedBecause because = decided.parkedBecause();
    if (because == null) {
      return null;
    }
    return decided.parkedWords().isEmpty()
        ? because.words() + "."
        : because.words() + ": " + decided.parkedWords();
  }

  public boolean isPosted() {
    return decided.state() == Adjudication.State.POSTED;
  }

  public boolean isTakenBack() {
    return decided.parkedBecause() == ParkedBecause.TAKEN_BACK;
  }

  public List<ReasonView> reasons() {
    return ReasonView.of(decided.decision().adjustments());
  }

  public List<RemarkView> remarks() {
    return RemarkView.of(decided.decision().remarkCodes());
  }

  public List<DecidedLine> lines() {
    return decided.decision().lines().stream().map(DecidedLine::of).toList();
  }
}
