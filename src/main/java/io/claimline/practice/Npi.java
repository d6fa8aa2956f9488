package io.claimline.practice;

/** The National Provider Identifier. */
public final class Npi {

  private static final int LENGTH = 10;

  /** Luhn sum of the prefix 80840, which a card number of an NPI begins with. */
  private static final int PREFIX_SUM = 24;

  private Npi() {}

  /** Ten digits, the last of which is the check digit over the others (Luhn, prefix 80840). */
  public static boolean isValid(String npi) {
    if (npi.length() != LENGTH || !npi.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    int sum = PREFIX_SUM;
    for (int i = 0; i < LENGTH; i++) {
      int digit = npi.charAt(i) - '0';
      int weighed = i % 2 == 0 ? digit * 2 : digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }
}
