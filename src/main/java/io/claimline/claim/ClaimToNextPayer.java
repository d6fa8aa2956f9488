package io.claimline.claim;

import io.claimline.patient.Coverage;
import io.claimline.patient.Policy;
import io.claimline.practice.Payer;
import io.claimline.x12.LineAdjudication;
import io.claimline.x12.OtherSubscriber;
import io.claimline.x12.Party;
import io.claimline.x12.Patient;
import io.claimline.x12.PatientCondition;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.Reference;
import io.claimline.x12.ServiceLine;
import io.claimline.x12.Subscriber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The 837P for the next payer (R22 to R24): its policy in 2000B, every other one in 2320 in the
 * order of their turns, with what each payer before has decided. Pure.
 */
final class ClaimToNextPayer {

  private static final String ORIGINAL = "1";
  private static final String PAYER_CLAIM_NUMBER = "F8";
  private static final Set<String> MEDICARE = Set.of("MA", "MB");

  /** REFs of a payer that stand with it in 2010BB as well as in 2330B. */
  private static final Set<String> PAYER_NUMBERS = Set.of("2U", "EI", "FY", "NF");

  /** Prior authorization and referral: each belongs to the payer that gave it. */
  private static final List<String> AUTHORIZATIONS = List.of("G1", "9F");

  /** A payer of the claim at its turn. */
  private record Turn(Coverage coverage, PolicyOnClaim policy, @Nullable PriorDecision decision) {

    String payerId() {
      return policy.payer().id();
    }
  }

  private final ProfessionalClaim before;
  private final List<Turn> turns;
  private final Turn next;

  private ClaimToNextPayer(ProfessionalClaim before, List<Turn> turns, Turn next) {
    this.before = before;
    this.turns = turns;
    this.next = next;
  }

  /**
   * @param before the claim as it was billed last, to whichever payer
   * @param payers of the coverages, by id
   * @param decisions of the payers before the next one, by coverage
   */
  static ProfessionalClaim of(
      ProfessionalClaim before,
      CoverageOrder order,
      Coverage next,
      Map<Long, Payer> payers,
      Map<Long, PriorDecision> decisions) {
    List<PolicyOnClaim> told = PolicyOnClaim.of(before);
    List<Turn> turns = new ArrayList<>();
    int last = 0;
    for (Coverage coverage : order.coverages()) {
      Payer payer = Objects.requireNonNull(payers.get(coverage.payerId()));
      PolicyOnClaim policy =
          told.stream().filter(each -> each.is(coverage, payer)).findFirst().orElse(null);
      boolean prior = coverage.position() < next.position();
      PriorDecision decision = prior ? decisions.get(coverage.id()) : null;
      boolean known = policy != null || decision != null;
      boolean follows = coverage.position() > Math.max(next.position(), last);
      if (coverage.id() == next.id() || (prior && known) || follows) {
        turns.add(
            new Turn(
                coverage, policy == null ? PolicyOnClaim.of(coverage, payer) : policy, decision));
        last = coverage.position();
      }
    }
    Turn billed =
        turns.stream().filter(turn -> turn.coverage().id() == next.id()).findFirst().orElseThrow();
    return new ClaimToNextPayer(before, turns, billed).build();
  }

  private ProfessionalClaim build() {
    boolean self = next.policy().isSelf();
    return before.toBuilder()
        .frequency(ORIGINAL)
        .subscriber(subscriber())
        .patient(self ? null : patient())
        .payer(billedPayer())
        .references(claimReferences())
        .otherSubscribers(
            turns.stream().filter(turn -> turn != next).map(this::otherSubscriber).toList())
        .lines(before.lines().stream().map(this::line).toList())
        .build();
  }

  private String sequence(Turn turn) {
    return Policy.sequenceOf(turns.indexOf(turn) + 1);
  }

  private Subscriber subscriber() {
    PolicyOnClaim policy = next.policy();
    boolean self = policy.isSelf();
    boolean medicareLater = turns.indexOf(next) > 0 && MEDICARE.contains(policy.filingIndicator());
    return new Subscriber(
        sequence(next),
        self ? PolicyOnClaim.SELF : "",
        policy.groupNumber(),
        policy.groupNameIfNeeded(),
        medicareLater ? policy.insuranceType() : "",
        policy.filingIndicator(),
        self ? asHolder(before.treatedPerson(), policy) : policy.holder(),
        self ? birthDate() : policy.holderBirthDate(),
        self ? sex() : policy.holderSex(),
        self ? condition() : PatientCondition.NONE);
  }

  /** The patient's own name and address, under the number that this payer knows. */
  private static Party asHolder(Party treated, PolicyOnClaim policy) {
    return treated
        .withRole("IL")
        .withId("MI", policy.holder().id())
        .withReferences(policy.holder().references());
  }

  private Patient patient() {
    Party treated = before.treatedPerson().withRole("QC").withId("", "").withReferences(List.of());
    return new Patient(next.policy().relationship(), treated, birthDate(), sex(), condition());
  }

  private @Nullable LocalDate birthDate() {
    Patient patient = before.patient();
    return patient == null ? before.subscriber().birthDate() : patient.birthDate();
  }

  private String sex() {
    Patient patient = before.patient();
    return patient == null ? before.subscriber().sex() : patient.sex();
  }

  private PatientCondition condition() {
    Patient patient = before.patient();
    return patient == null ? before.subscriber().condition() : patient.condition();
  }

  private Party billedPayer() {
    Party payer = next.policy().payer();
    return payer.withReferences(
        payer.references().stream()
            .filter(reference -> PAYER_NUMBERS.contains(reference.qualifier()))
            .toList());
  }

  /** 2300: the numbers of the payer billed; those of others move with them to 2330B. */
  private List<Reference> claimReferences() {
    if (isBilled(next)) {
      return without(before.references(), List.of(PAYER_CLAIM_NUMBER));
    }
    List<Reference> references = new ArrayList<>(without(before.references(), ofOnePayer()));
    next.policy().payer().references().stream()
        .filter(reference -> AUTHORIZATIONS.contains(reference.qualifier()))
        .forEach(references::add);
    return references;
  }

  private OtherSubscriber otherSubscriber(Turn turn) {
    PolicyOnClaim policy = turn.policy();
    OtherSubscriber told = policy.told();
    OtherSubscriber.Builder other =
        (told == null ? ofBilledPolicy() : told.toBuilder())
            .sequence(sequence(turn))
            .relationship(policy.relationship())
            .groupNumber(policy.groupNumber())
            .groupName(policy.groupNameIfNeeded())
            .insuranceType(policy.insuranceType())
            .filingIndicator(policy.filingIndicator())
            .party(
                policy
                    .holder()
                    .withReferences(
                        policy.holder().references().stream()
                            .filter(reference -> reference.qualifier().equals("SY"))
                            .toList()))
            .payer(otherPayer(turn));
    if (turn.coverage().position() > next.coverage().position()) {
      return undecided(other).build();
    }
    PriorDecision decision = turn.decision();
    return decision == null
        ? other.build()
        : new ToldDecision(turn.payerId(), decision).on(other).build();
  }

  private OtherSubscriber.Builder ofBilledPolicy() {
    return OtherSubscriber.builder()
        .benefitsAssigned(before.indicators().benefitsAssigned())
        .patientSignatureSource(before.indicators().patientSignatureSource())
        .release(before.indicators().release());
  }

  /** A payer whose turn comes later has decided nothing that this one should know. */
  private static OtherSubscriber.Builder undecided(OtherSubscriber.Builder other) {
    return other.adjustments(List.of()).amounts(List.of()).summary(null).adjudicationDate(null);
  }

  /** 2330B, in the guide's order: whose numbers it has, its authorizations, its claim number. */
  private Party otherPayer(Turn turn) {
    Party payer = turn.policy().payer();
    List<Reference> from =
        isBilled(turn) ? concat(payer.references(), before.references()) : payer.references();
    List<Reference> references = new ArrayList<>();
    payer.references().stream()
        .filter(reference -> PAYER_NUMBERS.contains(reference.qualifier()))
        .forEach(references::add);
    for (String qualifier : AUTHORIZATIONS) {
      from.stream()
          .filter(reference -> reference.qualifier().equals(qualifier))
          .findFirst()
          .ifPresent(references::add);
    }
    PriorDecision decision = turn.decision();
    String number =
        decision == null ? payer.reference(PAYER_CLAIM_NUMBER) : decision.payerClaimNumber();
    if (!number.isEmpty()) {
      references.add(Reference.of(PAYER_CLAIM_NUMBER, number));
    }
    return payer.withRole("PR").withReferences(references);
  }

  /** Whether the claim before was billed to it. */
  private boolean isBilled(Turn turn) {
    return turn.policy().told() == null && turn.policy().payer().equals(before.payer());
  }

  private ServiceLine line(ServiceLine line) {
    List<LineAdjudication> adjudications = new ArrayList<>();
    for (Turn turn : turns) {
      PriorDecision decision = turn.decision();
      if (decision != null) {
        adjudications.addAll(new ToldDecision(turn.payerId(), decision).on(line, before.lines()));
      } else if (turn.coverage().position() < next.coverage().position()) {
        line.adjudications().stream()
            .filter(told -> told.payerId().equals(turn.payerId()))
            .forEach(adjudications::add);
      }
    }
    return line.toBuilder()
        .references(line.references().stream().map(this::ofItsPayer).toList())
        .adjudications(adjudications)
        .build();
  }

  /** A line's authorization without a payer is of the one billed; another's names its payer. */
  private Reference ofItsPayer(Reference reference) {
    if (!AUTHORIZATIONS.contains(reference.qualifier())) {
      return reference;
    }
    String payerId = reference.payerId().isEmpty() ? before.payer().id() : reference.payerId();
    return new Reference(
        reference.qualifier(),
        reference.value(),
        reference.description(),
        payerId.equals(next.payerId()) ? "" : payerId);
  }

  private static List<String> ofOnePayer() {
    return List.of(AUTHORIZATIONS.get(0), AUTHORIZATIONS.get(1), PAYER_CLAIM_NUMBER);
  }

  private static List<Reference> without(List<Reference> references, List<String> qualifiers) {
    return references.stream()
        .filter(reference -> !qualifiers.contains(reference.qualifier()))
        .toList();
  }

  private static List<Reference> concat(List<Reference> one, List<Reference> other) {
    List<Reference> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }
}
