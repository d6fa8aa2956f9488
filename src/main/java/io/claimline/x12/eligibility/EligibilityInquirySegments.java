package io.claimline.x12.eligibility;

import io.claimline.x12.EligibilityInquiry;
import io.claimline.x12.EligibilityInquiry.Question;
import io.claimline.x12.EligibilityPerson;
import io.claimline.x12.mapping.Beginnings;
import io.claimline.x12.mapping.FactSegments;
import io.claimline.x12.mapping.Levels;
import io.claimline.x12.writing.SetWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the segments of one 270; inverse of {@link EligibilityInquiryReader}. Inquiries that
 * follow each other and share source, receiver or subscriber share the levels of these.
 */
public final class EligibilityInquirySegments {
  private final SetWriter out;
  private final FactSegments facts;
  private final EligibilitySegments segments;
  private final Levels levels;
  private int sourceLevel;
  private int receiverLevel;
  private int subscriberLevel;

  public EligibilityInquirySegments(SetWriter out) {
    this.out = out;
    this.facts = new FactSegments(out);
    this.segments = new EligibilitySegments(out, facts);
    this.levels = new Levels(out);
  }

  /** Writes the whole set; there is at least one inquiry, and the first one's BHT is the set's. */
  public void write(List<EligibilityInquiry> inquiries) {
    Beginnings.write(out, "0022", inquiries.get(0).beginning());
    EligibilityInquiry former = null;
    for (int i = 0; i < inquiries.size(); i++) {
      EligibilityInquiry next = i + 1 < inquiries.size() ? inquiries.get(i + 1) : null;
      write(former, inquiries.get(i), next);
      former = inquiries.get(i);
    }
  }

  private void write(
      @Nullable EligibilityInquiry former,
      EligibilityInquiry inquiry,
      @Nullable EligibilityInquiry next) {
    if (former == null || !former.source().equals(inquiry.source())) {
      sourceLevel = levels.open(0, "20", true);
      facts.nm1(inquiry.source(), inquiry.source().role());
    }
    if (former == null || !sameReceiver(former, inquiry)) {
      receiverLevel = levels.open(sourceLevel, "21", true);
      segments.receiver(inquiry.receiver(), List.of());
    }
    EligibilityPerson dependent = inquiry.dependent();
    if (dependent == null) {
      boolean dependentsFollow =
          next != null && next.dependent() != null && sameSubscriber(inquiry, next);
      subscriberLevel = levels.open(receiverLevel, "22", dependentsFollow);
      segments.traces(inquiry.traces());
      segments.person(inquiry.subscriber(), "IL", List.of());
    } else {
      if (former == null || !sameSubscriber(former, inquiry)) {
        subscriberLevel = levels.open(receiverLevel, "22", true);
        segments.person(inquiry.subscriber(), "IL", List.of());
      }
      levels.open(subscriberLevel, "23", false);
      segments.traces(inquiry.traces());
      segments.person(dependent, "03", List.of());
    }
    inquiry.questions().forEach(this::question);
  }

  private static boolean sameReceiver(EligibilityInquiry one, EligibilityInquiry other) {
    return one.source().equals(other.source()) && one.receiver().equals(other.receiver());
  }

  private static boolean sameSubscriber(EligibilityInquiry one, EligibilityInquiry other) {
    return sameReceiver(one, other) && one.subscriber().equals(other.subscriber());
  }

  private void question(Question question) {
    out.segment("EQ")
        .repeated(question.serviceTypes())
        .procedure(question.procedure())
        .text(question.coverageLevel())
        .skip(1)
        .composite(EligibilitySegments.pointers(question.diagnosisPointers()))
        .end();
    facts.amounts(question.amounts());
    segments.circumstances(question.circumstances());
    facts.references(question.references());
    facts.periods(question.dates());
  }
}
