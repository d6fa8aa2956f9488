package io.claimline.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Chance that falls the same way whenever it is asked the same, in whatever order.
 *
 * @param seed another one, another world
 */
record Chance(long seed) {

  /** A number from 0 to the bound, exclusive. */
  int below(int bound, String... about) {
    return (int) Math.floorMod(number(about), (long) bound);
  }

  /** Digits that look like somebody's number. */
  String digits(int count, String... about) {
    String digits = "%019d".formatted(number(about) & Long.MAX_VALUE);
    return digits.substring(digits.length() - count);
  }

  private long number(String... about) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((seed + "|" + String.join("|", about)).getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest.digest()).getLong();
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
