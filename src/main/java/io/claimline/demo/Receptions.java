package io.claimline.demo;

import io.claimline.demo.Reception.Course;
import io.claimline.x12.ProfessionalClaim;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides how each claim of a batch is received: by its scenario, and by what its payer knows. */
final class Receptions {

  private static final String MEDICARE_PART_B = "MB";

  private final ScenarioChooser chooser;
  private final PayerBooks books;

  Receptions(ScenarioChooser chooser, PayerBooks books) {
    this.chooser = chooser;
    this.books = books;
  }

  /**
   * The claims of the batch in their order.
   *
   * @param earlier in how many earlier batches each claim was answered
   */
  List<Reception> of(SentBatch batch, Map<String, Integer> earlier, Instant now)
      throws IOException {
    List<Reception> receptions = new ArrayList<>();
    for (ProfessionalClaim claim : batch.claims()) {
      Scenario scenario =
          chooser.choose(claim, earlier.getOrDefault(claim.patientControlNumber(), 0));
      PayerBooks.Entry last = last(claim, batch.name());
      receptions.add(new Reception(claim, scenario, course(claim, last, now), last));
    }
    return receptions;
  }

  private PayerBooks.@Nullable Entry last(ProfessionalClaim claim, String batch)
      throws IOException {
    List<PayerBooks.Entry> known =
        books.decisions(claim.payer().id(), claim.patientControlNumber()).stream()
            .filter(entry -> !entry.isOf(batch))
            .toList();
    return known.isEmpty() ? null : known.get(known.size() - 1);
  }

  private static Course course(
      ProfessionalClaim claim, PayerBooks.@Nullable Entry last, Instant now) {
    boolean original = !claim.frequency().equals("7") && !claim.frequency().equals("8");
    if (!original && claim.subscriber().filingIndicator().equals(MEDICARE_PART_B)) {
      return Course.REJECT_FREQUENCY;
    }
    boolean stands = last != null && !last.isReversal();
    if (original) {
      return last == null || !stands ? Course.DECIDE : again(claim, last, now);
    }
    if (claim.frequency().equals("8")) {
      return stands ? Course.REVERSE : Course.REJECT_WITHOUT_ORIGINAL;
    }
    return stands ? Course.REPLACE : Course.DECIDE;
  }

  /** R22: a claim that comes again as an original. */
  private static Course again(ProfessionalClaim claim, PayerBooks.Entry last, Instant now) {
    if (last.lost()) {
      return Course.FIND;
    } else if (last.due().isAfter(now)) {
      return Course.GO_ON;
    }
    boolean duplicate =
        last.payment().paid().isPositive() && claim.subscriber().sequence().equals("P");
    return duplicate ? Course.DENY_DUPLICATE : Course.DECIDE;
  }
}
