package io.claimline.desk;

import io.claimline.ledger.Account;
import io.claimline.ledger.EntryKind;
import io.claimline.ledger.JournalRow;
import io.claimline.ledger.PostedEntry;
import io.claimline.remittance.ReasonCodes;
import io.claimline.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A movement of the claim's money in words.
 *
 * @param date of business, in the practice's zone
 * @param line number of the claim's line, null for the claim as a whole
 * @param change what it adds to the balance; zero where it only moves from insurer to patient
 * @param moved what it moves, positive
 * @param balance open after it
 */
record JournalView(
    LocalDate date,
    String who,
    String words,
    @Nullable String reason,
    @Nullable String line,
    Money change,
    Money moved,
    Money balance) {

  static List<JournalView> of(List<PostedEntry> entries) {
    List<JournalView> story = new ArrayList<>();
    Money balance = Money.ZERO;
    for (PostedEntry entry : entries) {
      for (JournalRow row : entry.rows()) {
        Money change =
            effect(row, Account.INSURANCE_RECEIVABLE).plus(effect(row, Account.PATIENT_RECEIVABLE));
        balance = balance.plus(change);
        story.add(
            new JournalView(
                entry.businessDate(),
                Person.inWords(entry.postedBy()),
                words(entry.kind(), row),
                why(entry, row),
                lineOf(row),
                change,
                row.amount(),
                balance));
      }
    }
    return story;
  }

  /** What a row moved, as a biller says it. */
  static String words(EntryKind kind, JournalRow row) {
    String words =
        switch (row.debit()) {
          case CASH -> "Patient paid";
          case UNAPPLIED_CASH -> "Insurer paid";
          case CONTRACTUAL_ADJUSTMENT -> "Adjusted under contract";
          case WRITE_OFF -> "Written off";
          case BAD_DEBT -> "Placed with the agency";
          case PATIENT_RECEIVABLE ->
              switch (row.credit()) {
                case INSURANCE_RECEIVABLE -> "Moved to the patient";
                case CASH -> "Patient’s payment taken back";
                case WRITE_OFF -> "Write-off taken back";
                case BAD_DEBT -> "Taken back from the agency";
                default -> "Set aside as patient’s credit";
              };
          case INSURANCE_RECEIVABLE ->
              switch (row.credit()) {
                case CHARGES -> kind == EntryKind.CHARGE ? "Charged" : "Charge raised";
                case UNAPPLIED_CASH -> "Insurer’s payment taken back";
                case CONTRACTUAL_ADJUSTMENT -> "Adjustment taken back";
                case PATIENT_RECEIVABLE -> "Moved back to the insurer";
                case WRITE_OFF -> "Write-off taken back";
                default -> "Set aside as insurer’s credit";
              };
          case CHARGES -> "Charge lowered";
          case REFUND_PAYABLE -> "Refund taken back";
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
              "Provider adjustment";
        };
    return kind == EntryKind.REVERSAL ? "Reversal: " + words : words;
  }

  private static @Nullable String why(PostedEntry entry, JournalRow row) {
    if (row.groupCode() != null && row.reasonCode() != null) {
      return ReasonCodes.inWords(row.groupCode() + "-" + row.reasonCode());
    }
    return entry.reason();
  }

  private static @Nullable String lineOf(JournalRow row) {
    String control = row.lineControlNumber();
    return control == null ? null : control.substring(control.lastIndexOf('-') + 1);
  }

  private static Money effect(JournalRow row, Account account) {
    if (row.debit() == account) {
      return row.amount();
    }
    return row.credit() == account ? row.amount().negated() : Money.ZERO;
  }
}
