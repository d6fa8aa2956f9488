package io.claimline.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That the books were closed; they are never opened again.
 *
 * @param through the last closed day
 * @param note why something differs, empty where nothing does
 * @param documentId the slip
 */
public record AccountingClose(
    long id,
    CloseKind kind,
    LocalDate through,
    String note,
    long documentId,
    Instant closedAt,
    String closedBy) {}
