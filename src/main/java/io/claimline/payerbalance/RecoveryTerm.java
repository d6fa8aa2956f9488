package io.claimline.payerbalance;

import java.time.Instant;

/** For how many days after its payment a payer may ask it back, as set for a practice. */
public record RecoveryTerm(String payer, int lookBackDays, Instant setAt, String setBy) {}
