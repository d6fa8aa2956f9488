package io.claimline.patientbilling;

/** What came of it when a patient called or wrote. */
public enum ContactOutcome {
  PROMISED("Promised to pay", Reach.ACCOUNT),
  DISPUTED("Disputes the balance", Reach.VISIT),
  HARDSHIP("Applied for financial help", Reach.ACCOUNT),
  BANKRUPTCY("Filed for bankruptcy", Reach.ACCOUNT),
  PLAN("Agreed on a payment plan", Reach.ACCOUNT),
  WRONG_ADDRESS("Address is wrong", Reach.ACCOUNT),
  PAID("Says that it is paid", Reach.ACCOUNT),
  NOTED("Noted", Reach.VISIT),
  RESOLVED("Dispute or application settled: the balance stands", Reach.VISIT);

  /** Whether an outcome is about the visit it was told on or the guarantor's whole account. */
  enum Reach {
    VISIT,
    ACCOUNT
  }

  private final String words;
  private final Reach reach;

  ContactOutcome(String words, Reach reach) {
    this.words = words;
    this.reach = reach;
  }

  /** The outcome as a biller says it. */
  public String words() {
    return words;
  }

  boolean reaches(long visit, long toldOn) {
    return reach == Reach.ACCOUNT || visit == toldOn;
  }
}
