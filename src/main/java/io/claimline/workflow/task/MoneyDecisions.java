package io.claimline.workflow.task;

import io.claimline.claim.ClaimAccount;
import io.claimline.claim.ClaimSummary;
import io.claimline.denial.WriteOffRequest.Whose;
import io.claimline.denial.WriteOffs;
import io.claimline.ledger.ClaimBalance;
import io.claimline.ledger.ClaimBalances;
import io.claimline.shared.Money;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Decisions that move a claim's money. */
@Component
class MoneyDecisions implements DecisionSource {

  private static final Set<String> METHODS = Set.of("cash", "check", "card");
  private static final Set<String> WHOSE = Set.of("insurance", "patient");

  private final ClaimBalances balances;
  private final ClaimAccount account;
  private final WriteOffs writeOffs;

  MoneyDecisions(ClaimBalances balances, ClaimAccount account, WriteOffs writeOffs) {
    this.balances = balances;
    this.account = account;
    this.writeOffs = writeOffs;
  }

  @Override
  public Set<DecisionKind> kinds() {
    return EnumSet.of(
        DecisionKind.SELF_PAY,
        DecisionKind.WRITE_OFF,
        DecisionKind.APPROVE_WRITE_OFF,
        DecisionKind.REFUSE_WRITE_OFF,
        DecisionKind.TRANSFER_TO_PATIENT,
        DecisionKind.PATIENT_PAYMENT,
        DecisionKind.REFUND);
  }

  @Override
  public TaskDecision read(DecisionKind kind, ClaimSummary claim, DecisionForm form) {
    ClaimBalance balance = balances.of(claim.id());
    return switch (kind) {
      case SELF_PAY -> transfer(balance.insuranceOpen(), Entries.note(form, "reason"));
      case TRANSFER_TO_PATIENT ->
          transfer(
              Entries.amount(form, balance.insuranceOpen(), "insurers owe"),
              Entries.note(form, "reason"));
      case WRITE_OFF -> writeOff(balance, form);
      case APPROVE_WRITE_OFF -> {
        String note = Entries.note(form, "reason");
        yield (claimId, key) -> writeOffs.approve(claimId, note, key);
      }
      case REFUSE_WRITE_OFF -> {
        String note = Entries.note(form, "reason");
        yield (claimId, key) -> writeOffs.refuse(claimId, note);
      }
      case PATIENT_PAYMENT -> {
        Money amount = Entries.amount(form, balance.patientOpen(), "the patient owes");
        String method = Entries.choice(form, "method", METHODS, "Choose how the patient paid.");
        yield (claimId, key) -> account.takePatientPayment(claimId, amount, method, key);
      }
      case REFUND -> refund(balance, form);
      default -> throw new IllegalArgumentException(kind.name());
    };
  }

  private TaskDecision transfer(Money amount, String reason) {
    return (claimId, key) -> account.transferToPatient(claimId, amount, reason, key);
  }

  private TaskDecision writeOff(ClaimBalance balance, DecisionForm form) {
    boolean patients =
        Entries.choice(form, "whose", WHOSE, "Choose whose balance is written off.")
            .equals("patient");
    Money amount =
        patients
            ? Entries.amount(form, balance.patientOpen(), "the patient owes")
            : Entries.amount(form, balance.insuranceOpen(), "insurers owe");
    String reason = Entries.note(form, "reason");
    return (claimId, key) ->
        writeOffs.write(claimId, amount, patients ? Whose.PATIENT : Whose.INSURANCE, reason, key);
  }

  private TaskDecision refund(ClaimBalance balance, DecisionForm form) {
    if (!balance.insuranceOpen().isNegative() && !balance.patientOpen().isNegative()) {
      throw new DecisionRefusedException("", "There is no credit to refund.");
    }
    String reason = Entries.note(form, "reason");
    return (claimId, key) -> account.refundCredit(claimId, reason, key);
  }
}
