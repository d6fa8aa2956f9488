package io.claimline.remittance;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decides over posting besides the payer's decision.
 *
 * @param writeOffReasons reason codes that the practice lets posting write off (R11)
 * @param forwarded whether the payer forwarded the claim to the next one (R16)
 * @param furtherPayer whether a payer comes after this one
 * @param laterPayer whether a payer decided before this one (R8)
 * @param payerId of the directory, null when it is not known there
 */
record PostingPolicy(
    Set<String> writeOffReasons,
    boolean forwarded,
    boolean furtherPayer,
    boolean laterPayer,
    @Nullable Long payerId) {

  boolean writesOff(String reasonCode) {
    return writeOffReasons.contains(reasonCode);
  }
}
