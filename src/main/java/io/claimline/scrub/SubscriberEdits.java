package io.claimline.scrub;

import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaim;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whose policy is billed: 2000B, 2010BA and 2010BB. */
final class SubscriberEdits {

  private static final Pattern MEMBER_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 -]{1,79}");
  private static final Set<String> FILING_INDICATORS =
      Set.of("11 12 13 14 15 16 17 AM BL CH CI DS FI HM LM MA MB MC OF TV VA WC ZZ".split(" "));

  private SubscriberEdits() {}

  static List<RuleFinding> name(ScrubSubject subject) {
    Party subscriber = subject.claim().subscriber().party();
    return subscriber.name().isBlank()
        ? List.of(
            RuleFinding.error(
                "subscriber-name", "subscriber.lastName", "Enter who holds the policy."))
        : List.of();
  }

  static List<RuleFinding> memberId(ScrubSubject subject) {
    return MEMBER_ID.matcher(subject.claim().subscriber().party().id()).matches()
        ? List.of()
        : List.of(
            RuleFinding.error(
                "member-id", "subscriber.memberId", "Enter the member id as the card shows it."));
  }

  static List<RuleFinding> filingIndicator(ScrubSubject subject) {
    return FILING_INDICATORS.contains(subject.claim().subscriber().filingIndicator())
        ? List.of()
        : List.of(
            RuleFinding.warning(
                "filing-indicator",
                "subscriber.filingIndicator",
                "Tell the kind of payer (SBR09), such as CI, MB or MC."));
  }

  /** 2000B SBR02 says self, or a 2000C says who else was treated. */
  static List<RuleFinding> relationship(ScrubSubject subject) {
    ProfessionalClaim claim = subject.claim();
    var patient = claim.patient();
    boolean told =
        patient == null
            ? claim.subscriber().relationship().equals("18")
            : !patient.relationship().isBlank();
    return told
        ? List.of()
        : List.of(
            RuleFinding.warning(
                "relationship",
                "patient.relationship",
                "Tell how the patient is related to the policy's holder; taken as self."));
  }
}
