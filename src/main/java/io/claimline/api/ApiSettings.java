package io.claimline.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How far the door opens.
 *
 * @param largestFile the most bytes of a file
 * @param largestClaim the most bytes of a claim
 * @param keysKept how long an Idempotency-Key is remembered
 * @param workedOn after this long a call that was never answered counts as broken off
 * @param demoPractice code of the practice whose token lies in the data folder; null for none
 */
@ConfigurationProperties("claimline.api")
public record ApiSettings(
    @DefaultValue("300MB") DataSize largestFile,
    @DefaultValue("1MB") DataSize largestClaim,
    @DefaultValue("48h") Duration keysKept,
    @DefaultValue("10m") Duration workedOn,
    @Nullable String demoPractice) {}
