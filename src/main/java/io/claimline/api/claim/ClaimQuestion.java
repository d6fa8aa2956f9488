package io.claimline.api.claim;

import io.claimline.api.ProblemException;
import io.claimline.api.ProblemKind;
import io.claimline.claim.Standing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriUtils;

/**
 * Which claims a list asks for; what is not given does not narrow.
 *
 * @param payer the payer's number (2010BB NM109)
 * @param patientAccount the CLM01 that the claim came with
 * @param number our CLM01
 * @param from first day of service, from this day on
 * @param to first day of service, up to this day
 * @param cursor where the page before ended
 */
record ClaimQuestion(
    @Nullable String standing,
    @Nullable String payer,
    @Nullable String patientAccount,
    @Nullable String number,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
    @Nullable Long cursor,
    @Nullable Integer limit) {

  private static final int USUAL_LIMIT = 50;

  int most() {
    return limit == null ? USUAL_LIMIT : limit;
  }

  /**
   * The standing that is asked for.
   *
   * @throws ProblemException if no claim can stand so
   */
  @Nullable Standing wanted() {
    if (standing == null) {
      return null;
    }
    try {
      return Standing.valueOf(standing.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new ProblemException(ProblemKind.BAD_REQUEST, "No claim can have this standing.");
    }
  }

  /** The address of the page behind this claim. */
  String next(long lastId) {
    StringBuilder address = new StringBuilder(ClaimCalls.CLAIMS).append("?cursor=").append(lastId);
    address.append("&limit=").append(most());
    add(address, "standing", standing);
    add(address, "payer", payer);
    add(address, "patientAccount", patientAccount);
    add(address, "number", number);
    add(address, "from", from);
    add(address, "to", to);
    return address.toString();
  }

  private static void add(StringBuilder address, String name, @Nullable Object value) {
    if (value != null) {
      address
          .append('&')
          .append(name)
          .append('=')
          .append(UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
    }
  }
}
