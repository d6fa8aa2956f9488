package io.claimline.scrub;

import java.util.List;

/**
 * All edits, in the order in which a biller reads their findings.
 *
 * <p>An edit is an error only where a payer or the clearinghouse would reject the claim for it and
 * a biller can mend it here; everything else is a warning.
 */
final class Edits {

  private static final List<Edit> ALL =
      List.of(
          SubscriberEdits::name,
          SubscriberEdits::memberId,
          SubscriberEdits::filingIndicator,
          SubscriberEdits::relationship,
          PatientEdits::firstName,
          PatientEdits::birthDate,
          PatientEdits::sex,
          PatientEdits::address,
          BillingProviderEdits::name,
          BillingProviderEdits::npi,
          BillingProviderEdits::taxId,
          BillingProviderEdits::address,
          BillingProviderEdits::noPostOfficeBox,
          BillingProviderEdits::fullZip,
          ProviderEdits::npi,
          ProviderEdits::facilityAddress,
          DiagnosisEdits::present,
          DiagnosisEdits::format,
          DiagnosisEdits::codeSetOfTheDay,
          DiagnosisEdits::repeated,
          DiagnosisEdits::principal,
          LineEdits::count,
          LineEdits::procedure,
          LineEdits::modifiers,
          LineEdits::pointers,
          LineEdits::dates,
          LineEdits::units,
          LineEdits::charge,
          LineEdits::chargedBefore,
          ClaimEdits::placeOfService,
          ClaimEdits::frequency,
          ClaimEdits::replacement,
          ClaimEdits::chargeIsSum,
          ClaimEdits::noCharge,
          ClaimEdits::accident,
          ClaimEdits::authorization,
          ClaimEdits::laboratoryNumber,
          ClaimEdits::timelyFiling,
          OtherPayerEdits::present,
          OtherPayerEdits::sequence,
          OtherPayerEdits::balance);

  private Edits() {}

  static List<RuleFinding> check(ScrubSubject subject) {
    return ALL.stream().flatMap(edit -> edit.check(subject).stream()).toList();
  }
}
