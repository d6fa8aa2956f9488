package io.claimline.claim;

/** The names of details of facts that more than one feature reads. */
public final class FactDetail {

  /** The day on which to look again, as in 2026-03-31. */
  public static final String NEXT_DATE = "nextDate";

  /** The day until which a claim is held, as in 2026-03-31. */
  public static final String UNTIL = "until";

  private FactDetail() {}
}
