package io.claimline.remittance;

import io.claimline.claim.ClaimFacts;
import io.claimline.claim.FactKind;
import io.claimline.claim.NewFact;
import io.claimline.claim.PayableClaim;
import io.claimline.claim.PayableClaims;
import io.claimline.ledger.ClaimBalances;
import io.claimline.ledger.EntryKind;
import io.claimline.ledger.Journal;
import io.claimline.ledger.NewEntry;
import io.claimline.x12.Adjustment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
  private final ClaimFacts facts;

  ClaimPosting(
      PayableClaims claims,
      AdjudicationRows rows,
      AdjudicationReading adjudications,
      WriteOffList writeOffs,
      Journal journal,
      ClaimBalances balances,
      ClaimFacts facts) {
    this.claims = claims;
    this.rows = rows;
    this.adjudications = adjudications;
    this.writeOffs = writeOffs;
    this.journal = journal;
    this.balances = balances;
    this.facts = facts;
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
    for (Numbered numbered : inOrderOfPosting(fresh, found)) {
      // Parked until the lines below say otherwise, in this same transaction.
      long id =
          rows.insert(
              remittance,
              numbered.ordinal(),
              numbered.decision(),
              Parking.because(ParkedBecause.FAILED));
      Optional<Parking> parking =
          numbered.unbalanced().isEmpty()
              ? tryToPost(
                  new Posting(id, remittance.id(), remittance.payerId(), numbered.decision()),
                  found.get(numbered.decision().claimNumber()),
                  writeOffReasons)
              : Optional.of(
                  Parking.because(ParkedBecause.UNBALANCED).saying(numbered.unbalanced()));
      parking.ifPresent(why -> rows.markParked(id, why));
    }
  }

  /** Stores decisions without posting any. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void park(RemittanceRef remittance, List<Numbered> decisions, ParkedBecause because) {
    Set<Integer> known =
        rows.known(remittance.id(), decisions.stream().map(Numbered::ordinal).toList());
    for (Numbered numbered : decisions) {
      if (!known.contains(numbered.ordinal())) {
        rows.insert(remittance, numbered.ordinal(), numbered.decision(), Parking.because(because));
      }
    }
  }

  /** Tries again what is parked; tells whether it is posted now. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean retry(Adjudication parked) {
    String claimNumber = parked.decision().claimNumber();
    PayableClaim claim = claims.lock(List.of(claimNumber)).get(claimNumber);
    if (!rows.lockParked(parked.id())) {
      return false;
    }
    Posting posting =
        new Posting(
            parked.id(),
            parked.remittanceId(),
            rows.payerOf(parked.remittanceId()),
            parked.decision());
    Optional<Parking> parking = tryToPost(posting, claim, writeOffs.reasonCodes());
    parking.ifPresent(why -> rows.markParked(parked.id(), why));
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
        .findFirst();
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
      case NOT_THIS_PAYERS ->
          Optional.of(Parking.because(ParkedBecause.NOT_THIS_PAYERS).on(claim.id()));
      case FORWARDED, PROCESSED, PREDETERMINATION -> settle(posting, claim, writeOffReasons);
    };
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
    rows.markPosted(
        posting.id(), claim.id(), reversing, original.get().id(), original.get().claimLines());
    facts.append(
        fact(claim, FactKind.REVERSED)
            .with(detail(posting, Map.of("reverses", Long.toString(original.get().id())))));
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
    boolean laterPayer = decision.isByLaterPayer();
    PostingPlan plan =
        PostingPlan.of(
            decision,
            matching.claimLines(),
            new OpenBalance(balances.openByLine(claim.id())),
            new PostingPolicy(
                writeOffReasons,
                decision.status() == ClaimStatus.FORWARDED,
                claim.furtherPayer() && !laterPayer,
                laterPayer,
                payerOf(posting, claim, laterPayer)));
    Long entry =
        journal
            .post(
                new NewEntry(
                    EntryKind.REMITTANCE_POSTED,
                    claim.id(),
                    posting.remittanceId(),
                    "adjudication:" + posting.id(),
                    null,
                    plan.rows()))
            .orElse(null);
    rows.markPosted(posting.id(), claim.id(), entry, null, matching.claimLines());
    facts.append(
        fact(claim, plan.denied() ? FactKind.DENIED : FactKind.ADJUDICATED)
            .because(inWords(plan))
            .with(detail(posting, Map.of())));
    return Optional.empty();
  }

  /**
   * The first payer to answer is the one that was billed, though the directory not know its name.
   */
  private static @Nullable Long payerOf(Posting posting, PayableClaim claim, boolean laterPayer) {
    return posting.payerId() == null && !laterPayer ? claim.payerId() : posting.payerId();
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

  private static Map<String, String> detail(Posting posting, Map<String, String> more) {
    ClaimDecision decision = posting.decision();
    Map<String, String> detail = new LinkedHashMap<>(more);
    detail.put("remittance", Long.toString(posting.remittanceId()));
    detail.put("adjudication", Long.toString(posting.id()));
    detail.put("status", decision.statusCode());
    detail.put("paid", decision.paid().toString());
    detail.put("payerClaimNumber", decision.payerClaimNumber());
    detail.put("carc", carc(decision));
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

  private record Posting(
      long id, long remittanceId, @Nullable Long payerId, ClaimDecision decision) {}
}
