package io.claimline.deposit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of a bank and what came of it.
 *
 * @param format null while it is not read
 * @param entries the credits that it brought
 * @param known credits that were known from an earlier line or file
 * @param leftOut lines in order that are no money in
 */
public record BankFile(
    long id,
    String fileName,
    @Nullable BankFormat format,
    Instant receivedAt,
    String receivedBy,
    int entries,
    int known,
    int leftOut,
    int findings) {}
