package io.claimline.audit;

/** What may be set up. */
public enum SettingKind {
  PRACTICE(true),
  PROVIDER(true),
  FACILITY(true),
  DELIVERY(true),
  BILLING_POLICY(true),
  WRITE_OFFS(true),
  SET_UP(true),
  PAYER(false),
  STAFF(false);

  private final boolean practicesOwn;

  SettingKind(boolean practicesOwn) {
    this.practicesOwn = practicesOwn;
  }

  /** Whether it belongs to one practice, rather than to the installation. */
  public boolean isPracticesOwn() {
    return practicesOwn;
  }
}
