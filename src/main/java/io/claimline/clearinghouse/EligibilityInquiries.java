package io.claimline.clearinghouse;

import io.claimline.claim.CoverageVerification;
import io.claimline.patient.Eligibility;
import io.claimline.patient.EligibilityRequest;
import io.claimline.x12.EligibilityInquiry;
import io.claimline.x12.EligibilityInquiryWriter;
import io.claimline.x12.Envelope;
import io.claimline.x12.HierarchicalBeginning;
import io.claimline.x12.Trace;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether coverages are active: the 270. */
@Component
class EligibilityInquiries implements InquiryKind<EligibilityRequest> {

  /** TRN03: 9 and a name of our own, ten characters. */
  private static final String ORIGINATOR = "9CLAIMLINE";

  private final Eligibility eligibility;
  private final CoverageVerification verification;
  private final PayerIds payerIds;

  EligibilityInquiries(
      Eligibility eligibility, CoverageVerification verification, PayerIds payerIds) {
    this.payerIds = payerIds;
    this.eligibility = eligibility;
    this.verification = verification;
  }

  @Override
  public String code() {
    return "270";
  }

  @Override
  public String fileName() {
    return "eligibility";
  }

  @Override
  public List<Long> practicesWaiting() {
    return eligibility.practicesWaiting();
  }

  @Override
  public List<EligibilityRequest> waiting(int limit) {
    PayerIds.Known payerIds = this.payerIds.ofWritingPractice();
    return eligibility.waiting(limit).stream()
        .map(request -> request.asking(addressed(request.inquiry(), payerIds)))
        .sorted(
            Comparator.comparing((EligibilityRequest each) -> each.inquiry().source().id())
                .thenComparing(each -> each.inquiry().receiver().party().id())
                .thenComparing(each -> each.inquiry().subscriber().party().id())
                .thenComparing(each -> each.inquiry().dependent() != null)
                .thenComparing(EligibilityRequest::id))
        .toList();
  }

  @Override
  public long idOf(EligibilityRequest request) {
    return request.id();
  }

  @Override
  public void write(
      OutputStream out,
      Envelope envelope,
      List<HierarchicalBeginning> beginnings,
      List<List<EligibilityRequest>> sets) {
    EligibilityInquiryWriter writer = EligibilityInquiryWriter.open(out, envelope);
    for (int set = 0; set < sets.size(); set++) {
      for (EligibilityRequest request : sets.get(set)) {
        writer.write(inquiry(beginnings.get(set), request));
      }
      writer.endSet();
    }
    writer.finish();
  }

  private static EligibilityInquiry addressed(EligibilityInquiry inquiry, PayerIds.Known payerIds) {
    return new EligibilityInquiry(
        inquiry.beginning(),
        payerIds.named(inquiry.source(), inquiry.receiver().party()),
        inquiry.receiver(),
        inquiry.subscriber(),
        inquiry.dependent(),
        inquiry.traces(),
        inquiry.questions(),
        inquiry.otherSegments(),
        inquiry.place(),
        inquiry.raw());
  }

  private static EligibilityInquiry inquiry(
      HierarchicalBeginning beginning, EligibilityRequest request) {
    EligibilityInquiry inquiry = request.inquiry();
    return EligibilityInquiry.of(
        beginning,
        inquiry.source(),
        inquiry.receiver(),
        inquiry.subscriber(),
        inquiry.dependent(),
        Trace.own(request.traceNumber(), ORIGINATOR),
        inquiry.questions());
  }

  @Override
  public void withdraw(EligibilityRequest request, String why) {
    eligibility.withdraw(request.id());
    verification.notAsked(request, why);
  }

  @Override
  public void markSent(long batchId, String reference, Collection<Long> ids) {
    eligibility.markSent(batchId, reference, ids);
  }
}
