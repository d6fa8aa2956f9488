package io.claimline.x12.status;

import io.claimline.x12.ClaimStatusInquiry;
import io.claimline.x12.ClaimStatusInquiry.Line;
import io.claimline.x12.ClaimStatusPerson;
import io.claimline.x12.Party;
import io.claimline.x12.mapping.Beginnings;
import io.claimline.x12.mapping.FactSegments;
import io.claimline.x12.mapping.Levels;
import io.claimline.x12.writing.SetWriter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the segments of one 276; inverse of {@link ClaimStatusInquiryReader}. Inquiries that
 * follow each other and share payer, receiver, provider or patient share the levels of these.
 */
public final class ClaimStatusInquirySegments {
  private final SetWriter out;
  private final FactSegments facts;
  private final Levels levels;
  private int payerLevel;
  private int receiverLevel;
  private int providerLevel;
  private int subscriberLevel;

  public ClaimStatusInquirySegments(SetWriter out) {
    this.out = out;
    this.facts = new FactSegments(out);
    this.levels = new Levels(out);
  }

  /** Writes the whole set; there is at least one inquiry, and the first one's BHT is the set's. */
  public void write(List<ClaimStatusInquiry> inquiries) {
    Beginnings.write(out, "0010", inquiries.get(0).beginning());
    ClaimStatusInquiry former = null;
    for (int i = 0; i < inquiries.size(); i++) {
      provider(former, inquiries.get(i));
      patient(former, inquiries.get(i), inquiries.subList(i + 1, inquiries.size()));
      claim(inquiries.get(i));
      former = inquiries.get(i);
    }
  }

  private void provider(@Nullable ClaimStatusInquiry former, ClaimStatusInquiry inquiry) {
    if (!samePayer(former, inquiry)) {
      payerLevel = levels.open(0, "20", true);
      facts.nm1(inquiry.payer(), "PR");
    }
    if (!sameReceiver(former, inquiry)) {
      receiverLevel = levels.open(payerLevel, "21", true);
      facts.nm1(inquiry.receiver(), "41");
    }
    if (!sameProvider(former, inquiry)) {
      providerLevel = levels.open(receiverLevel, "19", true);
      for (Party provider : inquiry.providers()) {
        facts.nm1(provider, "1P");
      }
    }
  }

  private void patient(
      @Nullable ClaimStatusInquiry former,
      ClaimStatusInquiry inquiry,
      List<ClaimStatusInquiry> following) {
    if (!sameSubscriber(former, inquiry)) {
      boolean dependents =
          following.stream()
              .takeWhile(next -> sameSubscriber(inquiry, next))
              .anyMatch(next -> next.dependent() != null);
      subscriberLevel = levels.open(providerLevel, "22", inquiry.dependent() != null || dependents);
      demographics(inquiry.subscriber());
      facts.nm1(inquiry.subscriber().party(), "IL");
    }
    ClaimStatusPerson dependent = inquiry.dependent();
    if (dependent != null && !samePatient(former, inquiry)) {
      levels.openLowest(subscriberLevel, "23");
      demographics(dependent);
      facts.nm1(dependent.party(), "QC");
    }
  }

  private void claim(ClaimStatusInquiry inquiry) {
    out.segment("TRN").text("1").text(inquiry.traceNumber()).end();
    facts.references(inquiry.references());
    facts.amount("T3", inquiry.charge());
    facts.periods(inquiry.dates());
    inquiry.lines().forEach(this::line);
  }

  private void line(Line line) {
    out.segment("SVC")
        .procedure(line.procedure())
        .money(line.charge())
        .skip(1)
        .text(line.revenueCode())
        .skip(2)
        .decimal(line.units())
        .end();
    facts.references(line.references());
    facts.periods(line.dates());
  }

  private void demographics(ClaimStatusPerson person) {
    if (person.birthDate() != null) {
      out.segment("DMG").text("D8").date(person.birthDate()).text(person.sex()).end();
    }
  }

  private static boolean samePayer(@Nullable ClaimStatusInquiry one, ClaimStatusInquiry other) {
    return one != null && one.payer().equals(other.payer());
  }

  private static boolean sameReceiver(@Nullable ClaimStatusInquiry one, ClaimStatusInquiry other) {
    return one != null && samePayer(one, other) && one.receiver().equals(other.receiver());
  }

  private static boolean sameProvider(@Nullable ClaimStatusInquiry one, ClaimStatusInquiry other) {
    return one != null && sameReceiver(one, other) && one.providers().equals(other.providers());
  }

  /** A subscriber's own claims come before those of its dependents. */
  private static boolean sameSubscriber(
      @Nullable ClaimStatusInquiry one, ClaimStatusInquiry other) {
    return one != null
        && sameProvider(one, other)
        && one.subscriber().equals(other.subscriber())
        && (one.dependent() == null || other.dependent() != null);
  }

  private static boolean samePatient(@Nullable ClaimStatusInquiry one, ClaimStatusInquiry other) {
    return one != null
        && sameSubscriber(one, other)
        && Objects.equals(one.dependent(), other.dependent());
  }
}
