package io.claimline.x12.acknowledgement;

import io.claimline.x12.ClaimAcknowledgement;
import io.claimline.x12.ClaimAcknowledgement.Level;
import io.claimline.x12.ClaimAcknowledgement.LineStatus;
import io.claimline.x12.ClaimAcknowledgement.Status;
import io.claimline.x12.DatePeriod;
import io.claimline.x12.Party;
import io.claimline.x12.mapping.FactSegments;
import io.claimline.x12.writing.SetWriter;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the segments of one 277CA; inverse of {@link ClaimAcknowledgementReader}. */
public final class ClaimAcknowledgementSegments {
  /** Dates of the whole answer, which stand once, at its source. */
  private static final List<String> SOURCE_DATES = List.of("050", "009");

  private final SetWriter out;
  private final FactSegments facts;
  private int lastHl;
  private int sourceHl;
  private int receiverHl;
  private int providerHl;

  public ClaimAcknowledgementSegments(SetWriter out) {
    this.out = out;
    this.facts = new FactSegments(out);
  }

  /**
   * Writes the whole set.
   *
   * @param reference BHT03
   * @param sourceTrace TRN02 of the source
   * @param received when the claims came in
   * @param processed when they were looked at
   * @param acknowledgements in the order receiver, provider, its claims, next provider, …
   */
  public void write(
      String reference,
      ZonedDateTime created,
      String sourceTrace,
      LocalDate received,
      LocalDate processed,
      List<ClaimAcknowledgement> acknowledgements) {
    out.segment("BHT")
        .text("0085")
        .text("08")
        .text(reference)
        .date(created.toLocalDate())
        .text(DateTimeFormatter.ofPattern("HHmm").format(created))
        .text("TH")
        .end();
    source(acknowledgements.get(0), sourceTrace, received, processed);
    ClaimAcknowledgement former = null;
    for (int i = 0; i < acknowledgements.size(); i++) {
      ClaimAcknowledgement next =
          i + 1 < acknowledgements.size() ? acknowledgements.get(i + 1) : null;
      acknowledge(former, acknowledgements.get(i), next);
      former = acknowledgements.get(i);
    }
  }

  private void source(
      ClaimAcknowledgement first, String trace, LocalDate received, LocalDate processed) {
    sourceHl = hl(0, "20", first.level() != Level.SOURCE);
    facts.nm1(first.source(), first.source().role());
    out.segment("TRN").text("1").text(trace).end();
    if (first.level() == Level.SOURCE) {
      first.statuses().forEach(this::status);
    }
    facts.periods(List.of(DatePeriod.on("050", received), DatePeriod.on("009", processed)));
  }

  private void acknowledge(
      @Nullable ClaimAcknowledgement former,
      ClaimAcknowledgement current,
      @Nullable ClaimAcknowledgement next) {
    if (current.level() == Level.SOURCE) {
      return;
    }
    boolean sameReceiver =
        former != null
            && former.level() != Level.SOURCE
            && former.receiver().equals(current.receiver());
    if (!sameReceiver) {
      boolean beneath =
          current.level() != Level.RECEIVER
              || (next != null && next.receiver().equals(current.receiver()));
      receiverHl = hl(sourceHl, "21", beneath);
      facts.nm1(current.receiver(), "41");
    }
    if (current.level() == Level.RECEIVER) {
      trace("2", current);
      facts.quantities(current.quantities());
      facts.amounts(current.amounts());
      return;
    }
    provider(sameReceiver ? former : null, current, next);
  }

  private void provider(
      @Nullable ClaimAcknowledgement former,
      ClaimAcknowledgement current,
      @Nullable ClaimAcknowledgement next) {
    Party provider = Objects.requireNonNull(current.provider(), "the level lacks its provider");
    boolean sameProvider = former != null && provider.equals(former.provider());
    if (!sameProvider) {
      boolean beneath =
          current.level() == Level.CLAIM
              || (next != null && next.level() == Level.CLAIM && provider.equals(next.provider()));
      providerHl = hl(receiverHl, "19", beneath);
      facts.nm1(provider, "85");
    }
    if (current.level() == Level.PROVIDER) {
      trace("1", current);
      facts.references(current.references());
      facts.quantities(current.quantities());
      facts.amounts(current.amounts());
    } else {
      claim(current);
    }
  }

  private void claim(ClaimAcknowledgement claim) {
    hl(providerHl, "PT", false);
    facts.nm1(Objects.requireNonNull(claim.patient(), "the claim lacks its patient"), "QC");
    trace("2", claim);
    facts.references(claim.references());
    facts.periods(
        claim.dates().stream()
            .filter(period -> !SOURCE_DATES.contains(period.qualifier()))
            .toList());
    claim.lines().forEach(this::line);
  }

  private void trace(String type, ClaimAcknowledgement acknowledgement) {
    out.segment("TRN").text(type).text(acknowledgement.traceNumber()).end();
    acknowledgement.statuses().forEach(this::status);
  }

  private void status(Status status) {
    out.segment("STC")
        .composite(status.category(), status.code(), status.entity())
        .date(status.date())
        .text(status.action())
        .money(status.amount())
        .skip(7)
        .text(status.text())
        .end();
  }

  private void line(LineStatus line) {
    out.segment("SVC").procedure(line.procedure()).money(line.charge()).end();
    line.statuses().forEach(this::status);
    facts.references(line.references());
    facts.periods(line.dates());
  }

  private int hl(int parent, String level, boolean hasChildren) {
    lastHl++;
    out.segment("HL").number(lastHl).number(parent).text(level).text(hasChildren ? "1" : "0").end();
    return lastHl;
  }
}
