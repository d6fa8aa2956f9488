package io.claimline.remittance;

import io.claimline.ledger.Account;
import io.claimline.ledger.JournalRow;
import io.claimline.ledger.LineOpen;
import io.claimline.shared.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is open on a claim and on each of its lines while its posting is planned. */
final class OpenBalance {

  private final Map<String, Money> insuranceByLine = new HashMap<>();
  private final Map<String, Money> patientByLine = new HashMap<>();
  private Money insurance = Money.ZERO;
  private Money patient = Money.ZERO;

  OpenBalance(List<LineOpen> lines) {
    for (LineOpen line : lines) {
      add(line.lineControlNumber(), line.insuranceOpen(), line.patientOpen());
    }
  }

  /** The most that can be taken from what insurers owe without leaving a credit. */
  Money insuranceOpen(@Nullable String line) {
    return atMost(insurance, line, insuranceByLine);
  }

  /** The most that can be taken from what the patient owes without leaving a credit. */
  Money patientOpen(@Nullable String line) {
    return atMost(patient, line, patientByLine);
  }

  void apply(JournalRow row) {
    add(
        row.lineControlNumber(),
        effect(row, Account.INSURANCE_RECEIVABLE),
        effect(row, Account.PATIENT_RECEIVABLE));
  }

  private void add(@Nullable String line, Money toInsurance, Money toPatient) {
    insurance = insurance.plus(toInsurance);
    patient = patient.plus(toPatient);
    if (line != null) {
      insuranceByLine.merge(line, toInsurance, Money::plus);
      patientByLine.merge(line, toPatient, Money::plus);
    }
  }

  private static Money effect(JournalRow row, Account account) {
    if (row.debit() == account) {
      return row.amount();
    }
    return row.credit() == account ? row.amount().negated() : Money.ZERO;
  }

  private static Money atMost(Money whole, @Nullable String line, Map<String, Money> byLine) {
    Money open = line == null ? whole : smaller(whole, byLine.getOrDefault(line, Money.ZERO));
    return open.isNegative() ? Money.ZERO : open;
  }

  static Money smaller(Money one, Money other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
