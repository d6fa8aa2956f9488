package io.claimline.practice;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the claims of a practice, or of one of its billing providers, reach a payer.
 *
 * @param providerId null for all of the practice
 * @param clearinghousePayerId under which the clearinghouse knows the payer for them; empty where
 *     that is its code in the directory
 * @param note such as who was asked; empty for none
 * @param enrollments by the transaction sets of {@link #SETS}; those left out were not asked for
 */
public record PayerDelivery(
    long id,
    long payerId,
    @Nullable Long providerId,
    Delivery delivery,
    String clearinghousePayerId,
    String note,
    Map<String, Enrollment> enrollments) {

  /** What payers may want to be asked for before it is exchanged. */
  public static final List<String> SETS = List.of("837P", "837I", "835", "276", "270");

  public PayerDelivery {
    enrollments = Map.copyOf(enrollments);
  }

  /** How far a transaction set is. */
  public Enrollment enrollment(String set) {
    return enrollments.getOrDefault(set, Enrollment.NONE);
  }
}
