package io.claimline.payerbalance;

/** What cannot be done with a payer's balance; the message tells a person why. */
public final class PayerBalanceRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;

  PayerBalanceRefusedException(String words) {
    this("", words);
  }

  /**
   * @param field of the form that is wrong; empty where none is
   */
  PayerBalanceRefusedException(String field, String words) {
    super(words);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
