package io.claimline.patient;

import io.claimline.x12.Address;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaim;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as a claim describes them. Absent text is empty.
 *
 * @param sex M, F, U or empty
 */
public record Person(
    String lastName,
    String firstName,
    String middleName,
    @Nullable LocalDate birthDate,
    String sex,
    @Nullable Address address) {

  /** Whoever was treated: 2010CA, or 2010BA when the patient is the subscriber. */
  public static Person treatedIn(ProfessionalClaim claim) {
    var patient = claim.patient();
    return patient == null
        ? of(claim.subscriber().party(), claim.subscriber().birthDate(), claim.subscriber().sex())
        : of(patient.party(), patient.birthDate(), patient.sex());
  }

  private static Person of(Party party, @Nullable LocalDate birthDate, String sex) {
    return new Person(
        party.name().strip(),
        party.firstName().strip(),
        party.middleName().strip(),
        birthDate,
        sex.strip(),
        party.address());
  }
}
