package io.claimline.remittance;

import java.util.Collection;
import java.util.Set;

/** Port: which remittances' money is at the bank, as far as it is known. */
@FunctionalInterface
public interface MoneySeen {

  /** Those of these remittances of the practices in scope whose money was seen. */
  Set<Long> among(Collection<Long> remittanceIds);
}
