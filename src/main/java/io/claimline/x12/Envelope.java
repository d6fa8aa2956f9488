package io.claimline.x12;

import java.time.Instant;
import java.time.ZoneId;

/**
 * The addresses and control numbers of an interchange to be written. Numbers are the caller's, who
 * never uses one twice with a partner (R28).
 *
 * @param senderQualifier ISA05, two characters such as ZZ or 30
 * @param senderId ISA06 and GS02, at most 15 characters
 * @param receiverQualifier ISA07
 * @param receiverId ISA08 and GS03
 * @param interchangeControlNumber ISA13, 1 to 999,999,999
 * @param groupControlNumber GS06, 1 to 999,999,999
 * @param firstSetControlNumber ST02 of the first set; each further set takes the next number
 * @param createdAt when
 * @param zone in whose local time the dates are written
 * @param test ISA15 is T if true, P if false
 */
public record Envelope(
    String senderQualifier,
    String senderId,
    String receiverQualifier,
    String receiverId,
    long interchangeControlNumber,
    long groupControlNumber,
    long firstSetControlNumber,
    Instant createdAt,
    ZoneId zone,
    boolean test) {}
