package io.claimline.desk.account;

import io.claimline.ledger.Account;
import io.claimline.ledger.EntryKind;
import io.claimline.page.Display;
import io.claimline.remittance.ReasonCodes;
import io.claimline.shared.Money;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a movement of money means, in a sentence that can be read out on the telephone. */
@Component
class EntryMeaning {

  /**
   * What one entry moved between two accounts for one reason.
   *
   * @param payer who caused it; null where no payer did
   * @param reason group and reason such as {@code CO-45}; null where no adjustment caused it
   */
  record Movement(
      Account debit,
      Account credit,
      Money amount,
      @Nullable String payer,
      @Nullable String reason) {}

  private final Display display;

  EntryMeaning(Display display) {
    this.display = display;
  }

  /**
   * The sentence.
   *
   * @param entryReason what was written down with the entry; null where nothing was
   */
  String of(EntryKind kind, Movement movement, @Nullable String entryReason) {
    String because = because(kind, movement, entryReason);
    return sentence(kind, movement) + (because.isEmpty() ? "." : ": " + because + ".");
  }

  private String sentence(EntryKind kind, Movement movement) {
    String amount = display.money(movement.amount());
    String payer = Objects.requireNonNullElse(movement.payer(), "The insurer");
    return switch (movement.debit()) {
      case CASH ->
          movement.credit() == Account.BAD_DEBT
              ? "The agency collected " + amount
              : "The patient paid " + amount;
      case UNAPPLIED_CASH -> payer + " paid " + amount;
      case CONTRACTUAL_ADJUSTMENT ->
          amount + " was taken off under the contract with " + lower(payer);
      case WRITE_OFF -> amount + " was written off; nobody owes it any more";
      case BAD_DEBT -> amount + " went to the collection agency";
      case PATIENT_RECEIVABLE -> toPatient(movement.credit(), amount);
      case INSURANCE_RECEIVABLE -> toInsurer(kind, movement.credit(), amount, payer);
      case CHARGES -> "The charge was lowered by " + amount;
      case REFUND_PAYABLE -> "A credit of " + amount + " that was to be paid back is back here";
      case SUSPENSE,
          INTEREST_INCOME,
          FORWARD_BALANCE,
          OVERPAYMENT_RECOVERY,
          REFUND_ACKNOWLEDGEMENT,
          CAPITATION,
          PASSTHROUGH_PAYMENT,
          LEVY,
          TAX_WITHHELD,
          NONREIMBURSABLE,
          OTHER_PROVIDER_ADJUSTMENT ->
          payer + " settled " + amount + " with the practice";
    };
  }

  private static String toPatient(Account from, String amount) {
    return switch (from) {
      case INSURANCE_RECEIVABLE -> amount + " became the patient’s to pay";
      case CASH -> "A payment of the patient’s over " + amount + " was taken back";
      case WRITE_OFF -> "A write-off of " + amount + " was taken back; the patient owes it again";
      case BAD_DEBT -> amount + " came back from the collection agency";
      case REFUND_PAYABLE -> "A credit of " + amount + " was set aside to be paid to the patient";
      default -> amount + " was put on the patient’s account";
    };
  }

  private static String toInsurer(EntryKind kind, Account from, String amount, String payer) {
    return switch (from) {
      case CHARGES ->
          kind == EntryKind.CHARGE
              ? "The visit was charged with " + amount
              : "The charge was raised by " + amount;
      case UNAPPLIED_CASH -> payer + " took back " + amount + " that it had paid";
      case CONTRACTUAL_ADJUSTMENT -> amount + " that had been taken off was put back";
      case PATIENT_RECEIVABLE -> amount + " went back to the insurer; the patient does not owe it";
      case WRITE_OFF -> "A write-off of " + amount + " was taken back; the insurer owes it again";
      case REFUND_PAYABLE -> "A credit of " + amount + " was set aside to be paid to the insurer";
      default -> amount + " was put on the insurer’s account";
    };
  }

  private static String because(EntryKind kind, Movement movement, @Nullable String entryReason) {
    if (movement.reason() != null) {
      return ReasonCodes.inWords(movement.reason());
    }
    return kind == EntryKind.REMITTANCE_POSTED || entryReason == null
        ? ""
        : entryReason.strip().replaceFirst("\\.$", "");
  }

  /** A payer's name keeps its capital, our own word does not. */
  private static String lower(String payer) {
    return payer.equals("The insurer") ? "the insurer" : payer;
  }
}
