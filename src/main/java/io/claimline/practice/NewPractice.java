package io.claimline.practice;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A practice to be created; the components are those of {@link Practice}. */
public record NewPractice(
    String code, String name, @Nullable String npi, @Nullable String taxId, ZoneId timeZone) {}
