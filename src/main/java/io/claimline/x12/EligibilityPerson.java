package io.claimline.x12;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber or dependent as a 270 asks about it and a 271 tells of it: 2100C or 2100D.
 *
 * @param party NM1, REF, N3, N4: name, member id (MI, of subscribers only), group and card numbers
 * @param provider PRV, or null
 * @param birthDate DMG02
 * @param sex DMG03: M, F, U or empty
 * @param relationship INS, or null
 * @param diagnoses HI, in order
 * @param dates DTP, such as 291 plan, 346 and 347 plan begin and end, 356 and 357 eligibility
 * @param military MPI, or null
 */
public record EligibilityPerson(
    Party party,
    @Nullable ProviderIdentification provider,
    @Nullable LocalDate birthDate,
    String sex,
    @Nullable InsuredRelationship relationship,
    List<Diagnosis> diagnoses,
    List<DatePeriod> dates,
    @Nullable MilitaryService military) {
  public EligibilityPerson {
    diagnoses = List.copyOf(diagnoses);
    dates = List.copyOf(dates);
  }

  /** What stands where nobody was sent. */
  public static final EligibilityPerson NONE = of(Party.NONE, null, "");

  /** A person of whom no more is known. */
  public static EligibilityPerson of(Party party, @Nullable LocalDate birthDate, String sex) {
    return new EligibilityPerson(party, null, birthDate, sex, null, List.of(), List.of(), null);
  }

  public EligibilityPerson withRelationship(@Nullable InsuredRelationship newRelationship) {
    return new EligibilityPerson(
        party, provider, birthDate, sex, newRelationship, diagnoses, dates, military);
  }

  public EligibilityPerson withDates(List<DatePeriod> newDates) {
    return new EligibilityPerson(
        party, provider, birthDate, sex, relationship, diagnoses, newDates, military);
  }

  /** The member id (NM109 with MI), or empty. */
  public String memberId() {
    return party.idQualifier().equals("MI") ? party.id() : "";
  }
}
