package io.claimline.x12;

/** The transaction sets that Claimline knows by name; some it reads, the others it reports. */
public enum TransactionKind {
  P837("837P", true),
  I837("837I", true),
  D837("837D", false),
  R835("835", true),
  A999("999", true),
  TA1("TA1", true),
  A277CA("277CA", true),
  S277("277", true),
  Q276("276", true),
  Q270("270", true),
  B271("271", true),
  Q278("278", false),
  E834("834", false),
  P820("820", false),
  A997("997", false),
  A824("824", false),
  /** A transaction set of none of these kinds. */
  OTHER("other", false);

  private final String displayCode;
  private final boolean taken;

  TransactionKind(String displayCode, boolean taken) {
    this.displayCode = displayCode;
    this.taken = taken;
  }

  /** As a biller says it, such as {@code 837P}. */
  public String displayCode() {
    return displayCode;
  }

  /** True if the reader hands out its content; the others are reported and skipped. */
  public boolean isTaken() {
    return taken;
  }
}
