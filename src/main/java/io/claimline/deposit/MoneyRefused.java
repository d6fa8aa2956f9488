package io.claimline.deposit;

/** What cannot be done with money at the bank; the message tells a person why. */
public final class MoneyRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MoneyRefused(String words) {
    super(words);
  }
}
