package io.claimline.x12;

import java.util.List;

/**
 * REF: an identifying number with its meaning.
 *
 * @param qualifier REF01, such as F8, G1, 6R or EI
 * @param value REF02
 * @param description REF03, mostly empty
 * @param payerId REF04 where it names the payer (2U) whose number this is, else empty
 */
public record Reference(String qualifier, String value, String description, String payerId) {
  public static Reference of(String qualifier, String value) {
    return new Reference(qualifier, value, "", "");
  }

  /** The value of the first reference with this qualifier, or empty. */
  public static String valueOf(List<Reference> references, String qualifier) {
    return references.stream()
        .filter(r -> r.qualifier().equals(qualifier))
        .map(Reference::value)
        .findFirst()
        .orElse("");
  }
}
