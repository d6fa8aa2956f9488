package io.claimline.x12;

import io.claimline.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * STC of a 277: where a claim, a line or a whole request stands.
 *
 * @param codes STC01, STC10 and STC11; at least one
 * @param date STC02: as of when
 * @param charge STC04, of claims
 * @param paid STC05, of claims
 * @param adjudicatedOn STC06
 * @param issuedOn STC08: when check or transfer was issued
 * @param checkNumber STC09: check number, or trace number of the transfer
 */
public record ClaimStatus(
    List<Code> codes,
    @Nullable LocalDate date,
    @Nullable Money charge,
    @Nullable Money paid,
    @Nullable LocalDate adjudicatedOn,
    @Nullable LocalDate issuedOn,
    String checkNumber) {

  public ClaimStatus {
    codes = List.copyOf(codes);
  }

  /** A status of a request, a provider or a line: no amounts. */
  public static ClaimStatus of(LocalDate date, Code... codes) {
    return new ClaimStatus(List.of(codes), date, null, null, null, null, "");
  }

  /** True if the claim is final: category F0 to F4. */
  public boolean isFinal() {
    return codes.stream().anyMatch(code -> code.category().startsWith("F"));
  }

  /** True if it is being worked on: category P0 to P5. */
  public boolean isPending() {
    return codes.stream().anyMatch(code -> code.category().startsWith("P"));
  }

  /** True if the payer wants something more: category R0 to R17. */
  public boolean isRequestForInformation() {
    return codes.stream().anyMatch(code -> code.category().startsWith("R"));
  }

  /** True if the payer has no such claim (A4), or rejected it (A3, A6, A7, A8). */
  public boolean isNotHeld() {
    return codes.stream()
        .anyMatch(code -> List.of("A3", "A4", "A6", "A7", "A8").contains(code.category()));
  }

  /**
   * One status.
   *
   * @param category claim status category: A0 to A8, P, F, R, E, D
   * @param code claim status code
   * @param entity whom it is about, such as 1P, IL, QC, PR; may be empty
   * @param list RX if the code is one of NCPDP's reject codes, else empty
   */
  public record Code(String category, String code, String entity, String list) {
    public static Code of(String category, String code) {
      return new Code(category, code, "", "");
    }

    public static Code of(String category, String code, String entity) {
      return new Code(category, code, entity, "");
    }
  }
}
