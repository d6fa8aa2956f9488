package io.claimline.x12.explain;

import io.claimline.shared.Money;
import io.claimline.x12.AcknowledgementSource;
import io.claimline.x12.Amount;
import io.claimline.x12.ClaimAcknowledgement;
import io.claimline.x12.ClaimAcknowledgement.LineStatus;
import io.claimline.x12.ClaimAcknowledgement.Status;
import io.claimline.x12.Party;
import io.claimline.x12.guide.Meanings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A 277CA in plain words (R31). */
final class ClaimAcknowledgementWords {

  List<String> source(AcknowledgementSource source) {
    return List.of(
        "%s, %s, answers%s%s."
            .formatted(
                Words.name(source.source()),
                source.source().role().equals("PR") ? "the payer" : "a clearinghouse",
                source.received() == null ? "" : " what it received on " + source.received(),
                source.processed() == null ? "" : " and looked at on " + source.processed()));
  }

  List<String> answer(ClaimAcknowledgement answer) {
    List<String> lines = new ArrayList<>();
    String indent = answer.level() == ClaimAcknowledgement.Level.CLAIM ? "    " : "  ";
    String verdict = verdict(answer);
    String payerNumber = answer.payerClaimNumber();
    lines.add(
        "%s%s%s%s"
            .formatted(
                indent,
                subject(answer),
                verdict.isEmpty() ? "" : ": " + verdict,
                payerNumber.isEmpty() ? "." : ", the payer's number is " + payerNumber + "."));
    answer.statuses().forEach(status -> status(indent + "  ", status, lines));
    totals(indent + "  ", answer, lines);
    for (LineStatus line : answer.lines()) {
      lines.add(
          "%s  Line %s, charged %s:"
              .formatted(indent, Words.procedure(line.procedure()), line.charge()));
      line.statuses().forEach(status -> status(indent + "    ", status, lines));
    }
    return lines;
  }

  private static String subject(ClaimAcknowledgement answer) {
    Party provider = answer.provider();
    return switch (answer.level()) {
      case SOURCE -> "The transmission";
      case RECEIVER -> "Submission " + answer.traceNumber();
      case PROVIDER -> "Billing provider " + (provider == null ? "" : Words.name(provider));
      case CLAIM -> "Claim " + answer.traceNumber();
    };
  }

  /** What it comes to: one refusal among the statuses refuses. */
  private static String verdict(ClaimAcknowledgement answer) {
    if (answer.statuses().isEmpty()) {
      return "";
    }
    if (answer.statuses().stream().anyMatch(Status::isRejection)) {
      return answer.level() == ClaimAcknowledgement.Level.CLAIM
          ? "REJECTED, correct it and send it again"
          : "REJECTED with all claims beneath";
    }
    boolean adjudication =
        answer.statuses().stream().anyMatch(status -> status.category().equals("A2"));
    return adjudication && answer.isFromPayer() ? "accepted by the payer" : "taken";
  }

  private static void status(String indent, Status status, List<String> lines) {
    String whom = status.entity().isEmpty() ? "" : ", about the " + entity(status.entity());
    lines.add(
        "%s%s: %s%s%s"
            .formatted(
                indent,
                Words.coded(status.category(), Meanings.STATUS_CATEGORY, status.category()),
                Words.coded(status.code(), Meanings.STATUS, status.code()),
                whom,
                amount(status.amount())));
  }

  private static String entity(String code) {
    return Words.lower(Words.meaning("98", code));
  }

  private static String amount(@Nullable Money amount) {
    return amount == null ? "" : ", charge " + amount;
  }

  private static void totals(String indent, ClaimAcknowledgement answer, List<String> lines) {
    answer
        .quantities()
        .forEach(
            quantity -> {
              boolean accepted =
                  quantity.qualifier().equals("90") || quantity.qualifier().equals("QA");
              lines.add(
                  "%s%s %s."
                      .formatted(
                          indent,
                          Words.count(quantity.value().longValue(), "claim"),
                          accepted ? "accepted" : "rejected"));
            });
    for (Amount amount : answer.amounts()) {
      lines.add(
          "%sCharges of %s %s."
              .formatted(
                  indent,
                  amount.amount(),
                  amount.qualifier().equals("YU") ? "accepted" : "rejected"));
    }
  }
}
