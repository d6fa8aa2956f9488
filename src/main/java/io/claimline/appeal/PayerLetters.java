package io.claimline.appeal;

import io.claimline.appeal.Appeal.State;
import io.claimline.claim.ClaimFact;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.FactKind;
import io.claimline.claim.HeldStandings;
import io.claimline.claim.NewFact;
import io.claimline.document.Documents;
import io.claimline.document.NewDocument;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mail that payers answer appeals by: each letter is kept with its claim and shown to whoever
 * records the decision. It decides nothing by itself.
 */
@Service
public class PayerLetters {

  private static final String REFERENCE = "reference";
  private static final String DOCUMENT = "document";
  private static final String OUTCOME = "outcome";
  private static final String LETTER_OF = "letterOf";

  private final HeldStandings held;
  private final ClaimFacts facts;
  private final Documents documents;
  private final AppealRows rows;

  PayerLetters(HeldStandings held, ClaimFacts facts, Documents documents, AppealRows rows) {
    this.held = held;
    this.facts = facts;
    this.documents = documents;
    this.rows = rows;
  }

  /**
   * Takes in a letter. The same letter twice is one.
   *
   * @param reference what tells the letter from others on the claim; names no person
   * @param outcome what it seems to say
   * @param letterOf the letter's own day
   * @param pdf the letter
   * @throws io.claimline.claim.UnknownClaimException if the writing practice has no such claim
   */
  @Transactional
  public void receive(
      long claimId, String reference, Outcome outcome, LocalDate letterOf, byte[] pdf) {
    held.of(claimId);
    if (isKnown(claimId, reference)) {
      return;
    }
    long document =
        documents.keep(
            NewDocument.ofClaim(
                claimId, "appeal-decision", "appeal-decision-" + reference + ".pdf", pdf));
    facts.append(
        NewFact.of(claimId, FactKind.APPEAL_ANSWERED)
            .because("It seems to say: " + outcome.words())
            .with(
                Map.of(
                    REFERENCE, reference,
                    DOCUMENT, Long.toString(document),
                    OUTCOME, outcome.name(),
                    LETTER_OF, letterOf.toString())));
  }

  /** The newest letter on the appeal that is out; empty when none came or none is out. */
  @Transactional(readOnly = true)
  public Optional<PayerLetter> onAppealOut(long claimId) {
    boolean out =
        rows.last(claimId).filter(appeal -> appeal.state() == State.SENT).isPresent()
            && AppealFacts.isAtWork(facts.of(claimId));
    return out ? sinceSent(claimId) : Optional.empty();
  }

  private Optional<PayerLetter> sinceSent(long claimId) {
    ClaimFact letter = null;
    for (ClaimFact fact : facts.of(claimId)) {
      if (fact.kind() == FactKind.APPEAL_SENT) {
        letter = null;
      } else if (fact.kind() == FactKind.APPEAL_ANSWERED) {
        letter = fact;
      }
    }
    return Optional.ofNullable(letter).map(PayerLetters::read);
  }

  private boolean isKnown(long claimId, String reference) {
    return facts.of(claimId).stream()
        .filter(fact -> fact.kind() == FactKind.APPEAL_ANSWERED)
        .anyMatch(fact -> reference.equals(fact.detail().get(REFERENCE)));
  }

  private static PayerLetter read(ClaimFact fact) {
    Map<String, String> detail = fact.detail();
    return new PayerLetter(
        Long.parseLong(detail.getOrDefault(DOCUMENT, "0")),
        Outcome.valueOf(detail.getOrDefault(OUTCOME, Outcome.LOST.name())),
        LocalDate.parse(detail.getOrDefault(LETTER_OF, "")),
        fact.occurredAt());
  }
}
