package io.claimline.x12;

import io.claimline.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * HCP: what a repricer says.
 *
 * @param methodology HCP01
 * @param allowed HCP02
 * @param savings HCP03
 * @param rest HCP04 to the end, as sent
 */
public record Pricing(
    String methodology, @Nullable Money allowed, @Nullable Money savings, List<String> rest) {
  private static final int FIRST_OF_REST = 4;

  public Pricing {
    rest = List.copyOf(rest);
  }

  /** HCP04: who repriced. */
  public String organizationId() {
    return element(4);
  }

  /** HCP05: a rate per day or flat, as a decimal, or empty. */
  public String rate() {
    return element(5);
  }

  /** HCP06: approved ambulatory patient group, or empty. */
  public String patientGroup() {
    return element(6);
  }

  /** HCP07: approved amount of that group, as a decimal, or empty. */
  public String patientGroupAmount() {
    return element(7);
  }

  /** HCP10 with its qualifier HCP09: the approved procedure of a line. */
  public Procedure approvedProcedure() {
    return new Procedure(element(9), element(10), List.of(), "");
  }

  /** HCP11: unit of the approved quantity, or empty. */
  public String approvedUnit() {
    return element(11);
  }

  /** HCP12: approved quantity, as a decimal, or empty. */
  public String approvedQuantity() {
    return element(12);
  }

  /** HCP13: why the repricer rejected, T1 to T6, or empty. */
  public String rejectReason() {
    return element(13);
  }

  /** HCP14: whether the policy's rules were followed, 1 to 5, or empty. */
  public String policyCompliance() {
    return element(14);
  }

  /** HCP15: why care outside of the network was used, 1 to 6, or empty. */
  public String exception() {
    return element(15);
  }

  private String element(int position) {
    int at = position - FIRST_OF_REST;
    return at < rest.size() ? rest.get(at) : "";
  }
}
