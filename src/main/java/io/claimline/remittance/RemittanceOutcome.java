package io.claimline.remittance;

import io.claimline.shared.Money;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a remittance.
 *
 * @param remittanceId null when it is a test or no practice is known whose money it is
 * @param posted claims posted
 * @param parked claims that a person must look at, by reason
 * @param postedPaid sum of what the posted claims were paid
 * @param words why it was not posted, or that it had been posted before; none when all is well
 */
public record RemittanceOutcome(
    @Nullable Long remittanceId,
    Result result,
    int posted,
    Map<ParkedBecause, Integer> parked,
    Money postedPaid,
    List<String> words) {

  /** What became of it as a whole. */
  public enum Result {
    /** Every claim of it that can be posted is posted. */
    POSTED,
    /** The same remittance had been posted before; nothing was done (R21). */
    REPEATED,
    /** No claim is posted; the deposit stands in unapplied cash and a person must look (R15a). */
    PARKED,
    /** Nothing is kept but the file: no practice is known whose money it is. */
    UNASSIGNED,
    /** Nothing is kept but the file: its sender marked it as a test. */
    TEST
  }

  public RemittanceOutcome {
    parked = Map.copyOf(parked);
    words = List.copyOf(words);
  }

  /** Claims that a person must look at. */
  public int parkedClaims() {
    return parked.values().stream().mapToInt(Integer::intValue).sum();
  }
}
