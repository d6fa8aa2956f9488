package io.claimline.clearinghouse;

import io.claimline.claim.FactKind;
import io.claimline.clearinghouse.Answer.OfClaims.Status;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a status of a 277CA means for a claim (R31).
 *
 * @param kind RECEIVED, ACCEPTED or REJECTED
 * @param reason in words
 */
record StatusDecision(FactKind kind, String reason) {

  /**
   * Decides; pure.
   *
   * <p>A rejection beside an acceptance rejects. "Not found" sends the claim back to a person, for
   * nobody is working on it; "split" is the acceptance of all parts.
   *
   * @param payerSendsAcceptance false if this payer's "received" is its acceptance
   */
  static StatusDecision of(Answer.OfClaims answer, boolean payerSendsAcceptance) {
    List<Status> rejections = answer.statuses().stream().filter(Status::rejects).toList();
    if (!rejections.isEmpty()) {
      return new StatusDecision(FactKind.REJECTED, by(answer) + words(rejections));
    }
    List<Status> notFound = ofCategory(answer, "A4");
    if (!notFound.isEmpty()) {
      return new StatusDecision(
          FactKind.REJECTED,
          by(answer) + words(notFound) + "; trace the batch before it is sent again");
    }
    boolean accepted =
        answer.fromPayer()
            && (hasCategory(answer, "A2")
                || hasCategory(answer, "A5")
                || (!payerSendsAcceptance && hasCategory(answer, "A1")));
    String more =
        hasCategory(answer, "A5") ? "; expect a remittance for each part of the claim" : "";
    return new StatusDecision(
        accepted ? FactKind.ACCEPTED : FactKind.RECEIVED,
        by(answer) + words(answer.statuses()) + more);
  }

  private static String by(Answer.OfClaims answer) {
    return answer.fromPayer() ? "Payer: " : "Clearinghouse: ";
  }

  private static String words(List<Status> statuses) {
    return statuses.stream().map(StatusWords::of).distinct().collect(Collectors.joining("; "));
  }

  private static boolean hasCategory(Answer.OfClaims answer, String category) {
    return !ofCategory(answer, category).isEmpty();
  }

  private static List<Status> ofCategory(Answer.OfClaims answer, String category) {
    return answer.statuses().stream().filter(s -> s.category().equals(category)).toList();
  }
}
