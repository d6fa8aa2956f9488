package io.claimline.x12;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who holds the policy that is billed: 2000B and 2010BA.
 *
 * @param sequence SBR01: P primary, S secondary, T tertiary, A to H, U unknown
 * @param relationship SBR02: 18 when the patient is the subscriber, else empty
 * @param groupNumber SBR03
 * @param groupName SBR04
 * @param insuranceType SBR05, where Medicare is not primary
 * @param filingIndicator SBR09, such as MB, MC, CI, BL, 12
 * @param party name, member id (MI), address
 * @param birthDate DMG02
 * @param sex DMG03: M, F, U or empty
 * @param condition PAT of 2000B
 */
public record Subscriber(
    String sequence,
    String relationship,
    String groupNumber,
    String groupName,
    String insuranceType,
    String filingIndicator,
    Party party,
    @Nullable LocalDate birthDate,
    String sex,
    PatientCondition condition) {
  /** What stands where no subscriber was sent. */
  public static final Subscriber UNKNOWN = other("", "", Party.NONE);

  /** A subscriber who is the patient. */
  public static Subscriber self(
      String sequence,
      String filingIndicator,
      Party party,
      @Nullable LocalDate birthDate,
      String sex) {
    return new Subscriber(
        sequence, "18", "", "", "", filingIndicator, party, birthDate, sex, PatientCondition.NONE);
  }

  /** The holder of a policy whose dependent is the patient. */
  public static Subscriber other(String sequence, String filingIndicator, Party party) {
    return new Subscriber(
        sequence, "", "", "", "", filingIndicator, party, null, "", PatientCondition.NONE);
  }

  public Subscriber withGroup(String number, String name) {
    return new Subscriber(
        sequence,
        relationship,
        number,
        name,
        insuranceType,
        filingIndicator,
        party,
        birthDate,
        sex,
        condition);
  }

  public Subscriber withInsuranceType(String type) {
    return new Subscriber(
        sequence,
        relationship,
        groupNumber,
        groupName,
        type,
        filingIndicator,
        party,
        birthDate,
        sex,
        condition);
  }
}
