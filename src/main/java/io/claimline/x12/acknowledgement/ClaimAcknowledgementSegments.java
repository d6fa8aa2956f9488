package io.claimline.x12.acknowledgement;

import io.claimline.x12.AcknowledgementSource;
import io.claimline.x12.ClaimAcknowledgement;
import io.claimline.x12.ClaimAcknowledgement.Level;
import io.claimline.x12.ClaimAcknowledgement.LineStatus;
import io.claimline.x12.ClaimAcknowledgement.Status;
import io.claimline.x12.DatePeriod;
import io.claimline.x12.Party;
import io.claimline.x12.mapping.FactSegments;
import io.claimline.x12.writing.SegmentBuilder;
import io.claimline.x12.writing.SetWriter;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the segments of one 277CA; inverse of {@link ClaimAcknowledgementReader}. */
public final class ClaimAcknowledgementSegments {
  /** Dates of the whole answer, which stand once, at its source. */
  private static final List<String> SOURCE_DATES = List.of("050", "009");

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HHmm");
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HHmmss");

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
   * @param acknowledgements in the order receiver, provider, its claims, next provider, …
   */
  public void write(AcknowledgementSource source, List<ClaimAcknowledgement> acknowledgements) {
    source(source);
    ClaimAcknowledgement former = null;
    for (int i = 0; i < acknowledgements.size(); i++) {
      ClaimAcknowledgement next =
          i + 1 < acknowledgements.size() ? acknowledgements.get(i + 1) : null;
      acknowledge(former, acknowledgements.get(i), next);
      former = acknowledgements.get(i);
    }
  }

  private void source(AcknowledgementSource source) {
    LocalTime created = source.createdAt();
    out.segment("BHT")
        .text("0085")
        .text("08")
        .text(source.reference())
        .date(source.createdOn())
        .text(created == null ? "" : (created.getSecond() == 0 ? MINUTES : SECONDS).format(created))
        .text("TH")
        .end();
    sourceHl = hl(0, "20", "1");
    facts.nm1(source.source(), source.source().role());
    out.segment("TRN").text("1").text(source.trace()).end();
    period("050", source.received());
    period("009", source.processed());
  }

  private void period(String qualifier, @Nullable LocalDate day) {
    if (day != null) {
      facts.periods(List.of(DatePeriod.on(qualifier, day)));
    }
  }

  private void acknowledge(
      @Nullable ClaimAcknowledgement former,
      ClaimAcknowledgement current,
      @Nullable ClaimAcknowledgement next) {
    boolean sameReceiver = former != null && former.receiver().equals(current.receiver());
    if (!sameReceiver) {
      boolean beneath =
          current.level() != Level.RECEIVER
              || (next != null && next.receiver().equals(current.receiver()));
      receiverHl = hl(sourceHl, "21", beneath ? "1" : "0");
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
      providerHl = hl(receiverHl, "19", beneath ? "1" : "0");
      facts.nm1(provider, "85");
    }
    if (current.level() == Level.PROVIDER) {
      trace("1", current);
      facts.references(current.references());
      facts.quantities(current.quantities());
      facts.amounts(current.amounts());
    } else {
      claim(former, current);
    }
  }

  private void claim(@Nullable ClaimAcknowledgement former, ClaimAcknowledgement claim) {
    boolean samePatient =
        former != null
            && former.level() == Level.CLAIM
            && former.levelNumber() != 0
            && former.levelNumber() == claim.levelNumber();
    if (!samePatient) {
      hl(providerHl, "PT", "");
      facts.nm1(Objects.requireNonNull(claim.patient(), "the claim lacks its patient"), "QC");
    }
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
    statuses(acknowledgement.statuses());
  }

  /** A status that stood in STC10 or STC11 goes where it stood. */
  private void statuses(List<Status> statuses) {
    int from = 0;
    while (from < statuses.size()) {
      int to = from + 1;
      while (to < statuses.size() && statuses.get(to).element() > statuses.get(to - 1).element()) {
        to++;
      }
      status(statuses.subList(from, to));
      from = to;
    }
  }

  private void status(List<Status> together) {
    Status first = together.get(0);
    SegmentBuilder stc =
        composite(out.segment("STC"), first)
            .date(first.date())
            .text(first.action())
            .money(first.amount())
            .skip(5);
    int at = 10;
    for (Status added : together.subList(1, together.size())) {
      stc.skip(added.element() - at);
      composite(stc, added);
      at = added.element() + 1;
    }
    stc.skip(12 - at).text(first.text()).end();
  }

  private static SegmentBuilder composite(SegmentBuilder stc, Status status) {
    return stc.composite(status.category(), status.code(), status.entity(), status.codeList());
  }

  private void line(LineStatus line) {
    out.segment("SVC")
        .procedure(line.procedure())
        .money(line.charge())
        .skip(1)
        .text(line.revenueCode())
        .skip(2)
        .decimal(line.units())
        .end();
    statuses(line.statuses());
    facts.references(line.references());
    facts.periods(line.dates());
  }

  private int hl(int parent, String level, String children) {
    lastHl++;
    out.segment("HL").number(lastHl).number(parent).text(level).text(children).end();
    return lastHl;
  }
}
