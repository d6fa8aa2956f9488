package io.claimline.x12;

import io.claimline.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question about one claim (276, 005010X212; R34).
 *
 * @param beginning BHT
 * @param payer 2100A
 * @param receiver 2100B: who asks and gets the answer, role 41
 * @param providers 2100C: who rendered the service, role 1P; two where one has two numbers
 * @param subscriber 2000D
 * @param dependent 2000E if the patient is a dependent, else null
 * @param traceNumber TRN02: the answer returns it
 * @param references REF: 1K payer's claim number, EJ our CLM01, BLT bill type, D9, LU, 6P, XZ
 * @param charge AMT*T3: the claim's charge as submitted, or null
 * @param dates DTP*472 of the claim
 * @param lines 2210D or 2210E; none if the whole claim is asked about
 * @param otherSegments what no component carries
 * @param place of the TRN
 * @param raw the claim's segments as sent, one a text line
 */
public record ClaimStatusInquiry(
    HierarchicalBeginning beginning,
    Party payer,
    Party receiver,
    List<Party> providers,
    ClaimStatusPerson subscriber,
    @Nullable ClaimStatusPerson dependent,
    String traceNumber,
    List<Reference> references,
    @Nullable Money charge,
    List<DatePeriod> dates,
    List<Line> lines,
    List<KeptSegment> otherSegments,
    Place place,
    String raw) {

  public ClaimStatusInquiry {
    providers = List.copyOf(providers);
    references = List.copyOf(references);
    dates = List.copyOf(dates);
    lines = List.copyOf(lines);
    otherSegments = List.copyOf(otherSegments);
  }

  /** The inquiry without its place, raw text and kept segments: what a writer writes. */
  public ClaimStatusInquiry content() {
    return new ClaimStatusInquiry(
        beginning,
        payer,
        receiver,
        providers,
        subscriber,
        dependent,
        traceNumber,
        references,
        charge,
        dates,
        lines,
        List.of(),
        Place.NOWHERE,
        "");
  }

  /**
   * A line that is asked about.
   *
   * @param procedure SVC01
   * @param charge SVC02
   * @param revenueCode SVC04
   * @param units SVC07
   * @param references REF: FJ our line control number
   * @param dates DTP: 472
   */
  public record Line(
      Procedure procedure,
      Money charge,
      String revenueCode,
      @Nullable BigDecimal units,
      List<Reference> references,
      List<DatePeriod> dates) {

    public Line {
      references = List.copyOf(references);
      dates = List.copyOf(dates);
    }
  }
}
