package io.claimline.x12.eligibility;

import io.claimline.x12.EligibilityPerson;
import io.claimline.x12.EligibilityResponse;
import io.claimline.x12.EligibilityResponse.Level;
import io.claimline.x12.RequestRejection;
import io.claimline.x12.mapping.Beginnings;
import io.claimline.x12.mapping.FactSegments;
import io.claimline.x12.mapping.Levels;
import io.claimline.x12.writing.SetWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the segments of one 271; inverse of {@link EligibilityResponseReader}. Answers that follow
 * each other and share source, receiver or subscriber share the levels of these.
 */
public final class EligibilityResponseSegments {
  private final SetWriter out;
  private final FactSegments facts;
  private final EligibilitySegments segments;
  private final BenefitSegments benefits;
  private final Levels levels;
  private int sourceLevel;
  private int receiverLevel;
  private int subscriberLevel;

  public EligibilityResponseSegments(SetWriter out) {
    this.out = out;
    this.facts = new FactSegments(out);
    this.segments = new EligibilitySegments(out, facts);
    this.benefits = new BenefitSegments(out, facts, segments);
    this.levels = new Levels(out);
  }

  /** Writes the whole set; there is at least one answer, and the first one's BHT is the set's. */
  public void write(List<EligibilityResponse> responses) {
    Beginnings.write(out, "0022", responses.get(0).beginning());
    EligibilityResponse former = null;
    for (int i = 0; i < responses.size(); i++) {
      EligibilityResponse next = i + 1 < responses.size() ? responses.get(i + 1) : null;
      write(former, responses.get(i), next);
      former = responses.get(i);
    }
  }

  private void write(
      @Nullable EligibilityResponse former,
      EligibilityResponse response,
      @Nullable EligibilityResponse next) {
    boolean ownSource = response.level() == Level.SOURCE;
    if (ownSource || !sameSource(former, response)) {
      boolean more = next != null && next.level() != Level.SOURCE && sameSource(next, response);
      source(response, !ownSource || more);
    }
    if (ownSource) {
      return;
    }
    boolean ownReceiver = response.level() == Level.RECEIVER;
    if (ownReceiver || !sameReceiver(former, response)) {
      boolean more = next != null && next.level() != Level.RECEIVER && sameReceiver(next, response);
      receiverLevel = levels.open(sourceLevel, "21", !ownReceiver || more);
      segments.receiver(response.receiver(), ownReceiver ? response.rejections() : List.of());
    }
    if (!ownReceiver) {
      patient(former, response, next);
    }
  }

  private void source(EligibilityResponse response, boolean hasChildren) {
    boolean own = response.level() == Level.SOURCE;
    sourceLevel = levels.open(0, "20", hasChildren);
    segments.rejections(response.transactionRejections());
    facts.nm1(response.source(), response.source().role());
    facts.contacts(response.source().contacts());
    segments.rejections(own ? response.rejections() : List.<RequestRejection>of());
  }

  private void patient(
      @Nullable EligibilityResponse former,
      EligibilityResponse response,
      @Nullable EligibilityResponse next) {
    if (response.level() == Level.SUBSCRIBER) {
      boolean dependentsFollow =
          next != null && next.level() == Level.DEPENDENT && sameSubscriber(next, response);
      subscriberLevel = levels.open(receiverLevel, "22", dependentsFollow);
      segments.traces(response.traces());
      segments.person(response.subscriber(), "IL", response.rejections());
    } else {
      if (!sameSubscriber(former, response)) {
        subscriberLevel = levels.open(receiverLevel, "22", true);
        segments.person(response.subscriber(), "IL", List.of());
      }
      EligibilityPerson dependent = response.dependent();
      if (dependent == null) {
        throw new IllegalArgumentException("the answer lacks its dependent");
      }
      levels.open(subscriberLevel, "23", false);
      segments.traces(response.traces());
      segments.person(dependent, "03", response.rejections());
    }
    response.benefits().forEach(benefits::write);
  }

  private static boolean sameSource(
      @Nullable EligibilityResponse neighbour, EligibilityResponse response) {
    return neighbour != null && neighbour.source().equals(response.source());
  }

  private static boolean sameReceiver(
      @Nullable EligibilityResponse neighbour, EligibilityResponse response) {
    return neighbour != null
        && neighbour.level() != Level.SOURCE
        && sameSource(neighbour, response)
        && neighbour.receiver().equals(response.receiver());
  }

  private static boolean sameSubscriber(
      @Nullable EligibilityResponse neighbour, EligibilityResponse response) {
    return neighbour != null
        && (neighbour.level() == Level.SUBSCRIBER || neighbour.level() == Level.DEPENDENT)
        && sameReceiver(neighbour, response)
        && neighbour.subscriber().equals(response.subscriber());
  }
}
