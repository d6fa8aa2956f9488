package io.claimline.denial;

import io.claimline.practice.PayerKind;
import io.claimline.shared.Money;
import java.util.List;

/**
 * What the routing of a denial is decided by, for one of its reasons: codes, days, money, and
 * nothing that names a person.
 *
 * @param remarks remittance advice remark codes of the claim and its lines
 * @param daysToFile until timely filing ends, 0 on the last day, negative after it; {@link
 *     #NO_LIMIT} where unknown
 * @param daysToAppeal until the next appeal must be filed; negative too when no level is left
 * @param open what insurers have left open
 * @param furtherPayer whether the patient has a payer that comes after the one that denied
 * @param takesReplacement whether the payer takes frequency 7 (R22)
 * @param acceptedInTime whether the payer accepted the claim before timely filing ended (R33)
 * @param timesDeniedBefore by the same payer
 */
public record DenialQuestion(
    DenialReason reason,
    List<String> remarks,
    PayerKind payerKind,
    long daysToFile,
    long daysToAppeal,
    Money open,
    boolean furtherPayer,
    boolean takesReplacement,
    boolean acceptedInTime,
    int timesDeniedBefore) {

  /** Days left where no limit is known. */
  public static final long NO_LIMIT = 36_500;

  public DenialQuestion {
    remarks = List.copyOf(remarks);
  }
}
