package io.claimline.x12.situation;

import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.syntax.Segment;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who bills, who is covered and who was treated, in an 837 of any kind. */
final class PatientRules {
  static final List<SituationRule> ALL =
      List.of(
          new SituationRule("BILLING_STREET", "2010AA", PatientRules::billingStreet),
          new SituationRule("SELF_WITH_PATIENT", "2000C", PatientRules::selfWithPatient),
          new SituationRule("PATIENT_UNKNOWN", "2300", PatientRules::patientUnknown),
          new SituationRule("PATIENT_ADDRESS", "2010BA", PatientRules::patientAddress),
          new SituationRule("PATIENT_BIRTH", "2010BA", PatientRules::patientBirth),
          new SituationRule("SUBSCRIBER_NUMBER", "2010BA", PatientRules::subscriberNumber));

  private static final Pattern POST_BOX =
      Pattern.compile(
          "\\bP\\.?O\\.? ?BOX\\b|\\bPOST OFFICE BOX\\b|\\bLOCK ?BOX\\b", Pattern.CASE_INSENSITIVE);

  private PatientRules() {}

  /**
   * X222A1 and X223A2 2010AA N3: the billing provider's address is a street; post boxes and lock
   * boxes belong into the pay-to address, 2010AB. (A published example, the repriced claim, writes
   * "P O BOX" here all the same; that way of writing is let pass.)
   */
  private static void billingStreet(LoopNode provider, Breaches breaches) {
    Segment street = provider.find("N3");
    if (street != null && POST_BOX.matcher(street.text(1)).find()) {
      breaches.at(
          provider,
          street,
          1,
          "The billing provider's address is a post box, where a street is demanded.",
          "Give the street here, and the box as pay-to address (2010AB).");
    }
  }

  /**
   * X222A1 and X223A2 2000B SBR02, 2000C: the patient's level is sent only where the patient is
   * another than the subscriber.
   */
  private static void selfWithPatient(LoopNode patient, Breaches breaches) {
    LoopNode subscriber = patient.within("2000B");
    Segment policy = subscriber == null ? null : subscriber.find("SBR");
    if (policy != null && policy.is(2, "18")) {
      breaches.at(
          patient,
          patient.opening(),
          0,
          "SBR02 says that the subscriber is the patient, and a patient follows.",
          "Leave SBR02 empty, or the patient's level (2000C) out.");
    }
  }

  /**
   * X222A1 and X223A2 2000B SBR02, 2000C: a claim beneath the subscriber is the subscriber's own,
   * and SBR02 says so; every other stands beneath its patient.
   */
  private static void patientUnknown(LoopNode claim, Breaches breaches) {
    LoopNode above = claim.parent();
    Segment policy = above == null ? null : above.find("SBR");
    if (policy != null && !policy.is(2, "18")) {
      breaches.at(
          claim,
          claim.opening(),
          0,
          "SBR02 does not say that the subscriber is the patient, and no patient stands above the"
              + " claim.",
          "Set SBR02 to 18, or name the patient (2000C).");
    }
  }

  /** X222A1 and X223A2 2010BA N3 and N4: required where the subscriber is the patient. */
  private static void patientAddress(LoopNode subscriber, Breaches breaches) {
    if (isPatient(subscriber) && (subscriber.find("N3") == null || subscriber.find("N4") == null)) {
      breaches.lacks(
          subscriber,
          subscriber.find("N3") == null ? "N3" : "N4",
          "The subscriber is the patient and has no address.",
          "Add street, city, state and ZIP code (N3, N4).");
    }
  }

  /** X222A1 and X223A2 2010BA DMG: required where the subscriber is the patient. */
  private static void patientBirth(LoopNode subscriber, Breaches breaches) {
    if (isPatient(subscriber) && subscriber.find("DMG") == null) {
      breaches.lacks(
          subscriber,
          "DMG",
          "The subscriber is the patient, without birth date and sex.",
          "Add them (DMG).");
    }
  }

  /**
   * X222A1 and X223A2 2010BA NM108 and NM109: required where the subscriber is a person. Claims of
   * property and casualty (REF*Y4) go without where no member number exists.
   */
  private static void subscriberNumber(LoopNode subscriber, Breaches breaches) {
    Segment name = subscriber.opening();
    if (name.is(2, "1") && name.isEmpty(9) && !subscriber.has("REF", 1, "Y4")) {
      breaches.at(
          subscriber,
          name,
          9,
          "The subscriber is a person without member number.",
          "Add it as it stands on the card (NM108 MI, NM109).");
    }
  }

  private static boolean isPatient(LoopNode party) {
    LoopNode subscriber = party.within("2000B");
    @Nullable Segment policy = subscriber == null ? null : subscriber.find("SBR");
    return policy != null && policy.is(2, "18");
  }
}
