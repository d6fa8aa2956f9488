package io.claimline.claim;

import io.claimline.claim.HeldClaims.Held;
import io.claimline.claim.HeldClaims.Likeness;
import io.claimline.claim.ImportOutcome.AlreadyImported;
import io.claimline.claim.ImportOutcome.Refused;
import io.claimline.claim.ImportOutcome.Taken;
import io.claimline.patient.Coverages;
import io.claimline.patient.PatientMatch;
import io.claimline.patient.PatientMatch.Doubtful;
import io.claimline.patient.PatientMatch.Same;
import io.claimline.patient.PatientPhone;
import io.claimline.patient.PatientPhones;
import io.claimline.patient.Patients;
import io.claimline.patient.Person;
import io.claimline.patient.Policy;
import io.claimline.practice.Facilities;
import io.claimline.practice.Payer;
import io.claimline.practice.Payers;
import io.claimline.practice.Providers;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ServiceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes claims that another system wrote.
 *
 * <p>What a biller can repair is taken, and the scrub finds it; refused is only what cannot be made
 * a claim at all, and what would double or change a claim that is held.
 */
@Service
public class ClaimImport {

  private static final String REPLACEMENT = "7";
  private static final String VOID = "8";

  private final HeldClaims held;
  private final Claims claims;
  private final Payers payers;
  private final Providers providers;
  private final Facilities facilities;
  private final Patients patients;
  private final Coverages coverages;
  private final CoverageOrders orders;
  private final PatientPhones phones;

  ClaimImport(
      HeldClaims held,
      Claims claims,
      Payers payers,
      Providers providers,
      Facilities facilities,
      Patients patients,
      Coverages coverages,
      CoverageOrders orders,
      PatientPhones phones) {
    this.held = held;
    this.claims = claims;
    this.payers = payers;
    this.providers = providers;
    this.facilities = facilities;
    this.patients = patients;
    this.coverages = coverages;
    this.orders = orders;
    this.phones = phones;
  }

  /**
   * Takes a claim into the practice that the scope writes, in one transaction; taking it again is
   * told and changes nothing.
   *
   * @param sourceFileId the stored file that the claim stands in
   */
  @Transactional
  public ImportOutcome take(long sourceFileId, ProfessionalClaim claim) {
    return takeFrom(ClaimOrigin.file(sourceFileId), claim);
  }

  /** As {@link #take(long, ProfessionalClaim)}, for a claim that came in no file. */
  @Transactional
  public ImportOutcome take(ProfessionalClaim claim) {
    return takeFrom(ClaimOrigin.OTHER_SYSTEM, claim);
  }

  /**
   * As {@link #take(ProfessionalClaim)}, for a claim that a person of the practice entered.
   *
   * @param patientId the patient whom the person chose, of the writing practice; null for one who
   *     is to be found by what the claim says, or made
   * @param source how it was entered, in words that are kept with the fact that it was charged
   */
  @Transactional
  public ImportOutcome enter(ProfessionalClaim claim, @Nullable Long patientId, String source) {
    return takeFrom(new ClaimOrigin(null, patientId, source), claim);
  }

  private ImportOutcome takeFrom(ClaimOrigin origin, ProfessionalClaim claim) {
    Optional<Refusal> hopeless = hopeless(claim);
    if (hopeless.isPresent()) {
      return refused(claim, hopeless.get());
    }
    held.lockImports();
    String hash = SourceHash.of(claim);
    Likeness known = held.likeness(hash, claim.patientControlNumber());
    if (known.same() != null) {
      return new AlreadyImported(known.same());
    }
    Optional<Refused> conflict = conflict(origin, claim, known.numberKnown());
    return conflict.isPresent() ? conflict.get() : open(origin, hash, claim);
  }

  /** What makes it impossible to keep it as a claim. */
  private static Optional<Refusal> hopeless(ProfessionalClaim claim) {
    if (claim.treatedPerson().name().isBlank()) {
      return Optional.of(Refusal.NO_PATIENT);
    }
    if (claim.payer().id().isBlank()) {
      return Optional.of(Refusal.NO_PAYER);
    }
    if (claim.billingProvider().isAbsent()) {
      return Optional.of(Refusal.NO_BILLING_PROVIDER);
    }
    return claim.lines().isEmpty() ? Optional.of(Refusal.NO_LINES) : Optional.empty();
  }

  /** The claim that it would double or change; writes nothing. */
  private Optional<Refused> conflict(
      ClaimOrigin origin, ProfessionalClaim claim, boolean numberKnown) {
    return (numberKnown ? heldUnderItsNumber(origin, claim) : Optional.<Held>empty())
        .map(known -> refused(claim, known))
        .or(
            () ->
                claim.frequency().equals(VOID)
                    ? Optional.of(refused(claim, Refusal.VOIDS_UNKNOWN))
                    : Optional.empty());
  }

  /**
   * The claim that came under the same number for the same patient and days. A number alone is not
   * enough: some systems send the patient's account number with every visit.
   */
  private Optional<Held> heldUnderItsNumber(ClaimOrigin origin, ProfessionalClaim claim) {
    Optional<Long> provider = providers.match(claim.billingProvider());
    Optional<Long> patient = Optional.ofNullable(origin.patientId()).or(() -> whoItMayBe(claim));
    if (provider.isEmpty() || patient.isEmpty()) {
      return Optional.empty();
    }
    boolean changesAnother = changesAnother(claim);
    return held
        .bySenderNumber(
            claim.patientControlNumber(),
            provider.get(),
            ServiceDays.first(claim),
            ServiceDays.last(claim))
        .stream()
        .filter(known -> known.patientId() == patient.get())
        .filter(known -> known.sameDays() || changesAnother)
        .findFirst();
  }

  private Optional<Long> whoItMayBe(ProfessionalClaim claim) {
    List<Policy> policies =
        ClaimPolicies.of(claim, (payer, filing) -> payers.byCode(payer.id()).map(Payer::id));
    PatientMatch match = patients.match(Person.treatedIn(claim), policies);
    if (match instanceof Same same) {
      return Optional.of(same.patientId());
    }
    return match instanceof Doubtful doubt ? Optional.of(doubt.candidateId()) : Optional.empty();
  }

  private Taken open(ClaimOrigin origin, String hash, ProfessionalClaim claim) {
    List<Policy> policies =
        ClaimPolicies.of(
            claim, (payer, filing) -> Optional.of(payers.matchOrCreate(payer, filing).id()));
    PatientMatch match =
        origin.patientId() == null
            ? patients.match(Person.treatedIn(claim), policies)
            : new Same(origin.patientId());
    long patientId = patientOf(match, claim);
    boolean isNew = !(match instanceof Same);
    List<Long> coverageIds = coverageIds(patientId, isNew, policies);
    long billingProviderId = providers.matchOrCreate(claim.billingProvider());
    keepWhoAndWhere(claim);
    keepPhone(patientId, claim);
    long claimId =
        claims.open(
            new NewClaim(
                claim,
                origin.fileId(),
                hash,
                patientId,
                coverageIds.get(0),
                policies.get(0).payerId(),
                billingProviderId),
            origin.detail());
    // The only coverage of somebody new stands where the claim says.
    if (!isNew || policies.size() > 1) {
      orders.tell(claimId, patientId, coverageIds, policies);
    }
    return new Taken(claimId, match instanceof Doubtful);
  }

  private List<Long> coverageIds(long patientId, boolean isNew, List<Policy> policies) {
    List<Long> ids = new ArrayList<>();
    for (Policy policy : policies) {
      boolean isFirst = isNew && ids.isEmpty();
      ids.add(
          isFirst
              ? coverages.createFirst(patientId, policy)
              : coverages.matchOrCreate(patientId, policy));
    }
    return ids;
  }

  private long patientOf(PatientMatch match, ProfessionalClaim claim) {
    if (match instanceof Same same) {
      return same.patientId();
    }
    if (match instanceof Doubtful doubt) {
      return patients.create(Person.treatedIn(claim), doubt);
    }
    return patients.create(Person.treatedIn(claim));
  }

  private void keepWhoAndWhere(ProfessionalClaim claim) {
    keepWhoAndWhere(claim.providers());
    for (ServiceLine line : claim.lines()) {
      keepWhoAndWhere(line.providers());
    }
  }

  /** X222A1 2010CA PER, else 2010BA PER: the patient's own number before the holder's. */
  private void keepPhone(long patientId, ProfessionalClaim claim) {
    Stream.of(claim.treatedPerson(), claim.subscriber().party())
        .flatMap(person -> person.contacts().stream())
        .map(contact -> PatientPhone.digitsOf(contact.number("TE")))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(number -> phones.recordIfNew(patientId, number));
  }

  private void keepWhoAndWhere(List<Party> parties) {
    for (Party party : parties) {
      if (party.isAbsent()) {
        continue;
      }
      if (party.role().equals("82")) {
        providers.matchOrCreate(party);
      } else if (party.role().equals("77")) {
        facilities.matchOrCreate(party);
      }
    }
  }

  private static boolean changesAnother(ProfessionalClaim claim) {
    return claim.frequency().equals(REPLACEMENT) || claim.frequency().equals(VOID);
  }

  private Refused refused(ProfessionalClaim claim, Held known) {
    Refusal refusal =
        switch (claim.frequency()) {
          case REPLACEMENT -> Refusal.REPLACES_HELD;
          case VOID -> Refusal.VOIDS_HELD;
          default ->
              payers.byCode(claim.payer().id()).filter(p -> p.id() == known.payerId()).isPresent()
                  ? Refusal.CHANGED
                  : Refusal.OTHER_PAYER;
        };
    return new Refused(claim.place(), refusal, refusal.words(known.claimNumber()), known.claimId());
  }

  private static Refused refused(ProfessionalClaim claim, Refusal refusal) {
    return new Refused(claim.place(), refusal, refusal.words(""), null);
  }
}
