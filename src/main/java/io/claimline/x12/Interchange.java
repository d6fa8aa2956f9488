package io.claimline.x12;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One ISA envelope.
 *
 * @param senderQualifier ISA05
 * @param senderId ISA06, trimmed
 * @param receiverQualifier ISA07
 * @param receiverId ISA08, trimmed
 * @param controlNumber ISA13
 * @param date ISA09
 * @param time ISA10
 * @param usage ISA15: T test, P production
 * @param delimiters as this interchange declares them
 * @param place of the ISA
 */
public record Interchange(
    String senderQualifier,
    String senderId,
    String receiverQualifier,
    String receiverId,
    String controlNumber,
    @Nullable LocalDate date,
    @Nullable LocalTime time,
    String usage,
    Delimiters delimiters,
    Place place) {
  /** True if the sender marked the interchange as a test. */
  public boolean isTest() {
    return usage.equals("T");
  }
}
