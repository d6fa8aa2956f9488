package io.claimline.workflow.task;

import io.claimline.claim.ClaimChangedException;
import io.claimline.claim.ClaimSummary;
import io.claimline.claim.Claims;
import io.claimline.ledger.ClaimBalance;
import io.claimline.ledger.ClaimBalances;
import io.claimline.shared.Money;
import io.claimline.x12.ProfessionalClaim;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a decision of what a form says, if it holds against the claim as it is now. */
@Component
class DecisionReader {

  private static final Set<String> METHODS = Set.of("cash", "check", "card");
  private static final int LONGEST_NOTE = 500;

  private final Claims claims;
  private final ClaimBalances balances;

  DecisionReader(Claims claims, ClaimBalances balances) {
    this.claims = claims;
    this.balances = balances;
  }

  /**
   * @throws DecisionRefusedException if it does not hold, with the reasons by field
   * @throws ClaimChangedException if the claim has another version than the form showed
   */
  @Transactional(readOnly = true)
  TaskDecision read(TaskKind task, long claimId, DecisionForm form) {
    DecisionKind kind =
        DecisionKind.of(form.kind())
            .filter(task.decisions()::contains)
            .orElseThrow(() -> new DecisionRefusedException("kind", "Choose what is to be done."));
    ClaimSummary claim = claims.get(claimId);
    if (claim.contentVersion() != form.version()) {
      throw new ClaimChangedException(claimId, form.version());
    }
    ClaimBalance balance = balances.of(claimId);
    return switch (kind) {
      case CORRECT_CLAIM -> correction(claim, form);
      case RESEND_CLAIM -> new TaskDecision.ResendClaim(form.version(), note(form, "reason"));
      case WRITE_OFF -> writeOff(balance, form);
      case TRANSFER_TO_PATIENT ->
          new TaskDecision.TransferToPatient(
              amount(form, balance.insuranceOpen(), "insurers owe"), note(form, "reason"));
      case PATIENT_PAYMENT ->
          new TaskDecision.PatientPayment(
              amount(form, balance.patientOpen(), "the patient owes"), method(form));
      case REFUND -> refund(balance, form);
      case RELEASE -> new TaskDecision.Release(note(form, "note"));
      case TRACE -> new TaskDecision.Trace(note(form, "note"));
      case FOLLOW_UP -> new TaskDecision.FollowUp(note(form, "note"));
    };
  }

  private TaskDecision correction(ClaimSummary claim, DecisionForm form) {
    ProfessionalClaim content = claims.content(claim.id());
    ProfessionalClaim corrected = ClaimFields.enter(content, form.values());
    if (corrected.equals(content)) {
      throw new DecisionRefusedException("", "Nothing was changed yet.");
    }
    return new TaskDecision.CorrectClaim(form.version(), corrected, note(form, "reason"));
  }

  private static TaskDecision writeOff(ClaimBalance balance, DecisionForm form) {
    return switch (form.value("whose")) {
      case "insurance" ->
          new TaskDecision.WriteOffInsurance(
              amount(form, balance.insuranceOpen(), "insurers owe"), note(form, "reason"));
      case "patient" ->
          new TaskDecision.WriteOffPatient(
              amount(form, balance.patientOpen(), "the patient owes"), note(form, "reason"));
      default ->
          throw new DecisionRefusedException("whose", "Choose whose balance is written off.");
    };
  }

  private static TaskDecision refund(ClaimBalance balance, DecisionForm form) {
    if (!balance.insuranceOpen().isNegative() && !balance.patientOpen().isNegative()) {
      throw new DecisionRefusedException("", "There is no credit to refund.");
    }
    return new TaskDecision.Refund(note(form, "reason"));
  }

  private static Money amount(DecisionForm form, Money limit, String who) {
    Money amount;
    try {
      amount = Money.parse(form.value("amount"));
    } catch (NumberFormatException noAmount) {
      throw new DecisionRefusedException("amount", "Enter an amount such as 25.00.");
    }
    if (!amount.isPositive()) {
      throw new DecisionRefusedException("amount", "Enter an amount above 0.00.");
    }
    if (amount.compareTo(limit) > 0) {
      throw new DecisionRefusedException(
          "amount", amount + " is more than " + who + ", which is " + limit + ".");
    }
    return amount;
  }

  private static String method(DecisionForm form) {
    String method = form.value("method");
    if (!METHODS.contains(method)) {
      throw new DecisionRefusedException("method", "Choose how the patient paid.");
    }
    return method;
  }

  private static String note(DecisionForm form, String field) {
    String note = form.value(field);
    if (note.isEmpty()) {
      throw new DecisionRefusedException(field, "Say in a few words what was done and why.");
    }
    if (note.length() > LONGEST_NOTE) {
      throw new DecisionRefusedException(field, "Keep it below " + LONGEST_NOTE + " signs.");
    }
    return note;
  }
}
