package io.claimline.x12;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 2410: the drug given.
 *
 * @param qualifier LIN02, mostly N4
 * @param code LIN03, the National Drug Code
 * @param quantity CTP04
 * @param unit CTP05: F2, GR, ME, ML, UN
 * @param references XZ prescription, VY link sequence
 */
public record DrugIdentification(
    String qualifier,
    String code,
    @Nullable BigDecimal quantity,
    String unit,
    List<Reference> references) {
  public DrugIdentification {
    references = List.copyOf(references);
  }
}
