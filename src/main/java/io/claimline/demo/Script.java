package io.claimline.demo;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What clearinghouse and payer do with one claim, step by step: a row of the table that {@link
 * Scenario} is.
 *
 * @param acceptance what the 999 and the 277CA say
 * @param share what is left to the patient of what is paid
 * @param denial why the claim is denied; null if it is not, or if chance chooses among the reasons
 *     of lines
 * @param extent how much of it is denied
 * @param timing when the answers come
 * @param delivery how the 835 comes
 * @param sequel what the payer does of itself afterwards
 * @param statusAnswered whether a 276 is answered
 */
record Script(
    Acceptance acceptance,
    Share share,
    @Nullable Denial denial,
    Extent extent,
    Timing timing,
    Delivery delivery,
    Sequel sequel,
    boolean statusAnswered) {

  /** What becomes of a claim before it is decided. */
  enum Acceptance {
    ACCEPTED,
    /** Accepted, but the 277CA is lost. */
    ACCEPTED_UNTOLD,
    REJECTED_BY_CLEARINGHOUSE,
    REJECTED_BY_PAYER,
    /** The 999 rejects the whole transaction set. */
    SET_REJECTED,
    /** The claim is lost on its way: no payer knows it. */
    LOST;

    boolean reachesPayer() {
      return this == ACCEPTED || this == ACCEPTED_UNTOLD;
    }
  }

  /** What the patient bears. */
  enum Share {
    /** Nothing. */
    NONE,
    /** 25.00 (PR-3). */
    COPAY,
    /** A fifth of what is allowed (PR-2). */
    COINSURANCE,
    /** All that is allowed (PR-1). */
    DEDUCTIBLE,
    /** Nothing, for nothing is allowed: all of it is contractual (CO-45). */
    NOTHING_ALLOWED
  }

  /** How much is denied. */
  enum Extent {
    NOTHING,
    LAST_LINE,
    WHOLE
  }

  /** When answers come, counted from when they are due by the settings. */
  enum Timing {
    USUAL,
    /** The 835 at once, before the 277CA. */
    REMITTED_FIRST,
    /** The 277CA three days after the 835. */
    ACKNOWLEDGED_LAST,
    /** The 835 45 days late. */
    REMITTED_LATE,
    /** The 835 75 days late: still pending whenever somebody asks. */
    LONG_PENDING;

    private static final Duration AFTER_REMITTANCE = Duration.ofDays(3);
    private static final Duration LATE = Duration.ofDays(45);
    private static final Duration PENDING = Duration.ofDays(75);

    Instant acknowledgedAt(Instant taken, DemoSettings settings) {
      return this == ACKNOWLEDGED_LAST
          ? taken.plus(settings.remitAfter()).plus(AFTER_REMITTANCE)
          : taken.plus(settings.acknowledgeAfter());
    }

    Instant remittedAt(Instant taken, DemoSettings settings) {
      Instant due = taken.plus(settings.remitAfter());
      return switch (this) {
        case USUAL, ACKNOWLEDGED_LAST -> due;
        case REMITTED_FIRST -> taken;
        case REMITTED_LATE -> due.plus(LATE);
        case LONG_PENDING -> due.plus(PENDING);
      };
    }
  }

  /** How an 835 comes. */
  enum Delivery {
    ONCE,
    /** Again a day later, in another interchange. */
    TWICE,
    /** Lost until somebody asks after the claim (276), or sends it again. */
    LOST,
    /** A cent short (R1); put right ten days later. */
    UNBALANCED
  }

  /** What a payer does of itself after it has paid. */
  enum Sequel {
    NONE,
    /** Forwards the claim to the next payer, who pays 12 days later (R16). */
    CROSSED_OVER,
    /** Forwards the claim to the next payer, who never answers. */
    CROSSED_OVER_UNANSWERED,
    /** Takes the payment back three weeks later and pays less in the same 835 (R13). */
    CORRECTED,
    /** Takes the payment back three weeks later and pays less two weeks after that (R13). */
    CORRECTED_LATER,
    /** As CORRECTED, but hands the difference back for now and recovers it later by WO (R15). */
    TAKEN_BACK;

    boolean isCrossover() {
      return this == CROSSED_OVER || this == CROSSED_OVER_UNANSWERED;
    }
  }

  static Script pays(Share share) {
    return new Script(
        Acceptance.ACCEPTED,
        share,
        null,
        Extent.NOTHING,
        Timing.USUAL,
        Delivery.ONCE,
        Sequel.NONE,
        true);
  }

  static Script denies(Denial denial) {
    return new Script(
        Acceptance.ACCEPTED,
        Share.NONE,
        denial,
        Extent.WHOLE,
        Timing.USUAL,
        Delivery.ONCE,
        Sequel.NONE,
        true);
  }

  /** Denies the last line for what chance chooses, and pays the others less a coinsurance. */
  static Script deniesLastLine() {
    return new Script(
        Acceptance.ACCEPTED,
        Share.COINSURANCE,
        null,
        Extent.LAST_LINE,
        Timing.USUAL,
        Delivery.ONCE,
        Sequel.NONE,
        true);
  }

  Script when(Acceptance other) {
    return new Script(other, share, denial, extent, timing, delivery, sequel, statusAnswered);
  }

  Script when(Timing other) {
    return new Script(acceptance, share, denial, extent, other, delivery, sequel, statusAnswered);
  }

  Script when(Delivery other) {
    return new Script(acceptance, share, denial, extent, timing, other, sequel, statusAnswered);
  }

  Script then(Sequel other) {
    return new Script(acceptance, share, denial, extent, timing, delivery, other, statusAnswered);
  }

  Script silentOnStatus() {
    return new Script(acceptance, share, denial, extent, timing, delivery, sequel, false);
  }

  boolean isPaid() {
    return acceptance.reachesPayer() && extent == Extent.NOTHING;
  }
}
