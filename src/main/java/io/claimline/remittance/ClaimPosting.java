package io.claimline.remittance;

import io.claimline.claim.ClaimFacts;
import io.claimline.claim.CoverageOrder;
import io.claimline.claim.FactKind;
import io.claimline.claim.NewFact;
import io.claimline.claim.NextPayer;
import io.claimline.claim.PayableClaim;
import io.claimline.claim.PayableClaims;
import io.claimline.claim.PayerTurns;
import io.claimline.ledger.ClaimBalances;
import io.claimline.ledger.EntryKind;
import io.claimline.ledger.Journal;
import io.claimline.ledger.NewEntry;
import io.claimline.patient.Coverage;
import io.claimline.remittance.ExceptionRows.Opening;
import io.claimline.x12.Adjustment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts decisions on the claims they answer: a journal entry, then a fact, in the caller's
 * transaction. What cannot be posted is parked with the reason; its money stays in unapplied cash.
 */
@Service
class ClaimPosting {

  /**
   * A decision at its place in a remittance.
   *
   * @param unbalanced how it does not add up (R1, R2); empty when it does
   */
  record Numbered(int ordinal, ClaimDecision decision, String unbalanced) {}

  private final PayableClaims claims;
  private final AdjudicationRows rows;
  private final AdjudicationReading adjudications;
  private final WriteOffList writeOffs;
  private final Journal journal;
  private final ClaimBalances balances;
  private final PayerTurns turns;
  private final NextPayer nextPayer;
  private final ClaimFacts facts;
  private final ExceptionKeeping exceptions;

  ClaimPosting(
      PayableClaims claims,
      AdjudicationRows rows,
      AdjudicationReading adjudications,
      WriteOffList writeOffs,
      Journal journal,
      ClaimBalances balances,
      PayerTurns turns,
      NextPayer nextPayer,
      ClaimFacts facts,
      ExceptionKeeping exceptions) {
    this.claims = claims;
    this.rows = rows;
    this.adjudications = adjudications;
    this.writeOffs = writeOffs;
    this.journal = journal;
    this.balances = balances;
    this.turns = turns;
    this.nextPayer = nextPayer;
    this.facts = facts;
    this.exceptions = exceptions;
  }

  /** Stores and posts decisions; those that an earlier run has stored are passed over. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void post(RemittanceRef remittance, List<Numbered> decisions) {
    Set<Integer> known =
        rows.known(remittance.id(), decisions.stream().map(Numbered::ordinal).toList());
    List<Numbered> fresh =
        decisions.stream().filter(numbered -> !known.contains(numbered.ordinal())).toList();
    Map<String, PayableClaim> found =
        claims.lock(fresh.stream().map(numbered -> numbered.decision().claimNumber()).toList());
    Set<String> writeOffReasons = writeOffs.reasonCodes();
    List<Opening> openings = new ArrayList<>();
    for (Numbered numbered : inOrderOfPosting(fresh, found)) {
      // Parked until the lines below say otherwise, in this same transaction.
      long id =
          rows.insert(
              remittance,
              numbered.ordinal(),
              numbered.decision(),
              Parking.because(ParkedBecause.FAILED));
      Posting posting =
          Posting.of(
              id,
              remittance.id(),
              remittance.payerId(),
              numbered.decision(),
              AdjudicationRows.firstPostingKey(id));
      Optional<Parking> parking =
          numbered.unbalanced().isEmpty()
              ? tryToPost(posting, found.get(numbered.decision().claimNumber()), writeOffReasons)
              : Optional.of(
                  Parking.because(ParkedBecause.UNBALANCED).saying(numbered.unbalanced()));
      parking.ifPresent(why -> rows.markParked(id, why));
      openings.addAll(posting.openings(parking));
    }
    exceptions.found(remittance.id(), openings);
  }

  /** Stores decisions without posting any. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void park(RemittanceRef remittance, List<Numbered> decisions, ParkedBecause because) {
    Set<Integer> known =
        rows.known(remittance.id(), decisions.stream().map(Numbered::ordinal).toList());
    Parking parking = Parking.because(because);
    List<Opening> openings = new ArrayList<>();
    for (Numbered numbered : decisions) {
      if (!known.contains(numbered.ordinal())) {
        long id = rows.insert(remittance, numbered.ordinal(), numbered.decision(), parking);
        ExceptionKeeping.findingOf(parking, numbered.decision())
            .ifPresent(finding -> openings.add(new Opening(id, finding)));
      }
    }
    exceptions.found(remittance.id(), openings);
  }

  /** Tries again what is parked; tells whether it is posted now. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean retry(Adjudication parked) {
    return retryOn(parked, parked.decision().claimNumber());
  }

  /**
   * As {@link #retry}, on the claim of this number, which a person found or the decision names.
   *
   * @param claimNumber ours, or the one that another system sent the claim under
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean retryOn(Adjudication parked, String claimNumber) {
    PayableClaim claim = claims.lock(List.of(claimNumber)).get(claimNumber);
    if (!rows.lockParked(parked.id())) {
      return false;
    }
    Posting posting =
        Posting.of(
            parked.id(),
            parked.remittanceId(),
            rows.payerOf(parked.remittanceId()),
            parked.decision(),
            rows.postingKey(parked.id()));
    Optional<Parking> parking = tryToPost(posting, claim, writeOffs.reasonCodes());
    parking.ifPresent(why -> rows.markParked(parked.id(), why));
    exceptions.tried(parked, parking, posting.findings());
    return parking.isEmpty();
  }

  /**
   * R13: a reversal of what is posted goes before its correction, in whichever order the payer sent
   * them; one of a payment in this same list stays behind it.
   */
  private List<Numbered> inOrderOfPosting(
      List<Numbered> decisions, Map<String, PayableClaim> found) {
    List<Numbered> first = new ArrayList<>();
    List<Numbered> rest = new ArrayList<>();
    for (Numbered numbered : decisions) {
      PayableClaim claim = found.get(numbered.decision().claimNumber());
      boolean ready =
          claim != null
              && numbered.decision().status() == ClaimStatus.REVERSAL
              && original(claim, numbered.decision()).isPresent();
      (ready ? first : rest).add(numbered);
    }
    first.addAll(rest);
    return first;
  }

  private Optional<Adjudication> original(PayableClaim claim, ClaimDecision reversal) {
    return adjudications.reversible(claim.id()).stream()
        .filter(each -> Reversal.negates(reversal, each.decision()))
        .min(Comparator.comparing(each -> !isSameClaimOfPayer(each, reversal)));
  }

  /** R14: the payer's own number tells apart what two payers decided alike. */
  private static boolean isSameClaimOfPayer(Adjudication original, ClaimDecision reversal) {
    return original.decision().payerClaimNumber().equals(reversal.payerClaimNumber());
  }

  /** Posts, or says why not. */
  private Optional<Parking> tryToPost(
      Posting posting, @Nullable PayableClaim claim, Set<String> writeOffReasons) {
    ClaimStatus status = posting.decision().status();
    if (status == ClaimStatus.PREDETERMINATION) {
      return Optional.of(Parking.because(ParkedBecause.PREDETERMINATION));
    }
    if (claim == null) {
      return Optional.of(Parking.because(ParkedBecause.NO_CLAIM));
    }
    return switch (status) {
      case REVERSAL -> reverse(posting, claim);
      case NOT_THIS_PAYERS -> notThisPayers(posting, claim);
      case FORWARDED, PROCESSED, PREDETERMINATION -> settle(posting, claim, writeOffReasons);
    };
  }

  /** R17: nothing posts; a person finds out whose claim it is. */
  private Optional<Parking> notThisPayers(Posting posting, PayableClaim claim) {
    Optional<Coverage> coverage =
        Decider.of(claim.coverages(), posting.payerId(), posting.decision());
    String to = posting.decision().crossoverPayer();
    facts.append(
        fact(claim, FactKind.NOT_THIS_PAYERS)
            .because(
                to.isEmpty()
                    ? "The payer says that the claim is another payer's, and forwarded it"
                    : "The payer says that the claim is another payer's, and forwarded it to " + to)
            .with(detail(posting, coverage, Map.of())));
    return Optional.of(Parking.because(ParkedBecause.NOT_THIS_PAYERS).on(claim.id()));
  }

  /** R13: takes back the entry of the payment that this decision negates. */
  private Optional<Parking> reverse(Posting posting, PayableClaim claim) {
    Optional<Adjudication> original = original(claim, posting.decision());
    if (original.isEmpty()) {
      return Optional.of(Parking.because(ParkedBecause.NO_ORIGINAL).on(claim.id()));
    }
    Long entry = rows.entryOf(original.get().id());
    Long reversing =
        entry == null
            ? null
            : journal
                .reverse(entry, posting.remittanceId(), "the payer took the payment back")
                .orElseThrow();
    Long coverageId = original.get().coverageId();
    rows.markPosted(
        posting.id(),
        claim.id(),
        coverageId,
        reversing,
        original.get().id(),
        original.get().claimLines());
    Optional<Coverage> coverage =
        coverageId == null ? Optional.empty() : claim.coverages().find(coverageId);
    facts.append(
        fact(claim, FactKind.REVERSED)
            .with(
                detail(posting, coverage, Map.of("reverses", Long.toString(original.get().id())))));
    return Optional.empty();
  }

  private Optional<Parking> settle(
      Posting posting, PayableClaim claim, Set<String> writeOffReasons) {
    ClaimDecision decision = posting.decision();
    LineMatching matching = LineMatching.of(decision.lines(), claim.lines());
    if (decision.isDecidedByLine() && !matching.unmatched().isEmpty()) {
      return Optional.of(
          Parking.because(ParkedBecause.NO_LINE)
              .on(claim.id())
              .saying("Lines of the remittance: " + numbers(matching.unmatched())));
    }
    Optional<Coverage> decider = Decider.of(claim.coverages(), posting.payerId(), decision);
    PostingPlan plan =
        PostingPlan.of(
            decision,
            matching.claimLines(),
            new OpenBalance(balances.openByLine(claim.id())),
            policy(posting, claim.coverages(), decider, writeOffReasons));
    posting.findings().addAll(plan.findings());
    addedByPayer(decision, matching).ifPresent(posting.findings()::add);
    Long entry =
        journal
            .post(
                new NewEntry(
                    EntryKind.REMITTANCE_POSTED,
                    claim.id(),
                    posting.remittanceId(),
                    posting.key(),
                    null,
                    plan.rows()))
            .orElse(null);
    Long coverageId = decider.map(Coverage::id).orElse(null);
    rows.markPosted(posting.id(), claim.id(), coverageId, entry, null, matching.claimLines());
    decider.ifPresent(coverage -> turns.decides(claim, coverage));
    facts.append(
        fact(claim, plan.denied() ? FactKind.DENIED : FactKind.ADJUDICATED)
            .because(inWords(plan))
            .with(detail(posting, decider, decisionDetail(posting, plan))));
    handOn(posting, claim, plan, decider);
    return Optional.empty();
  }

  /** R19: its own lines are never our charges; what they pay or take is on the claim as a whole. */
  private static Optional<Finding> addedByPayer(ClaimDecision decision, LineMatching matching) {
    return decision.lines().stream()
        .filter(line -> line.charge().isZero())
        .filter(line -> !matching.claimLines().containsKey(line.position()))
        .filter(line -> !line.paid().isZero() || !line.adjustments().isEmpty())
        .map(
            line ->
                new Finding(
                    ExceptionKind.PAYER_ADDED_LINE,
                    "Line " + line.position() + ", " + line.procedure().code(),
                    line.paid()))
        .reduce(Finding::and);
  }

  private static PostingPolicy policy(
      Posting posting,
      CoverageOrder order,
      Optional<Coverage> decider,
      Set<String> writeOffReasons) {
    ClaimDecision decision = posting.decision();
    Long known = posting.payerId();
    return new PostingPolicy(
        writeOffReasons,
        decision.isForwarded(),
        decider.flatMap(order::after).isPresent(),
        decision.isByLaterPayer() || decider.filter(order::isLater).isPresent(),
        known == null ? decider.map(Coverage::payerId).orElse(null) : known);
  }

  /** R16: the next payer has the claim from this one, or is to be billed; a denial is worked. */
  private void handOn(
      Posting posting, PayableClaim claim, PostingPlan plan, Optional<Coverage> decider) {
    if (posting.decision().isForwarded()) {
      facts.append(fact(claim, FactKind.FORWARDED).with(detail(posting, decider, Map.of())));
    } else if (!plan.denied() && decider.flatMap(claim.coverages()::after).isPresent()) {
      nextPayer.dueAfterDecision(claim.id());
    }
  }

  private static @Nullable String inWords(PostingPlan plan) {
    if (plan.denied()) {
      return plan.denials().isEmpty()
          ? "Nothing paid, and no reason given"
          : "Nothing paid: "
              + plan.denials().stream().map(ReasonCodes::inWords).collect(Collectors.joining("; "));
    }
    return plan.leftOpen().isEmpty() ? null : String.join("; ", plan.leftOpen());
  }

  private static NewFact fact(PayableClaim claim, FactKind kind) {
    return NewFact.of(claim.id(), kind).about(claim.submissionId());
  }

  private static Map<String, String> detail(
      Posting posting, Optional<Coverage> decider, Map<String, String> more) {
    ClaimDecision decision = posting.decision();
    Map<String, String> detail = new LinkedHashMap<>(more);
    decider.ifPresent(
        coverage -> {
          detail.put("coverage", Long.toString(coverage.id()));
          detail.put("payer", Long.toString(coverage.payerId()));
        });
    detail.put("remittance", Long.toString(posting.remittanceId()));
    detail.put("adjudication", Long.toString(posting.id()));
    detail.put("status", decision.statusCode());
    detail.put("paid", decision.paid().toString());
    detail.put("payerClaimNumber", decision.payerClaimNumber());
    detail.put("carc", carc(decision));
    detail.put("remarks", String.join(" ", decision.allRemarkCodes()));
    return detail;
  }

  /** What appeals count from and denials are sorted by. */
  private Map<String, String> decisionDetail(Posting posting, PostingPlan plan) {
    if (!plan.denied()) {
      return Map.of();
    }
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("denials", String.join(" ", plan.denials()));
    LocalDate decidedOn = rows.paymentDateOf(posting.remittanceId());
    if (decidedOn != null) {
      detail.put("decidedOn", decidedOn.toString());
    }
    return detail;
  }

  private static String carc(ClaimDecision decision) {
    return decision.allAdjustments().stream()
        .map(ClaimPosting::name)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String name(Adjustment adjustment) {
    return adjustment.groupCode() + "-" + adjustment.reasonCode();
  }

  private static String numbers(List<Integer> positions) {
    return positions.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /**
   * A decision on its way into the books.
   *
   * @param findings what is found on the way for a person to look at
   */
  private record Posting(
      long id,
      long remittanceId,
      @Nullable Long payerId,
      ClaimDecision decision,
      String key,
      List<Finding> findings) {

    static Posting of(
        long id, long remittanceId, @Nullable Long payerId, ClaimDecision decision, String key) {
      return new Posting(id, remittanceId, payerId, decision, key, new ArrayList<>());
    }

    List<Opening> openings(Optional<Parking> parking) {
      return Stream.concat(
              findings.stream(),
              parking.flatMap(why -> ExceptionKeeping.findingOf(why, decision)).stream())
          .map(finding -> new Opening(id, finding))
          .toList();
    }
  }
}
