package io.claimline.x12;

/**
 * What a file says, in the order in which it says it.
 *
 * <p>An event within a transaction set carries that set; a finding carries its own place.
 */
public sealed interface X12Event {

  /** An ISA was read. */
  record InterchangeOpened(Interchange interchange) implements X12Event {}

  /** An ST (and its BHT, where it has one) was read. */
  record TransactionSetOpened(TransactionSet set) implements X12Event {}

  /** The head of an 837 is complete; its claims follow. */
  record ClaimSetOpened(TransactionSet set, ClaimSetHead head) implements X12Event {}

  /** A claim of an 837P is complete. */
  record ClaimRead(TransactionSet set, ProfessionalClaim claim) implements X12Event {}

  /** A claim of an 837I is complete. */
  record InstitutionalClaimRead(TransactionSet set, InstitutionalClaim claim) implements X12Event {}

  /** The head of an 835 is complete; its payments follow. */
  record RemittanceOpened(TransactionSet set, Remittance remittance) implements X12Event {}

  /** An LX of an 835 with its sums was read; its payments follow. */
  record PaymentGroupOpened(TransactionSet set, PaymentGroup group) implements X12Event {}

  /** A CLP of an 835 is complete. */
  record ClaimPaymentRead(TransactionSet set, ClaimPayment payment) implements X12Event {}

  /** One pair of a PLB. */
  record ProviderAdjustmentRead(TransactionSet set, ProviderAdjustment adjustment)
      implements X12Event {}

  /** A 999 is complete. */
  record ImplementationAcknowledged(
      TransactionSet set, ImplementationAcknowledgement acknowledgement) implements X12Event {}

  /** The head of a 277CA was read; its answers follow. */
  record AcknowledgementSourceOpened(TransactionSet set, AcknowledgementSource source)
      implements X12Event {}

  /** A level of a 277CA that answers a submission, a provider or a claim is complete. */
  record ClaimAcknowledged(TransactionSet set, ClaimAcknowledgement acknowledgement)
      implements X12Event {}

  /** A level of a 270 that asks is complete. */
  record EligibilityInquiryRead(TransactionSet set, EligibilityInquiry inquiry)
      implements X12Event {}

  /** A level of a 271 that says something is complete. */
  record EligibilityResponseRead(TransactionSet set, EligibilityResponse response)
      implements X12Event {}

  /** A claim that a 276 asks about is complete. */
  record ClaimStatusInquiryRead(TransactionSet set, ClaimStatusInquiry inquiry)
      implements X12Event {}

  /** A claim, provider or receiver that a 277 tells the status of is complete. */
  record ClaimStatusRead(TransactionSet set, ClaimStatusResponse response) implements X12Event {}

  /** A TA1 was read. */
  record InterchangeAcknowledged(InterchangeAcknowledgement acknowledgement) implements X12Event {}

  /** A transaction set ended, by its SE or by what came instead of it. */
  record TransactionSetClosed(TransactionSet set, TransactionSetCounts counts)
      implements X12Event {}

  /** Something is wrong or odd. */
  record FindingReported(Finding finding) implements X12Event {}
}
