package io.claimline.deposit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the addenda of a transfer (CCD+) say of the remittance that it pays: the TRN of the 835.
 *
 * @param traceNumber TRN02, null where the line names none
 * @param companyId TRN03 or the company id of the transfer, null where the line names none
 */
record Addenda(@Nullable String traceNumber, @Nullable String companyId) {

  static final Addenda NONE = new Addenda(null, null);

  private static final Pattern TRACE =
      Pattern.compile("TRN([*|^])1\\1([A-Za-z0-9./_-]{1,50})\\1([A-Za-z0-9]{9,10})\\b");
  private static final Pattern COMPANY =
      Pattern.compile(
          "\\bCO(?:MPANY)?\\.?[ -]*ID(?:ENTIFICATION)?[:=# ]+([A-Za-z0-9]{9,10})\\b",
          Pattern.CASE_INSENSITIVE);

  /**
   * @param pieces the text as it stands in one line after the other; a bank may break a line
   *     anywhere, in the middle of a number too
   */
  static Addenda in(List<String> pieces) {
    String apart = String.join(" ", pieces);
    for (String text : List.of(apart, String.join("", pieces))) {
      Matcher trace = TRACE.matcher(text);
      if (trace.find()) {
        return new Addenda(trace.group(2), trace.group(3));
      }
    }
    Matcher company = COMPANY.matcher(apart);
    return company.find() ? new Addenda(null, company.group(1)) : NONE;
  }
}
