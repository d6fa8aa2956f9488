package io.claimline.remittance;

import io.claimline.shared.Money;
import io.claimline.x12.Adjustment;
import io.claimline.x12.ClaimPayment;
import io.claimline.x12.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a payer decided on one claim, as it came: a CLP with what hangs on it.
 *
 * @param claimNumber CLP01
 * @param statusCode CLP02
 * @param charge CLP03
 * @param paid CLP04
 * @param patientResponsibility CLP05; informs
 * @param payerClaimNumber CLP07
 * @param remarkCodes of MIA and MOA
 * @param crossoverPayer NM1*TT: to whom the payer forwarded the claim, or empty (R16)
 * @param adjustments CAS of the claim as a whole, each triple one (R6)
 * @param lines in order; none when the payer decided the claim as a whole
 */
public record ClaimDecision(
    String claimNumber,
    String statusCode,
    Money charge,
    Money paid,
    Money patientResponsibility,
    String payerClaimNumber,
    List<String> remarkCodes,
    String crossoverPayer,
    List<Adjustment> adjustments,
    List<LineDecision> lines) {

  /** MA07 to Medicaid, MA18 to the supplemental insurer, N89 to several payers. */
  private static final Set<String> FORWARDED_REMARKS = Set.of("MA07", "MA18", "N89");

  private static final Set<String> NOT_FORWARDED_REMARKS = Set.of("MA08", "MA19");

  public ClaimDecision {
    remarkCodes = List.copyOf(remarkCodes);
    adjustments = List.copyOf(adjustments);
    lines = List.copyOf(lines);
  }

  static ClaimDecision of(ClaimPayment payment) {
    List<LineDecision> lines = new ArrayList<>();
    for (int i = 0; i < payment.services().size(); i++) {
      lines.add(LineDecision.of(i + 1, payment.services().get(i)));
    }
    return new ClaimDecision(
        payment.claimNumber(),
        payment.statusCode(),
        payment.charge(),
        payment.paid(),
        payment.patientResponsibility(),
        payment.payerClaimNumber(),
        payment.remarkCodes(),
        crossoverPayer(payment.crossoverPayer()),
        payment.adjustments(),
        lines);
  }

  ClaimStatus status() {
    return ClaimStatus.of(statusCode);
  }

  private static String crossoverPayer(@Nullable Party payer) {
    if (payer == null) {
      return "";
    }
    return payer.name().isEmpty() ? payer.id() : payer.name();
  }

  /**
   * Whether the payer has sent the claim on to the next one (R16): by its status, by a remark, or
   * by naming that payer; unless it says that it has not.
   */
  boolean isForwarded() {
    boolean told =
        status() == ClaimStatus.FORWARDED
            || !crossoverPayer.isEmpty()
            || remarkCodes.stream().anyMatch(FORWARDED_REMARKS::contains);
    return told && remarkCodes.stream().noneMatch(NOT_FORWARDED_REMARKS::contains);
  }

  /** Remarks of the claim and of all its lines, each once. */
  List<String> allRemarkCodes() {
    return Stream.concat(
            remarkCodes.stream(), lines.stream().flatMap(line -> line.remarkCodes().stream()))
        .distinct()
        .toList();
  }

  /** Adjustments of the claim and of all its lines. */
  List<Adjustment> allAdjustments() {
    return Stream.concat(
            adjustments.stream(), lines.stream().flatMap(line -> line.adjustments().stream()))
        .toList();
  }

  /** Whether another payer decided before: CLP02 says so, or its impact is told (R8). */
  boolean isByLaterPayer() {
    return ClaimStatus.isLaterPayer(statusCode)
        || allAdjustments().stream().anyMatch(AdjustmentRules::isPriorPayer);
  }

  /**
   * Whether the payment can be laid on lines as it came. Where the lines do not sum up to it, an
   * adjustment of the whole claim reduces it, and sharing that out would invent amounts (R5).
   */
  boolean isDecidedByLine() {
    return !lines.isEmpty()
        && lines.stream().map(LineDecision::paid).reduce(Money.ZERO, Money::plus).equals(paid);
  }
}
