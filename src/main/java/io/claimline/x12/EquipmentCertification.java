package io.claimline.x12;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * CR3: the certification of durable medical equipment (X222A1 2400).
 *
 * @param type CR301: I initial, R renewal, S revised
 * @param months CR303, how long it is needed
 */
public record EquipmentCertification(String type, @Nullable BigDecimal months) {}
