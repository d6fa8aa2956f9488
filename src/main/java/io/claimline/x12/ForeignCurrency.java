package io.claimline.x12;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * CUR: the amounts of a remittance are in another currency than US dollars.
 *
 * @param code CUR02, ISO 4217
 * @param exchangeRate CUR03, where sent
 */
public record ForeignCurrency(String code, @Nullable BigDecimal exchangeRate) {}
