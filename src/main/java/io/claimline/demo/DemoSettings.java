package io.claimline.demo;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the simulated world behaves.
 *
 * @param seed another one, another world
 * @param acknowledgeAfter from the taking of a batch to its 277CA
 * @param remitAfter from the taking of a batch to its 835
 */
@ConfigurationProperties("claimline.demo")
record DemoSettings(
    @DefaultValue("1") long seed,
    @DefaultValue("3s") Duration acknowledgeAfter,
    @DefaultValue("10s") Duration remitAfter) {}
