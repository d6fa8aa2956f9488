package io.claimline.clearinghouse;

import io.claimline.claim.ClaimImport;
import io.claimline.claim.ImportOutcome;
import io.claimline.practice.Practices;
import io.claimline.x12.Place;
import io.claimline.x12.ProfessionalClaim;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings claims that another system wrote to the practice that they belong to. */
@Component
class ChargeIntake {

  private final ClaimImport claimImport;
  private final Practices practices;

  ChargeIntake(ClaimImport claimImport, Practices practices) {
    this.claimImport = claimImport;
    this.practices = practices;
  }

  /**
   * The claims of one file.
   *
   * @param chosen the file's practice, or null
   */
  OfFile of(SourceFile file, @Nullable Long chosen) {
    return new OfFile(file, chosen);
  }

  private Outcome take(long fileId, int setIndex, ProfessionalClaim claim) {
    ImportOutcome outcome = claimImport.take(fileId, claim);
    if (outcome instanceof ImportOutcome.Taken taken) {
      return taken.patientInDoubt()
          ? Outcome.APPLIED.noting(List.of(inDoubt(setIndex, claim.place())))
          : Outcome.APPLIED;
    }
    if (outcome instanceof ImportOutcome.Refused refused) {
      return Outcome.setAside(
          FileFinding.intake(setIndex, refused.refusal().name(), refused.place(), refused.words()));
    }
    return Outcome.ALREADY;
  }

  private static FileFinding inDoubt(int setIndex, Place place) {
    return FileFinding.intake(
        setIndex,
        "PATIENT_IN_DOUBT",
        place,
        "The claim is taken for a new patient who may be one that is known: look at the patient.");
  }

  private static Step refusal(long event, int setIndex, Place place, String code, String sentence) {
    return Step.alone(
        event,
        setIndex,
        null,
        place,
        () -> Outcome.setAside(FileFinding.intake(setIndex, code, place, sentence)));
  }

  /** Prepares the claims of one file, and remembers whose provider numbers it has met. */
  final class OfFile {

    private final SourceFile file;
    private final @Nullable Long chosen;
    private final Map<String, Optional<Long>> practiceByNpi = new HashMap<>();

    private OfFile(SourceFile file, @Nullable Long chosen) {
      this.file = file;
      this.chosen = chosen;
    }

    /**
     * What is to be done with a claim.
     *
     * <p>The practice is the one chosen for the file, else the one whose NPI bills. A claim that
     * another practice bills is never taken, whatever was chosen.
     */
    Step prepare(long event, int setIndex, ProfessionalClaim claim) {
      Optional<Long> billing =
          practiceByNpi.computeIfAbsent(claim.billingProvider().npi(), practices::idByNpi);
      if (chosen != null && billing.isPresent() && !billing.get().equals(chosen)) {
        return refusal(
            event,
            setIndex,
            claim.place(),
            "OTHER_PRACTICE",
            file.onlyPractice() == null
                ? "The billing provider (2010AA NM109) is another practice of this installation:"
                    + " the claim is not taken into the one that was chosen."
                : "The billing provider (2010AA NM109) is not the practice that sent the file: the"
                    + " claim is not taken.");
      }
      Long practice = chosen != null ? chosen : billing.orElse(null);
      if (practice == null) {
        return refusal(
            event,
            setIndex,
            claim.place(),
            "CHOOSE_PRACTICE",
            "The billing provider (2010AA NM109) does not tell which practice the claim belongs to:"
                + " choose the practice for this file.");
      }
      return Step.alone(
          event, setIndex, practice, claim.place(), () -> take(file.id(), setIndex, claim));
    }
  }
}
