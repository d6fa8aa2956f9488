package io.claimline.x12;

import org.jspecify.annotations.Nullable;

/**
 * Who asks a payer and gets its answer: 2100B of a 270 or 271.
 *
 * @param party NM1, REF, N3, N4; its role is 1P for a provider, 80 for a hospital, FA, PR, …
 * @param provider PRV, or null
 */
public record EligibilityReceiver(Party party, @Nullable ProviderIdentification provider) {
  /** What stands where no receiver was sent. */
  public static final EligibilityReceiver NONE = new EligibilityReceiver(Party.NONE, null);
}
