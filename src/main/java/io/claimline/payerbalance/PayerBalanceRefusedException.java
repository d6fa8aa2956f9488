package io.claimline.payerbalance;

/** What cannot be done with a payer's balance; the message tells a person why. */
public final class PayerBalanceRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;

  PayerBalanceRefused(String words) {
    this("", words);
  }

  /**
   * @param field of the form that is wrong; empty where none is
   */
  PayerBalanceRefused(String field, String words) {
    super(words);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
