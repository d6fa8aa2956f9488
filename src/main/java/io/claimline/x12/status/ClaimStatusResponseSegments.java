package io.claimline.x12.status;

import io.claimline.x12.ClaimStatus;
import io.claimline.x12.ClaimStatusPerson;
import io.claimline.x12.ClaimStatusResponse;
import io.claimline.x12.ClaimStatusResponse.Level;
import io.claimline.x12.ClaimStatusResponse.Line;
import io.claimline.x12.Party;
import io.claimline.x12.mapping.Beginnings;
import io.claimline.x12.mapping.FactSegments;
import io.claimline.x12.mapping.Levels;
import io.claimline.x12.writing.SegmentBuilder;
import io.claimline.x12.writing.SetWriter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the segments of one 277; inverse of {@link ClaimStatusResponseReader}. Answers that follow
 * each other and share payer, receiver, provider or patient share the levels of these.
 */
public final class ClaimStatusResponseSegments {
  private final SetWriter out;
  private final FactSegments facts;
  private final Levels levels;
  private int payerLevel;
  private int receiverLevel;
  private int providerLevel;
  private int subscriberLevel;

  public ClaimStatusResponseSegments(SetWriter out) {
    this.out = out;
    this.facts = new FactSegments(out);
    this.levels = new Levels(out);
  }

  /** Writes the whole set; there is at least one answer, and the first one's BHT is the set's. */
  public void write(List<ClaimStatusResponse> responses) {
    Beginnings.write(out, "0010", responses.get(0).beginning());
    ClaimStatusResponse former = null;
    for (int i = 0; i < responses.size(); i++) {
      ClaimStatusResponse response = responses.get(i);
      List<ClaimStatusResponse> following = responses.subList(i + 1, responses.size());
      ClaimStatusResponse next = following.isEmpty() ? null : following.get(0);
      receiver(former, response, next);
      if (response.level() != Level.RECEIVER) {
        provider(former, response, next);
      }
      if (response.level() == Level.CLAIM) {
        patient(former, response, following);
      }
      answer(response);
      former = response;
    }
  }

  private void receiver(
      @Nullable ClaimStatusResponse former,
      ClaimStatusResponse response,
      @Nullable ClaimStatusResponse next) {
    if (!samePayer(former, response)) {
      payerLevel = levels.open(0, "20", true);
      facts.nm1(response.payer(), "PR");
      facts.contacts(response.payer().contacts());
    }
    boolean own = response.level() == Level.RECEIVER;
    if (own || !sameReceiver(former, response)) {
      boolean more = next != null && next.level() != Level.RECEIVER && sameReceiver(next, response);
      receiverLevel = levels.open(payerLevel, "21", !own || more);
      facts.nm1(response.receiver(), "41");
    }
  }

  private void provider(
      @Nullable ClaimStatusResponse former,
      ClaimStatusResponse response,
      @Nullable ClaimStatusResponse next) {
    boolean own = response.level() == Level.PROVIDER;
    if (own || !sameProvider(former, response)) {
      boolean more = next != null && next.level() == Level.CLAIM && sameProvider(next, response);
      providerLevel = levels.open(receiverLevel, "19", !own || more);
      for (Party provider : response.providers()) {
        facts.nm1(provider, "1P");
      }
    }
  }

  private void patient(
      @Nullable ClaimStatusResponse former,
      ClaimStatusResponse response,
      List<ClaimStatusResponse> following) {
    if (!sameSubscriber(former, response)) {
      boolean dependents =
          following.stream()
              .takeWhile(next -> sameSubscriber(response, next))
              .anyMatch(next -> next.dependent() != null);
      subscriberLevel =
          levels.open(providerLevel, "22", response.dependent() != null || dependents);
      facts.nm1(response.subscriber().party(), "IL");
    }
    ClaimStatusPerson dependent = response.dependent();
    if (dependent != null && !samePatient(former, response)) {
      levels.openLowest(subscriberLevel, "23");
      facts.nm1(dependent.party(), "QC");
    }
  }

  private void answer(ClaimStatusResponse response) {
    String traceType = response.level() == Level.PROVIDER ? "1" : "2";
    out.segment("TRN").text(traceType).text(response.traceNumber()).end();
    response.statuses().forEach(this::status);
    facts.references(response.references());
    facts.periods(response.dates());
    response.lines().forEach(this::line);
  }

  private void line(Line line) {
    out.segment("SVC")
        .procedure(line.procedure())
        .money(line.charge())
        .money(line.paid())
        .text(line.revenueCode())
        .skip(2)
        .decimal(line.units())
        .end();
    line.statuses().forEach(this::status);
    facts.references(line.references());
    facts.periods(line.dates());
  }

  private void status(ClaimStatus status) {
    SegmentBuilder stc = out.segment("STC");
    code(stc, status, 0);
    stc.date(status.date())
        .skip(1)
        .money(status.charge())
        .money(status.paid())
        .date(status.adjudicatedOn())
        .skip(1)
        .date(status.issuedOn())
        .text(status.checkNumber());
    code(stc, status, 1);
    code(stc, status, 2);
    stc.end();
  }

  private static void code(SegmentBuilder stc, ClaimStatus status, int index) {
    if (index < status.codes().size()) {
      ClaimStatus.Code code = status.codes().get(index);
      stc.composite(code.category(), code.code(), code.entity(), code.list());
    } else {
      stc.skip(1);
    }
  }

  private static boolean samePayer(@Nullable ClaimStatusResponse one, ClaimStatusResponse other) {
    return one != null && one.payer().equals(other.payer());
  }

  private static boolean sameReceiver(
      @Nullable ClaimStatusResponse one, ClaimStatusResponse other) {
    return one != null && samePayer(one, other) && one.receiver().equals(other.receiver());
  }

  private static boolean sameProvider(
      @Nullable ClaimStatusResponse one, ClaimStatusResponse other) {
    return one != null
        && one.level() != Level.RECEIVER
        && sameReceiver(one, other)
        && one.providers().equals(other.providers());
  }

  /** A subscriber's own claims come before those of its dependents. */
  private static boolean sameSubscriber(
      @Nullable ClaimStatusResponse one, ClaimStatusResponse other) {
    return one != null
        && one.level() == Level.CLAIM
        && other.level() == Level.CLAIM
        && sameProvider(one, other)
        && one.subscriber().equals(other.subscriber())
        && (one.dependent() == null || other.dependent() != null);
  }

  private static boolean samePatient(@Nullable ClaimStatusResponse one, ClaimStatusResponse other) {
    return one != null
        && sameSubscriber(one, other)
        && Objects.equals(one.dependent(), other.dependent());
  }
}
