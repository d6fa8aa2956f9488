package io.claimline.patientbilling;

import io.claimline.claim.ClaimFacts;
import io.claimline.claim.FactKind;
import io.claimline.claim.NewFact;
import io.claimline.claim.Standing;
import io.claimline.document.Documents;
import io.claimline.document.NewDocument;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Statements: one for a guarantor and cycle, over all visits that may be asked (R37, R38). */
@Service
public class Statements {

  private final GuarantorAccounts accounts;
  private final StatementRows rows;
  private final StatementLetters letters;
  private final Documents documents;
  private final Contacts contacts;
  private final ClaimFacts facts;
  private final PracticeCalendar calendar;

  Statements(
      GuarantorAccounts accounts,
      StatementRows rows,
      StatementLetters letters,
      Documents documents,
      Contacts contacts,
      ClaimFacts facts,
      PracticeCalendar calendar) {
    this.accounts = accounts;
    this.rows = rows;
    this.letters = letters;
    this.documents = documents;
    this.contacts = contacts;
    this.facts = facts;
    this.calendar = calendar;
  }

  /**
   * What the claim's statement clock asks for: a statement to its guarantor; or, after the final
   * notice, the review for collections; or, while something is in the way, another cycle, or a
   * person who looks again.
   *
   * <p>Harmless when the clock has not rung, or rang for another visit of the guarantor the same
   * day.
   *
   * @return the statement's id, if one was sent
   * @throws io.claimline.claim.UnknownClaimException if the practice has no such claim
   */
  @Transactional
  public Optional<Long> send(long claimId) {
    GuarantorAccount account = accounts.hold(claimId);
    Visit visit = account.visit(claimId);
    LocalDate today = calendar.today(PracticeScope.current().requireWritable());
    if (!visit.isPatientsTurn() || account.due(visit).isAfter(today)) {
      return Optional.empty();
    }
    Optional<GuarantorAccount.Pause> pause = account.pause(visit);
    if (pause.isPresent()) {
      goOn(account, visit, pause.get().why());
      return Optional.empty();
    }
    return ask(account, today);
  }

  /** The guarantor's statements, oldest first. */
  @Transactional(readOnly = true)
  public List<Statement> of(long guarantorId) {
    return rows.of(guarantorId);
  }

  private void goOn(GuarantorAccount account, Visit visit, NotAsked why) {
    if (why == NotAsked.NEVER_BILLED) {
      // R37: no cycle ends it. The claim leaves the statements for good, and a person settles it.
      facts.append(
          NewFact.of(visit.claimId(), FactKind.PATIENT_NOT_BILLED)
              .because("Not asked, because " + why.words())
              .with(Map.of("amount", visit.open().toString())));
    } else if (why.needsPerson()) {
      contacts.raise(account, visit, why);
    } else {
      rows.pass(visit.claimId(), why);
    }
  }

  /** The clock rang for the account: each visit that may be asked takes its next step. */
  private Optional<Long> ask(GuarantorAccount account, LocalDate today) {
    List<Visit> askable = account.askable();
    for (Visit visit : askable) {
      if (isToReview(account, visit) && !account.ownDue(visit).isAfter(today)) {
        facts.append(
            NewFact.of(visit.claimId(), FactKind.COLLECTIONS_DUE)
                .because("The final notice was not answered")
                .with(Map.of("amount", visit.open().toString())));
      }
    }
    List<Visit> asked = askable.stream().filter(visit -> !isToReview(account, visit)).toList();
    if (GuarantorAccount.sum(asked.stream()).compareTo(account.policy().smallestStatement()) < 0) {
      asked.forEach(visit -> rows.pass(visit.claimId(), NotAsked.TOO_SMALL));
      return Optional.empty();
    }
    return Optional.of(send(account, asked, today));
  }

  /** A new decision of an insurer after the final notice is told to the patient before anything. */
  private static boolean isToReview(GuarantorAccount account, Visit visit) {
    return account.isLadderDone(visit) && visit.standing() == Standing.PATIENT_BILLED;
  }

  private long send(GuarantorAccount account, List<Visit> asked, LocalDate today) {
    List<Statement.Line> lines = asked.stream().map(visit -> line(account, visit)).toList();
    int step = lines.stream().mapToInt(Statement.Line::step).max().orElseThrow();
    Statement statement =
        new Statement(
            0,
            account.guarantor().id(),
            today,
            step,
            account.isFinal(step),
            GuarantorAccount.sum(asked.stream()),
            0,
            lines);
    long document =
        documents.keep(
            NewDocument.ofPatient(
                asked.get(0).patientId(),
                "patient-statement",
                "statement-" + account.guarantor().id() + "-" + today + ".pdf",
                letters.print(account, asked, statement)));
    long id =
        rows.insert(
            new Statement(
                0,
                statement.guarantorId(),
                today,
                step,
                statement.finalNotice(),
                statement.total(),
                document,
                lines));
    lines.forEach(line -> facts.append(sent(id, document, line)));
    return id;
  }

  private static NewFact sent(long statement, long document, Statement.Line line) {
    return NewFact.of(line.claimId(), FactKind.STATEMENT_SENT)
        .because(line.finalNotice() ? "Final notice" : "Statement " + line.step())
        .with(
            Map.of(
                "statement",
                Long.toString(statement),
                "document",
                Long.toString(document),
                "step",
                line.finalNotice() ? "final notice" : Integer.toString(line.step()),
                "amount",
                line.open().toString()));
  }

  private static Statement.Line line(GuarantorAccount account, Visit visit) {
    int step = account.nextStep(visit);
    Money adjusted = visit.balance().adjusted().plus(visit.balance().writtenOff());
    return new Statement.Line(
        visit.claimId(),
        step,
        account.isFinal(step),
        visit.balance().charge(),
        visit.balance().insurancePaid(),
        adjusted,
        visit.balance().patientPaid(),
        visit.open());
  }
}
