package io.claimline.claim;

/** A move of money that a rule forbids; the message tells a biller why. */
public class MoneyRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MoneyRefusedException(String why) {
    super(why);
  }
}
