package io.claimline.demo;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the simulated world behaves.
 *
 * @param seed another one, another world
 * @param acknowledgeAfter from the taking of a batch to its 277CA
 * @param remitAfter from the taking of a batch to its 835
 * @param answerAfter from the taking of a 270 or 276 to its answer
 */
@ConfigurationProperties("claimline.demo")
record DemoSettings(
    @DefaultValue("1") long seed,
    @DefaultValue("3s") Duration acknowledgeAfter,
    @DefaultValue("10s") Duration remitAfter,
    @DefaultValue("2s") Duration answerAfter) {

  @ConstructorBinding
  DemoSettings {}

  /** A world that answers questions at once. */
  DemoSettings(long seed, Duration acknowledgeAfter, Duration remitAfter) {
    this(seed, acknowledgeAfter, remitAfter, Duration.ZERO);
  }

  /** The same in the world of another seed. */
  DemoSettings in(long otherSeed) {
    return new DemoSettings(otherSeed, acknowledgeAfter, remitAfter, answerAfter);
  }
}
