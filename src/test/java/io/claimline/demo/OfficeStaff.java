package io.claimline.demo;

import io.claimline.Database;
import io.claimline.appeal.Appeals;
import io.claimline.appeal.PayerLetter;
import io.claimline.appeal.PayerLetters;
import io.claimline.claim.Cancellations;
import io.claimline.claim.ClaimAccount;
import io.claimline.claim.ClaimActionRefusedException;
import io.claimline.claim.Claims;
import io.claimline.claim.Holds;
import io.claimline.claim.NextPayer;
import io.claimline.denial.Denial;
import io.claimline.denial.DenialRoute;
import io.claimline.denial.Denials;
import io.claimline.ledger.ClaimBalance;
import io.claimline.ledger.ClaimBalances;
import io.claimline.patientbilling.Contacts;
import io.claimline.patientbilling.Placement;
import io.claimline.patientbilling.Placements;
import io.claimline.remittance.ExceptionCases;
import io.claimline.remittance.ExceptionChoice;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import io.claimline.workflow.ProcessFixture;
import io.claimline.workflow.task.DecisionForm;
import io.claimline.workflow.task.DecisionKind;
import io.claimline.workflow.task.DecisionRefusedException;
import io.claimline.workflow.task.ExceptionDecisions;
import io.claimline.workflow.task.TaskKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** Billers and a supervisor who do every task by plain rules, and patients some of whom pay. */
@TestComponent
public class OfficeStaff {

  private static final Map<String, String> REASON = Map.of("reason", "by the office's rules");
  private static final Chance CHANCE = new Chance(7);
  private static final Money INSTALMENT = Money.ofCents(1_500);

  private final Database database;
  private final Office office;
  private final ProcessFixture process;
  private final TaskService tasks;
  private final Claims claims;
  private final ClaimBalances balances;
  private final ClaimAccount account;
  private final Denials denials;
  private final NextPayer nextPayer;
  private final Appeals appeals;
  private final Contacts contacts;
  private final Placements placements;
  private final Cancellations cancellations;
  private final Holds holds;

  /** When the next instalment of a plan is due, by the claim that it was agreed on. */
  private final Map<Long, LocalDate> instalments = new HashMap<>();

  private final Map<Long, String> numbers = new HashMap<>();

  private final PayerLetters letters;
  private final ExceptionCases cases;
  private final ExceptionDecisions exceptions;

  OfficeStaff(
      Database database,
      Office office,
      ProcessFixture process,
      TaskService tasks,
      Claims claims,
      ClaimBalances balances,
      ClaimAccount account,
      Denials denials,
      NextPayer nextPayer,
      Appeals appeals,
      Contacts contacts,
      Placements placements,
      Cancellations cancellations,
      Holds holds,
      PayerLetters letters,
      ExceptionCases cases,
      ExceptionDecisions exceptions) {
    this.database = database;
    this.office = office;
    this.process = process;
    this.tasks = tasks;
    this.claims = claims;
    this.balances = balances;
    this.account = account;
    this.denials = denials;
    this.nextPayer = nextPayer;
    this.appeals = appeals;
    this.contacts = contacts;
    this.placements = placements;
    this.cancellations = cancellations;
    this.holds = holds;
    this.letters = letters;
    this.cases = cases;
    this.exceptions = exceptions;
  }

  /** Does what is open; what waits for a payer's letter is left. */
  int work() {
    int done = 0;
    for (Task task :
        tasks.createTaskQuery().tenantIdIn(Long.toString(office.practice())).active().list()) {
      if (ExceptionDecisions.isAt(task.getTaskDefinitionKey())) {
        done += workException(task);
        continue;
      }
      TaskKind kind = TaskKind.at(task.getTaskDefinitionKey()).orElseThrow();
      // The mail that comes while others work may have settled this one.
      boolean open = tasks.createTaskQuery().taskId(task.getId()).count() > 0;
      if (open && kind == TaskKind.RECORD_APPEAL_DECISION) {
        done += readLetter(claimOf(task));
      } else if (open) {
        work(kind, claimOf(task));
        done++;
      }
    }
    if (done > 0) {
      office.settle();
    }
    return done;
  }

  /** What chance goes by: neither depends on what other tests have done. */
  private String number(long claim) {
    return numbers.computeIfAbsent(
        claim, id -> database.call(office.practice(), () -> claims.get(id).claimNumber()));
  }

  private String today() {
    return Integer.toString(office.day());
  }

  /** Two patients of three pay within a statement's month; now and then one calls before. */
  void patientsPay(List<Long> billed) {
    String today = today();
    for (long claim : billed) {
      String about = number(claim);
      Money owed = balance(claim).patientOpen();
      LocalDate instalment = instalments.get(claim);
      if (!owed.isPositive()) {
        instalments.remove(claim);
      } else if (instalment != null) {
        payInstalment(claim, owed, instalment);
      } else if (CHANCE.below(600, "calls", about, today) == 0) {
        inPractice(() -> contacts.record(claim, "asks about the letter"));
      } else if (CHANCE.below(90, "pays", about, today) < 3 && CHANCE.below(6, "can", about) > 0) {
        pay(claim, owed);
      }
    }
  }

  /** One plan of four is broken. */
  private void payInstalment(long claim, Money owed, LocalDate due) {
    if (office.today().isBefore(due)) {
      return;
    }
    if (CHANCE.below(4, "breaks", number(claim)) == 0) {
      instalments.remove(claim);
      return;
    }
    pay(claim, Money.ofCents(Math.min(owed.cents(), INSTALMENT.cents())));
    instalments.put(claim, due.plusMonths(1));
  }

  private void pay(long claim, Money amount) {
    inPractice(
        () -> account.takePatientPayment(claim, amount, "card", "pay:" + claim + office.today()));
  }

  /** What the agency has is paid to it now and then, and now and then taken back from it. */
  void agencyCollects(List<Long> atAgency) {
    for (long claim : atAgency) {
      int chance = CHANCE.below(800, "agency", number(claim), today());
      if (chance == 0) {
        inPractice(() -> placements.recall(claim, "the patient asks to pay here"));
      } else if (chance == 1) {
        inPractice(
            () ->
                placements.recordCollected(
                    claim, last(placements.of(claim)).amount(), "agency:" + claim));
      }
    }
  }

  /** Now and then a claim turns out to be wrong while its payer has it: held, or taken back. */
  void payersAreCalledOff(List<Long> accepted) {
    for (long claim : accepted) {
      int chance = CHANCE.below(2_000, "wrong", number(claim), today());
      if (chance == 0) {
        inPractice(() -> cancellations.cancel(claim, "the wrong patient"));
      } else if (chance == 1) {
        inPractice(() -> holds.hold(claim, office.today().plusDays(10), "records are asked for"));
      }
    }
  }

  /** Records what the payer's letter says, once it has come. */
  private int readLetter(long claim) {
    Optional<PayerLetter> letter = inPractice(() -> letters.onAppealOut(claim));
    letter.ifPresent(
        come ->
            decide(
                claim,
                DecisionKind.APPEAL_DECISION,
                Map.of(
                    "outcome", come.outcome().name(),
                    "decidedOn", office.today().toString(),
                    "note", "the payer's letter came")));
    return letter.isPresent() ? 1 : 0;
  }

  /** What is posted is worked with its claim; the rest is passed over, as a supervisor allows. */
  private int workException(Task task) {
    if (tasks.createTaskQuery().taskId(task.getId()).count() == 0) {
      return 0;
    }
    long exception = Long.parseLong(process.businessKeyOf(task).replace("exception-", ""));
    if (task.getTaskDefinitionKey().equals(ExceptionDecisions.APPROVE)) {
      office.asAnother(() -> decideException(task, exception, "approve"));
      return 1;
    }
    boolean posted =
        PracticeScope.writing(office.practice())
            .call(() -> cases.find(exception).orElseThrow().choices())
            .contains(ExceptionChoice.NOTE);
    decideException(task, exception, posted ? "note" : "ignore");
    return 1;
  }

  private void decideException(Task task, long exception, String kind) {
    PracticeScope.writing(office.practice())
        .run(
            () ->
                exceptions.draft(
                    task.getTaskDefinitionKey(),
                    task.getId(),
                    exception,
                    new DecisionForm(kind, 0, REASON)));
    tasks.complete(task.getId());
  }

  private void work(TaskKind kind, long claim) {
    switch (kind) {
      case RESOLVE_COVERAGE ->
          decide(
              claim,
              claim % 4 == 0 ? DecisionKind.SELF_PAY : DecisionKind.COVERAGE_IS_GOOD,
              REASON);
      case CHECK_UNSENT_CLAIM -> decide(claim, DecisionKind.RELEASE, Map.of("note", "released"));
      case TRACE_MISSING_ACKNOWLEDGEMENT, FIX_REJECTED_CLAIM, FIX_CLAIM ->
          decide(claim, DecisionKind.RESEND_CLAIM, REASON);
      case CALL_PAYER -> callPayer(claim);
      case WORK_DENIAL -> workDenial(claim);
      case APPROVE_LATE_APPEAL ->
          office.asAnother(() -> decide(claim, DecisionKind.REFUSE_LATE_APPEAL, REASON));
      case APPROVE_WRITE_OFF -> asSupervisor(claim, DecisionKind.APPROVE_WRITE_OFF);
      case APPROVE_PLACEMENT -> asSupervisor(claim, DecisionKind.APPROVE_PLACEMENT);
      case PREPARE_APPEAL -> sendAppeal(claim);
      case CHASE_APPEAL_DECISION -> chase(claim);
      case REVIEW_BALANCE -> reviewBalance(claim);
      case ANSWER_PATIENT -> answerPatient(claim);
      case RELEASE_HOLD -> decide(claim, DecisionKind.RELEASE_HOLD, Map.of("note", "done"));
      case RECORD_APPEAL_DECISION -> throw new IllegalStateException("a letter is awaited");
    }
  }

  private void chase(long claim) {
    if (readLetter(claim) == 0) {
      decide(
          claim,
          DecisionKind.CHASE_APPEAL,
          Map.of("note", "asked", "nextDate", office.today().plusDays(30).toString()));
    }
  }

  /** The second time the payer has none of it, the claim goes again. */
  private void callPayer(long claim) {
    long called =
        office.story(claim).stream()
            .filter(io.claimline.claim.FactKind.FOLLOWED_UP::equals)
            .count();
    if (called == 0) {
      decide(
          claim,
          DecisionKind.FOLLOW_UP,
          Map.of("note", "in process", "nextDate", office.today().plusDays(20).toString()));
    } else {
      decide(claim, DecisionKind.RESEND_CLAIM, REASON);
    }
  }

  private void workDenial(long claim) {
    DenialRoute route =
        inPractice(() -> denials.of(claim)).stream()
            .reduce((earlier, later) -> later)
            .map(Denial::proposed)
            .orElse(DenialRoute.WRITE_OFF);
    try {
      switch (route) {
        case CORRECT -> correct(claim);
        case APPEAL -> decide(claim, DecisionKind.APPEAL, REASON);
        case NEXT_PAYER ->
            decide(
                claim,
                inPractice(() -> nextPayer.hasNext(claim))
                    ? DecisionKind.NEXT_PAYER
                    : DecisionKind.WRITE_OFF,
                giveUp(claim));
        case PATIENT -> decide(claim, DecisionKind.TRANSFER_TO_PATIENT, giveUp(claim));
        case WRITE_OFF -> decide(claim, DecisionKind.WRITE_OFF, giveUp(claim));
      }
    } catch (DecisionRefusedException | ClaimActionRefusedException refused) {
      decide(claim, DecisionKind.WRITE_OFF, giveUp(claim));
    }
  }

  private void correct(long claim) {
    long times =
        office.story(claim).stream().filter(io.claimline.claim.FactKind.CORRECTED::equals).count();
    if (times >= 2) {
      decide(claim, DecisionKind.WRITE_OFF, giveUp(claim));
      return;
    }
    decide(
        claim,
        DecisionKind.CORRECT_CLAIM,
        Map.of("lines[0].modifiers", times == 0 ? "25" : "59", "reason", "mended"));
  }

  private Map<String, String> giveUp(long claim) {
    return Map.of(
        "whose", "insurance",
        "amount", balance(claim).insuranceOpen().toString(),
        "reason", "by the office's rules");
  }

  private void sendAppeal(long claim) {
    try {
      decide(
          claim,
          DecisionKind.SEND_APPEAL,
          Map.of("letter", office.draftOfAppeal(claim), "sentVia", "FAX"));
      office.mailsAppeal(claim);
    } catch (DecisionRefusedException late) {
      decide(claim, DecisionKind.DROP_APPEAL, REASON);
    }
  }

  private void reviewBalance(long claim) {
    ClaimBalance balance = balance(claim);
    if (balance.insuranceOpen().isPositive()) {
      decide(claim, DecisionKind.WRITE_OFF, giveUp(claim));
    } else if (balance.insuranceOpen().isNegative() || balance.patientOpen().isNegative()) {
      decide(claim, DecisionKind.REFUND, REASON);
    } else if (balance.patientOpen().isPositive()) {
      decide(
          claim,
          DecisionKind.WRITE_OFF,
          Map.of(
              "whose", "patient",
              "amount", balance.patientOpen().toString(),
              "reason", "may not be billed"));
    } else {
      decide(claim, DecisionKind.CLOSE_AGAIN, REASON);
    }
  }

  private void answerPatient(long claim) {
    Money owed = balance(claim).patientOpen();
    switch (CHANCE.below(4, "answer", number(claim))) {
      case 0 -> answer(claim, Map.of("outcome", "RESOLVED", "note", "told"));
      case 1 -> answerUntil(claim, "PROMISED", 14);
      case 2 -> answerUntil(claim, "DISPUTED", 30);
      default -> {
        if (!owed.isPositive()) {
          answer(claim, Map.of("outcome", "RESOLVED", "note", "told"));
          return;
        }
        LocalDate first = office.today().plusDays(14);
        long count = (owed.cents() + INSTALMENT.cents() - 1) / INSTALMENT.cents();
        answer(
            claim,
            Map.of(
                "outcome", "PLAN",
                "instalment", INSTALMENT.toString(),
                "instalments", Long.toString(count),
                "firstDue", first.toString(),
                "note", "by the month"));
        instalments.put(claim, first);
      }
    }
  }

  private void answerUntil(long claim, String outcome, int days) {
    answer(
        claim,
        Map.of(
            "outcome", outcome, "until", office.today().plusDays(days).toString(), "note", "told"));
  }

  private void answer(long claim, Map<String, String> values) {
    decide(claim, DecisionKind.ANSWER_PATIENT, values);
  }

  private static Placement last(List<Placement> placements) {
    return placements.get(placements.size() - 1);
  }

  private void asSupervisor(long claim, DecisionKind kind) {
    office.asAnother(() -> decide(claim, kind, REASON));
  }

  private void decide(long claim, DecisionKind kind, Map<String, String> values) {
    process.decide(office.practice(), claim, kind, values);
  }

  private ClaimBalance balance(long claim) {
    return inPractice(() -> balances.of(claim));
  }

  private long claimOf(Task task) {
    return Long.parseLong(process.businessKeyOf(task));
  }

  private void inPractice(Runnable work) {
    database.run(office.practice(), work);
  }

  private <T> T inPractice(java.util.function.Supplier<T> question) {
    return database.call(office.practice(), question);
  }
}
