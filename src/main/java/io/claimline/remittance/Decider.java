package io.claimline.remittance;

import io.claimline.claim.CoverageOrder;
import io.claimline.patient.Coverage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose decision a remittance tells (R14): a claim that the primary sent on comes back from the
 * secondary under the same number.
 */
final class Decider {

  private Decider() {}

  /**
   * The coverage whose payer decided.
   *
   * @param payerId of the remittance in the directory, null when it is not known there
   * @return empty if a payer decided that covers nobody here, as far as we know
   */
  static Optional<Coverage> of(
      CoverageOrder order, @Nullable Long payerId, ClaimDecision decision) {
    List<Coverage> ofPayer =
        order.coverages().stream()
            .filter(coverage -> payerId != null && coverage.payerId() == payerId)
            .toList();
    if (!ofPayer.isEmpty()) {
      return Optional.of(among(ofPayer, order, decision));
    }
    // Payers often pay under another number than the one they are billed under.
    Coverage current = order.current();
    boolean fromNext = decision.isByLaterPayer() && !order.isLater(current);
    return fromNext ? order.next() : Optional.of(current);
  }

  /** One payer may hold two policies of the patient: CLP02 says in which place it paid. */
  private static Coverage among(
      List<Coverage> ofPayer, CoverageOrder order, ClaimDecision decision) {
    int place = ClaimStatus.placeOf(decision.statusCode());
    return ofPayer.stream()
        .filter(coverage -> ofPayer.size() > 1 && coverage.position() == place)
        .findFirst()
        .or(() -> ofPayer.stream().filter(each -> each.id() == order.inTurn()).findFirst())
        .orElse(ofPayer.get(0));
  }
}
