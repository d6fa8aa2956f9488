package io.claimline.x12;

/**
 * LQ: a remark on a paid or denied service.
 *
 * @param list LQ01: HE remittance advice remark codes (RARC), RX pharmacy reject codes (NCPDP)
 * @param code LQ02
 */
public record RemarkCode(String list, String code) {
  /** The list of remittance advice remark codes. */
  public static final String REMITTANCE_ADVICE = "HE";

  /** A remittance advice remark code. */
  public static RemarkCode of(String code) {
    return new RemarkCode(REMITTANCE_ADVICE, code);
  }

  /** True if it is a remittance advice remark code. */
  public boolean isRemittanceAdvice() {
    return list.equals(REMITTANCE_ADVICE);
  }
}
