package io.claimline.x12;

import org.jspecify.annotations.Nullable;

/**
 * Who has a part in a claim of an 837: the loops above the claim itself, the same in a professional
 * and an institutional one.
 *
 * @param submitter 1000A
 * @param receiver 1000B
 * @param billingProvider 2010AA: NPI, address, taxonomy (2000A PRV), tax id (EI or SY), contact
 * @param currency CUR02 of 2000A, such as CAD; empty means US dollars
 * @param payTo 2010AB
 * @param payToPlan 2010AC
 * @param subscriber 2000B
 * @param payer 2010BB
 * @param patient 2000C; null when the patient is the subscriber
 */
public record ClaimParties(
    Party submitter,
    Party receiver,
    Party billingProvider,
    String currency,
    @Nullable Party payTo,
    @Nullable Party payToPlan,
    Subscriber subscriber,
    Party payer,
    @Nullable Patient patient) {
  public ClaimParties {
    currency = Absent.orEmpty(currency);
  }

  /** What stands where nobody was named. */
  public static final ClaimParties NONE =
      new ClaimParties(
          Party.NONE, Party.NONE, Party.NONE, "", null, null, Subscriber.UNKNOWN, Party.NONE, null);

  /** Whoever was treated: the patient, or the subscriber when they are the same. */
  public Party treatedPerson() {
    return patient == null ? subscriber.party() : patient.party();
  }
}
