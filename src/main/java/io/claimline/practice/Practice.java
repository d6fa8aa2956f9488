package io.claimline.practice;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A practice: the tenant whose claims are worked.
 *
 * @param code short name for folders and log-ins, unique over all practices
 * @param npi of the practice as an organization
 * @param timeZone in which its business dates are told
 */
public record Practice(
    long id,
    String code,
    String name,
    @Nullable String npi,
    @Nullable String taxId,
    ZoneId timeZone) {}
