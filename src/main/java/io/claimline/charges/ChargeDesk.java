package io.claimline.charges;

import io.claimline.charges.EntryOutcome.Entered;
import io.claimline.charges.EntryOutcome.Held;
import io.claimline.charges.EntryOutcome.NotEntered;
import io.claimline.claim.ClaimImport;
import io.claimline.claim.Claims;
import io.claimline.claim.ImportOutcome;
import io.claimline.claim.ImportOutcome.AlreadyImported;
import io.claimline.claim.ImportOutcome.Refused;
import io.claimline.claim.ImportOutcome.Taken;
import io.claimline.patient.PatientPhones;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where charges become claims of the writing practice. */
@Service
public class ChargeDesk {

  /** As the fact of being charged tells it. */
  private static final String TYPED = "charge entry";

  private static final String FILE = "charge entry, from a file";

  private final ChargeReading reading;
  private final ScrubWarnings scrubWarnings;
  private final ClaimImport claimImport;
  private final Claims claims;
  private final Drafts drafts;
  private final ChargeBatches batches;
  private final WhoAndWhere known;
  private final ScheduledCharges scheduled;
  private final PatientPhones phones;

  ChargeDesk(
      ChargeReading reading,
      ScrubWarnings scrubWarnings,
      ClaimImport claimImport,
      Claims claims,
      Drafts drafts,
      ChargeBatches batches,
      WhoAndWhere known,
      ScheduledCharges scheduled,
      PatientPhones phones) {
    this.reading = reading;
    this.scrubWarnings = scrubWarnings;
    this.claimImport = claimImport;
    this.claims = claims;
    this.drafts = drafts;
    this.batches = batches;
    this.known = known;
    this.scheduled = scheduled;
    this.phones = phones;
  }

  /**
   * Says what is wrong with a sheet, and, if nothing stops it, what the scrub will say.
   *
   * @throws io.claimline.patient.UnknownPatientException if it names a patient of nobody's, or of
   *     another practice
   */
  @Transactional(readOnly = true)
  public CheckedCharge check(ChargeSheet sheet) {
    return checked(reading.read(sheet), sheet);
  }

  /**
   * Makes the draft a claim, unless something stops it.
   *
   * @param confirmed the person has seen the warnings
   * @throws DraftChangedException if it became a claim or was discarded meanwhile
   * @throws BatchRefusedException if its batch is not open
   */
  @Transactional
  public EntryOutcome enter(long draftId, boolean confirmed) {
    Draft draft = drafts.find(draftId).orElseThrow(() -> new DraftChangedException(draftId));
    ReadCharge charge = reading.read(draft.sheet());
    CheckedCharge checked = checked(charge, draft.sheet());
    if (charge.isStopped() || (!confirmed && !checked.problems().isEmpty())) {
      return new NotEntered(checked, !charge.isStopped());
    }
    EntryOutcome outcome = take(charge, draft.batchId(), TYPED);
    if (outcome instanceof Entered entered) {
      drafts.end(draftId, entered.claimId());
    }
    return outcome;
  }

  /** As {@link #check}, of a sheet that came from a file: what tells no charge costs its fee. */
  @Transactional(readOnly = true)
  CheckedCharge checkFromFile(ChargeSheet sheet) {
    return ofFile(check(scheduled.fill(sheet)));
  }

  private static CheckedCharge ofFile(CheckedCharge checked) {
    List<FieldProblem> problems =
        checked.problems().stream()
            .map(
                problem ->
                    problem.kind() == FieldProblem.Kind.MISSING
                            && problem.field().endsWith("].charge")
                        ? FieldProblem.missing(
                            problem.field(), "None is told, and the fee schedule has none for it.")
                        : problem)
            .toList();
    return new CheckedCharge(checked.total(), problems, checked.labels(), checked.fees());
  }

  /** Makes a claim of a sheet that came from a file, unless something stops it. */
  @Transactional(propagation = Propagation.MANDATORY)
  EntryOutcome enterFromFile(ChargeSheet told, @Nullable Long batchId) {
    ChargeSheet sheet = scheduled.fill(told);
    ReadCharge charge = reading.read(sheet);
    return charge.isStopped()
        ? new NotEntered(ofFile(checked(charge, sheet)), false)
        : take(charge, batchId, FILE);
  }

  private CheckedCharge checked(ReadCharge charge, ChargeSheet sheet) {
    List<FieldProblem> problems = new ArrayList<>(charge.problems());
    if (!charge.isStopped()) {
      for (FieldProblem warning : scrubWarnings.of(charge, sheet)) {
        if (problems.stream().noneMatch(told -> told.field().equals(warning.field()))) {
          problems.add(warning);
        }
      }
    }
    return new CheckedCharge(charge.total(), problems, charge.labels(), scheduled.of(sheet));
  }

  private EntryOutcome take(ReadCharge charge, @Nullable Long batchId, String source) {
    ImportOutcome outcome = claimImport.enter(charge.claim(), charge.patientId(), source);
    if (outcome instanceof Taken taken) {
      if (batchId != null) {
        batches.add(batchId, taken.claimId(), charge.total());
      }
      known.remember(charge.claim());
      if (!charge.phone().isEmpty()) {
        phones.recordIfNew(claims.get(taken.claimId()).patientId(), charge.phone());
      }
      return new Entered(
          taken.claimId(),
          claims.get(taken.claimId()).claimNumber(),
          charge.total(),
          taken.patientInDoubt());
    }
    if (outcome instanceof AlreadyImported held) {
      return new Held(
          held.claimId(),
          ("This is claim %s, which is entered already: nothing was entered twice. Another visit of"
                  + " the same day with the same services needs a visit number of its own.")
              .formatted(claims.get(held.claimId()).claimNumber()));
    }
    Refused refused = (Refused) outcome;
    Long held = refused.heldClaimId();
    return held != null
        ? new Held(held, refused.words())
        : new NotEntered(
            new CheckedCharge(
                charge.total(),
                List.of(FieldProblem.wrong("", refused.words())),
                charge.labels(),
                Map.of()),
            false);
  }
}
