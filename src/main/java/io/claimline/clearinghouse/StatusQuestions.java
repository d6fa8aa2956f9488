package io.claimline.clearinghouse;

import io.claimline.claim.StatusInquiries;
import io.claimline.claim.StatusInquiry;
import io.claimline.x12.ClaimStatusInquiry;
import io.claimline.x12.ClaimStatusInquiryWriter;
import io.claimline.x12.ClaimStatusPerson;
import io.claimline.x12.DatePeriod;
import io.claimline.x12.Envelope;
import io.claimline.x12.HierarchicalBeginning;
import io.claimline.x12.Party;
import io.claimline.x12.Patient;
import io.claimline.x12.Place;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.Reference;
import io.claimline.x12.ServiceLine;
import io.claimline.x12.Subscriber;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Where claims stand: the 276 (R34). */
@Component
class StatusQuestions implements InquiryKind<StatusInquiry> {

  private static final String SERVICE = "472";

  private final StatusInquiries inquiries;
  private final Addresses addresses;
  private final PayerIds payerIds;

  StatusQuestions(StatusInquiries inquiries, Addresses addresses, PayerIds payerIds) {
    this.payerIds = payerIds;
    this.inquiries = inquiries;
    this.addresses = addresses;
  }

  @Override
  public String code() {
    return "276";
  }

  @Override
  public String fileName() {
    return "status";
  }

  @Override
  public List<Long> practicesWaiting() {
    return inquiries.practicesWaiting();
  }

  @Override
  public List<StatusInquiry> waiting(int limit) {
    PayerIds.Known payerIds = this.payerIds.ofWritingPractice();
    return inquiries.waiting(limit).stream()
        .map(inquiry -> inquiry.about(payerIds.addressed(inquiry.content())))
        .sorted(
            Comparator.comparing((StatusInquiry each) -> each.content().payer().id())
                .thenComparing(each -> each.content().billingProvider().id())
                .thenComparing(each -> each.content().subscriber().party().id())
                .thenComparing(each -> each.content().patient() != null)
                .thenComparing(StatusInquiry::id))
        .toList();
  }

  @Override
  public long idOf(StatusInquiry inquiry) {
    return inquiry.id();
  }

  @Override
  public void write(
      OutputStream out,
      Envelope envelope,
      List<HierarchicalBeginning> beginnings,
      List<List<StatusInquiry>> sets) {
    ClaimStatusInquiryWriter writer = ClaimStatusInquiryWriter.open(out, envelope);
    for (int set = 0; set < sets.size(); set++) {
      for (StatusInquiry inquiry : sets.get(set)) {
        writer.write(question(beginnings.get(set), inquiry));
      }
      writer.endSet();
    }
    writer.finish();
  }

  private ClaimStatusInquiry question(HierarchicalBeginning beginning, StatusInquiry inquiry) {
    ProfessionalClaim claim = inquiry.content();
    Patient patient = claim.patient();
    return new ClaimStatusInquiry(
        beginning,
        named(claim.payer(), "PR"),
        addresses.sender("41"),
        List.of(named(claim.billingProvider(), "1P")),
        subscriber(claim.subscriber(), patient == null),
        patient == null
            ? null
            : new ClaimStatusPerson(
                named(patient.party(), "QC").withId("", ""),
                patient.birthDate(),
                sex(patient.sex())),
        inquiry.traceNumber(),
        references(inquiry),
        claim.charge(),
        serviceDays(claim),
        List.of(),
        List.of(),
        Place.NOWHERE,
        "");
  }

  /** Born when, only of whom the claim is about. */
  private static ClaimStatusPerson subscriber(Subscriber subscriber, boolean treated) {
    return new ClaimStatusPerson(
        named(subscriber.party(), "IL"),
        treated ? subscriber.birthDate() : null,
        treated ? sex(subscriber.sex()) : "");
  }

  private static List<Reference> references(StatusInquiry inquiry) {
    List<Reference> references = new ArrayList<>();
    if (!inquiry.payerClaimNumber().isEmpty()) {
      references.add(Reference.of("1K", inquiry.payerClaimNumber()));
    }
    references.add(Reference.of("EJ", inquiry.content().patientControlNumber()));
    return references;
  }

  private static List<DatePeriod> serviceDays(ProfessionalClaim claim) {
    List<LocalDate> days =
        claim.lines().stream().flatMap(line -> daysOf(line).stream()).sorted().toList();
    return days.isEmpty()
        ? List.of()
        : List.of(DatePeriod.between(SERVICE, days.get(0), days.get(days.size() - 1)));
  }

  private static List<LocalDate> daysOf(ServiceLine line) {
    List<LocalDate> days = new ArrayList<>();
    days.add(line.serviceFrom());
    days.add(line.serviceThrough());
    days.removeIf(Objects::isNull);
    return days;
  }

  private static String sex(String code) {
    return List.of("F", "M").contains(code) ? code : "";
  }

  /** NM1 and nothing more. */
  private static Party named(Party party, String role) {
    return party
        .withRole(role)
        .withAddress(null)
        .withTaxonomy("")
        .withReferences(List.of())
        .withContacts(List.of());
  }

  @Override
  public void withdraw(StatusInquiry inquiry, String why) {
    inquiries.withdraw(inquiry, why);
  }

  @Override
  public void markSent(long batchId, String reference, Collection<Long> ids) {
    inquiries.markSent(batchId, reference, ids);
  }
}
