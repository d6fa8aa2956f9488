package io.claimline.underpayment;

/** What was made of an underpayment. */
public enum UnderpaymentState {
  FOUND("To look at"),
  DISPUTED("Disputed with the payer"),
  PAID("Paid after all"),
  ACCEPTED("Accepted as it is"),
  REOPENED("To look at again");

  private final String words;

  UnderpaymentState(String words) {
    this.words = words;
  }

  /** The state as a biller says it. */
  public String words() {
    return words;
  }

  /** Whether somebody has still to do something. */
  public boolean isOpen() {
    return switch (this) {
      case FOUND, DISPUTED, REOPENED -> true;
      case PAID, ACCEPTED -> false;
    };
  }
}
