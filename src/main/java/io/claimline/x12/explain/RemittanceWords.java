package io.claimline.x12.explain;

import io.claimline.shared.Money;
import io.claimline.x12.AdjudicationSummary;
import io.claimline.x12.Adjustment;
import io.claimline.x12.Amount;
import io.claimline.x12.ClaimPayment;
import io.claimline.x12.ProviderAdjustment;
import io.claimline.x12.RemarkCode;
import io.claimline.x12.Remittance;
import io.claimline.x12.RemittanceBalance;
import io.claimline.x12.ServicePayment;
import io.claimline.x12.guide.Meanings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An 835 in plain words. */
final class RemittanceWords {
  private @Nullable Remittance head;
  private RemittanceBalance balance = new RemittanceBalance();
  private Money claimsPaid = Money.ZERO;
  private Money adjusted = Money.ZERO;
  private int claims;

  List<String> head(Remittance remittance) {
    head = remittance;
    balance = new RemittanceBalance();
    claimsPaid = Money.ZERO;
    adjusted = Money.ZERO;
    claims = 0;
    LocalDate date = remittance.paymentDate();
    String how =
        remittance.method().equals("NON")
            ? "sends a remittance without money"
            : "pays %s (%s)"
                .formatted(
                    remittance.paid(), Words.lower(Words.meaning("591", remittance.method())));
    return List.of(
        "%s %s to %s%s, trace number %s."
            .formatted(
                Words.name(remittance.payer()),
                how,
                Words.name(remittance.payee()),
                date == null ? "" : " on " + date,
                remittance.traceNumber().isEmpty() ? "missing" : remittance.traceNumber()));
  }

  List<String> payment(ClaimPayment payment) {
    claims++;
    claimsPaid = claimsPaid.plus(payment.paid());
    List<String> lines = new ArrayList<>();
    lines.add(
        "  Claim %s%s: %s. Charged %s, paid %s, left to the patient %s."
            .formatted(
                payment.claimNumber(),
                payment.payerClaimNumber().isEmpty()
                    ? ""
                    : " (the payer's " + payment.payerClaimNumber() + ")",
                Words.lower(Words.meaning("1029", payment.statusCode())),
                payment.charge(),
                payment.paid(),
                payment.patientResponsibility()));
    consequence(payment.statusCode(), lines);
    if (payment.crossoverPayer() != null) {
      lines.add(
          "    The payer sent the claim on to %s.".formatted(Words.name(payment.crossoverPayer())));
    }
    adjustments("    ", payment.adjustments(), lines);
    for (RemittanceBalance.Mismatch mismatch : balance.add(payment)) {
      lines.add("    DOES NOT BALANCE: " + mismatch.sentence());
    }
    summary(payment.inpatient(), lines);
    summary(payment.outpatient(), lines);
    int number = 0;
    for (ServicePayment service : payment.services()) {
      number++;
      service(number, service, lines);
    }
    return lines;
  }

  List<String> adjustment(ProviderAdjustment adjustment) {
    balance.add(adjustment);
    adjusted = adjusted.plus(adjustment.amount());
    return List.of(
        "  For the provider as a whole, %s%s: %s"
            .formatted(
                Words.coded(adjustment.reasonCode(), "426", adjustment.reasonCode()),
                adjustment.referenceId().isEmpty() ? "" : ", reference " + adjustment.referenceId(),
                adjustment.amount().isNegative()
                    ? adjustment.amount().negated() + " is added to the payment."
                    : adjustment.amount() + " is taken from the payment."));
  }

  /** The sums, where the set was a remittance. */
  List<String> end(boolean complete) {
    Remittance ending = head;
    head = null;
    if (ending == null) {
      return List.of();
    }
    if (!complete) {
      return List.of("The remittance breaks off: nothing of it should be posted.");
    }
    String sums = Words.count(claims, "claim") + " paid " + claimsPaid;
    if (adjusted.isPositive()) {
      sums += ", less " + adjusted + " for the provider as a whole";
    } else if (adjusted.isNegative()) {
      sums += ", and " + adjusted.negated() + " more for the provider as a whole";
    }
    return List.of(
        balance.finish(ending).isEmpty()
            ? sums + ": that is the payment of " + ending.paid() + ", it balances."
            : "%s: that is %s, but the payment is %s. IT DOES NOT BALANCE."
                .formatted(sums, claimsPaid.minus(adjusted), ending.paid()));
  }

  /** R13, R16 and R17: what some statuses ask of a biller. */
  private static void consequence(String status, List<String> lines) {
    switch (status) {
      case "19", "20", "21" ->
          lines.add("    It went on to the next payer: do not bill that one now.");
      case "22" -> lines.add("    This takes an earlier payment back; a correction may follow.");
      case "23" -> lines.add("    Nothing is to be posted: another payer will answer.");
      case "25" -> lines.add("    Nothing is to be posted: it only tells what would be paid.");
      default -> {
        // paid or denied, which the lines tell
      }
    }
  }

  private static void adjustments(String indent, List<Adjustment> adjustments, List<String> lines) {
    for (Adjustment adjustment : adjustments) {
      boolean added = adjustment.amount().isNegative();
      lines.add(
          "%s%s %s, %s: %s"
              .formatted(
                  indent,
                  added ? "More by" : "Less by",
                  adjustment.amount().absolute(),
                  who(adjustment.groupCode()),
                  Words.coded(
                      adjustment.groupCode() + "-" + adjustment.reasonCode(),
                      "1034",
                      adjustment.reasonCode())));
    }
  }

  /** R7: who bears an adjustment. */
  private static String who(String group) {
    return switch (group) {
      case "CO" -> "borne by the provider under its contract";
      case "PR" -> "the patient's part";
      case "PI" -> "reduced by the payer on its own";
      case "OA" -> "for another reason";
      default -> "group " + group;
    };
  }

  private static void summary(@Nullable AdjudicationSummary summary, List<String> lines) {
    if (summary == null) {
      return;
    }
    for (AdjudicationSummary.Figure figure : AdjudicationSummary.Figure.values()) {
      BigDecimal value = summary.figure(figure);
      if (value != null && value.signum() != 0) {
        lines.add("    %s: %s".formatted(capital(figure.words()), value.toPlainString()));
      }
    }
    summary.remarkCodes().forEach(code -> remark("    ", RemarkCode.of(code), lines));
  }

  private static void service(int number, ServicePayment service, List<String> lines) {
    Money allowed = Amount.valueOf(service.amounts(), "B6");
    lines.add(
        "    Line %d, %s%s%s: charged %s, paid %s%s."
            .formatted(
                number,
                Words.procedure(service.procedure()),
                service.submittedProcedure().isAbsent()
                    ? ""
                    : " (sent as " + Words.procedure(service.submittedProcedure()) + ")",
                Words.days(service.dates(), "472", "150", "151"),
                service.charge(),
                service.paid(),
                allowed == null ? "" : ", allowed " + allowed));
    adjustments("      ", service.adjustments(), lines);
    service.remarks().forEach(remark -> remark("      ", remark, lines));
  }

  private static void remark(String indent, RemarkCode remark, List<String> lines) {
    lines.add(
        indent
            + "Remark "
            + (remark.isRemittanceAdvice()
                ? Words.coded(remark.code(), Meanings.REMARK, remark.code())
                : remark.code() + " (a pharmacy's reject code)"));
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
