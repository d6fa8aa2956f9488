package io.claimline.clearinghouse;

import java.util.Set;

/**
 * A file brought new claims; what waited for a claim may now be tried again (R32). Published after
 * the file was read, outside of any transaction.
 *
 * @param practiceIds whose claims they are
 */
public record ChargesTaken(long fileId, Set<Long> practiceIds) {
  public ChargesTaken {
    practiceIds = Set.copyOf(practiceIds);
  }
}
