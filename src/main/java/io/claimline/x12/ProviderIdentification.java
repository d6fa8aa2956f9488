package io.claimline.x12;

/**
 * PRV of an eligibility inquiry or answer: a provider's part in the care, and a number of it.
 *
 * @param role PRV01, such as BI billing, PE performing, PC primary care, RF referring
 * @param qualifier PRV02: PXC taxonomy, HPI national provider identifier, EI, SY, 9K, D3, TJ
 * @param id PRV03
 */
public record ProviderIdentification(String role, String qualifier, String id) {
  public static ProviderIdentification taxonomy(String role, String code) {
    return new ProviderIdentification(role, "PXC", code);
  }
}
