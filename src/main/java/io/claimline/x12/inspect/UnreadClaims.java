package io.claimline.x12.inspect;

import io.claimline.shared.Money;
import io.claimline.x12.guide.Dictionary;
import io.claimline.x12.syntax.Segment;
import io.claimline.x12.syntax.Tokenizer;
import java.io.IOException;
import java.io.InputStream;

/** Counts claims of sets whose content is not read, such as an 837D, by their CLM segments. */
final class UnreadClaims {
  private UnreadClaims() {}

  /** The same set with its claims. */
  static SetSummary count(SetSummary set, Source source) throws IOException {
    long claims = 0;
    Money charge = Money.ZERO;
    try (InputStream in = source.open()) {
      Tokenizer tokenizer =
          new Tokenizer(
              in, Dictionary.standard().segmentIds(), (code, number, segmentId, sentence) -> {});
      for (Segment segment = tokenizer.next();
          segment != null && !ends(segment, set);
          segment = tokenizer.next()) {
        if (segment.number() > set.segmentNumber() && segment.id().equals("CLM")) {
          claims++;
          charge = charge.plus(amount(segment.text(2)));
        }
        if (segment.id().equals("IEA")) {
          tokenizer.endInterchange();
        }
      }
    }
    return new SetSummary(
        set.kind(),
        set.version(),
        set.control(),
        set.segmentNumber(),
        claims,
        set.units(),
        charge.cents(),
        set.paidCents(),
        set.balanced(),
        set.complete());
  }

  private static boolean ends(Segment segment, SetSummary set) {
    return segment.number() > set.segmentNumber()
        && switch (segment.id()) {
          case "SE", "ST", "GE", "GS", "IEA", "ISA" -> true;
          default -> false;
        };
  }

  private static Money amount(String decimal) {
    try {
      return Money.parse(decimal);
    } catch (NumberFormatException noAmount) {
      return Money.ZERO;
    }
  }
}
