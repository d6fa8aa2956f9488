package io.claimline.audit;

import java.time.Instant;

/**
 * That a field of a setting was changed.
 *
 * @param field its name, as whoever keeps the setting calls it
 * @param before empty where it was not set
 */
public record SettingChange(
    long id, String field, String before, String after, String by, Instant at) {}
