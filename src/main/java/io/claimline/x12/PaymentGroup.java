package io.claimline.x12;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * LX of an 835 with the payer's sums of the claim payments that follow (X221A1 loop 2000). The sums
 * inform; they are no part of any balance.
 *
 * @param number LX01
 * @param summary TS3, institutional payers only
 * @param supplement TS2, Medicare Part A only
 * @param otherSegments what no component carries
 * @param place of the LX
 */
public record PaymentGroup(
    int number,
    @Nullable ProviderSummary summary,
    @Nullable ProviderSupplement supplement,
    List<KeptSegment> otherSegments,
    Place place) {
  public PaymentGroup {
    otherSegments = List.copyOf(otherSegments);
  }

  /** A group without sums. */
  public static PaymentGroup of(int number) {
    return new PaymentGroup(number, null, null, List.of(), Place.NOWHERE);
  }

  /** The group with the segments that it does not carry. */
  public PaymentGroup withOtherSegments(List<KeptSegment> kept) {
    return new PaymentGroup(number, summary, supplement, kept, place);
  }

  /** The group without its place and kept segments: what a writer writes. */
  public PaymentGroup content() {
    return new PaymentGroup(number, summary, supplement, List.of(), Place.NOWHERE);
  }
}
