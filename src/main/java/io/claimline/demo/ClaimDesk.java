package io.claimline.demo;

import io.claimline.demo.Reception.Course;
import io.claimline.demo.Script.Delivery;
import io.claimline.demo.Script.Timing;
import io.claimline.x12.ClaimPayment;
import io.claimline.x12.OtherSubscriber;
import io.claimline.x12.ProfessionalClaim;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Answers a batch of claims: the 999, the 277CAs, the 835s, and what payers do later on. */
final class ClaimDesk {

  /** What payers do of themselves, counted from their 835. */
  private static final Duration CROSSING = Duration.ofDays(12);

  private static final Duration UNTIL_CORRECTED = Duration.ofDays(21);
  private static final Duration UNTIL_PAID_AGAIN = Duration.ofDays(35);
  private static final Duration UNTIL_PUT_RIGHT = Duration.ofDays(10);
  private static final Duration UNTIL_SENT_AGAIN = Duration.ofDays(1);

  /** Which answer of a batch a file is; further 835s have numbers above. */
  private static final int ACKNOWLEDGED = 2;

  private static final String REMITTED = "3";
  private static final int USUALLY_REMITTED = 3;
  private static final int ACKNOWLEDGED_LAST = 4;
  private static final int OTHERWISE_REMITTED = 10;
  private static final int AGAIN = 30;
  private static final int AFTER = 65;

  private final AnsweredClaims answered;
  private final Receptions receptions;
  private final PayerBooks books;
  private final PaymentRun payments;
  private final SimulatedAdjudication adjudication;
  private final HeldFiles answers;
  private final PayerErrands errands;
  private final DemoSettings settings;

  ClaimDesk(
      AnsweredClaims answered,
      Receptions receptions,
      PayerBooks books,
      PaymentRun payments,
      SimulatedAdjudication adjudication,
      HeldFiles answers,
      PayerErrands errands,
      DemoSettings settings) {
    this.answered = answered;
    this.receptions = receptions;
    this.books = books;
    this.payments = payments;
    this.adjudication = adjudication;
    this.answers = answers;
    this.errands = errands;
    this.settings = settings;
  }

  /**
   * How an 835 of a batch comes.
   *
   * @param name tells it from the others of the batch; the usual one is 3
   * @param number of its interchange among the batch's
   */
  private record Way(String name, int number, Instant due, Delivery delivery) {}

  private Way way(Reception reception, Instant now) {
    Script script = reception.scenario().script();
    Instant usual = Timing.USUAL.remittedAt(now, settings);
    if (reception.course() == Course.DECIDE) {
      boolean asUsual = script.timing() == Timing.USUAL && script.delivery() == Delivery.ONCE;
      int number =
          OTHERWISE_REMITTED
              + script.timing().ordinal() * Delivery.values().length
              + script.delivery().ordinal();
      return asUsual
          ? new Way(REMITTED, USUALLY_REMITTED, usual, Delivery.ONCE)
          : new Way(
              REMITTED + "-" + number,
              number,
              script.timing().remittedAt(now, settings),
              script.delivery());
    }
    // What takes back a decision that is not sent yet is not sent before it.
    PayerBooks.Entry before = reception.before();
    if (before == null || !before.due().isAfter(usual)) {
      return new Way(REMITTED, USUALLY_REMITTED, usual, Delivery.ONCE);
    }
    Instant due = before.due().plus(Duration.ofDays(1));
    int days = (int) Duration.between(now, due).toDays();
    return new Way(
        "%s-after-%d-days".formatted(REMITTED, days), AFTER + days % 30, due, Delivery.ONCE);
  }

  void answer(SentBatch batch, SimulatedFiles files, Instant now) throws IOException {
    if (batch.claims().isEmpty()) {
      return;
    }
    Map<ProfessionalClaim, Reception> received = new IdentityHashMap<>();
    receptions
        .of(batch, answered.earlierThan(batch.name()), now)
        .forEach(reception -> received.put(reception.claim(), reception));
    SimulatedAcknowledgements acknowledgements =
        new SimulatedAcknowledgements(batch, received::get, files, adjudication);
    answers.hold(batch.name() + "-1.999", acknowledgements.a999(), now);
    answers.hold(
        batch.name() + "-2.277ca",
        acknowledgements.a277ca(ACKNOWLEDGED, reception -> !isLast(reception)),
        Timing.USUAL.acknowledgedAt(now, settings));
    answers.hold(
        batch.name() + "-4.277ca",
        acknowledgements.a277ca(ACKNOWLEDGED_LAST, ClaimDesk::isLast),
        Timing.ACKNOWLEDGED_LAST.acknowledgedAt(now, settings));
    List<Reception> atPayer =
        batch.sets().stream()
            .filter(set -> !acknowledgements.isRejected(set))
            .flatMap(set -> set.claims().stream())
            .map(received::get)
            .filter(Reception::reachesPayer)
            .toList();
    remit(batch, files, atPayer, now);
    plan(batch, atPayer, now);
    answered.add(batch);
  }

  private static boolean isLast(Reception reception) {
    return reception.scenario().script().timing() == Timing.ACKNOWLEDGED_LAST;
  }

  private void remit(SentBatch batch, SimulatedFiles files, List<Reception> atPayer, Instant now)
      throws IOException {
    Map<Way, List<Decision>> ways = new LinkedHashMap<>();
    for (Reception reception : atPayer) {
      books.receive(
          reception.payerId(), reception.claimNumber(), batch.name(), reception.scenario());
      List<Decision> decisions = decide(reception);
      if (!decisions.isEmpty()) {
        ways.computeIfAbsent(way(reception, now), any -> new ArrayList<>()).addAll(decisions);
      }
    }
    for (Map.Entry<Way, List<Decision>> each : ways.entrySet()) {
      Way way = each.getKey();
      PaymentRun.Sending sending =
          new PaymentRun.Sending(batch.name() + "." + way.name(), way.due(), way.delivery());
      String name = batch.name() + "-" + way.name();
      answers.hold(
          name + ".835",
          payments.run(files.envelope(way.number()), sending, each.getValue()),
          way.due());
      if (way.delivery() == Delivery.TWICE) {
        answers.hold(
            name + "-again.835",
            payments.run(files.envelope(way.number() + AGAIN), sending, each.getValue()),
            way.due().plus(UNTIL_SENT_AGAIN));
      }
    }
  }

  private List<Decision> decide(Reception reception) {
    ProfessionalClaim claim = reception.claim();
    return switch (reception.course()) {
      case DECIDE -> List.of(decision(claim, reception.scenario()));
      case DENY_DUPLICATE -> List.of(decision(claim, Scenario.DENIED_DUPLICATE));
      case REVERSE -> List.of(reversal(reception));
      case REPLACE -> List.of(reversal(reception), decision(claim, reception.scenario()));
      case FIND, GO_ON, REJECT_WITHOUT_ORIGINAL, REJECT_FREQUENCY -> List.of();
    };
  }

  private Decision decision(ProfessionalClaim claim, Scenario scenario) {
    ClaimPayment decided = adjudication.adjudicate(claim, scenario);
    return Decision.of(
        claim,
        scenario.script().sequel().isCrossover()
            ? adjudication.forwarded(decided, claim)
            : decided);
  }

  private static Decision reversal(Reception reception) {
    PayerBooks.Entry before = Objects.requireNonNull(reception.before());
    return Decision.of(
        before.head().payer(), before.head().payee(), Redecision.reversal(before.payment()));
  }

  private void plan(SentBatch batch, List<Reception> atPayer, Instant now) throws IOException {
    Map<Instant, List<Errand>> planned = new TreeMap<>();
    for (Reception reception : atPayer) {
      later(reception, now)
          .forEach(
              (due, errand) -> planned.computeIfAbsent(due, any -> new ArrayList<>()).add(errand));
    }
    int number = 0;
    for (Map.Entry<Instant, List<Errand>> day : planned.entrySet()) {
      number++;
      errands.plan(batch.name() + ".later" + number, day.getValue(), day.getKey());
    }
  }

  /** What follows of itself, with the time of each. */
  private Map<Instant, Errand> later(Reception reception, Instant now) {
    Script script = reception.scenario().script();
    if (reception.course() != Course.DECIDE) {
      return reception.course() == Course.GO_ON || reception.course() == Course.DENY_DUPLICATE
          ? Map.of()
          : Map.of(now, errand(Errand.Task.SEND_LOST, reception));
    }
    Instant remitted = script.timing().remittedAt(now, settings);
    if (script.delivery() == Delivery.UNBALANCED) {
      return Map.of(remitted.plus(UNTIL_PUT_RIGHT), errand(Errand.Task.PUT_RIGHT, reception));
    }
    return switch (script.sequel()) {
      case NONE, CROSSED_OVER_UNANSWERED -> Map.of();
      case CROSSED_OVER -> crossing(reception, remitted.plus(CROSSING));
      case CORRECTED ->
          Map.of(remitted.plus(UNTIL_CORRECTED), errand(Errand.Task.CORRECT, reception));
      case CORRECTED_LATER ->
          Map.of(
              remitted.plus(UNTIL_CORRECTED),
              errand(Errand.Task.REVERSE, reception),
              remitted.plus(UNTIL_PAID_AGAIN),
              errand(Errand.Task.PAY_AGAIN, reception));
      case TAKEN_BACK ->
          Map.of(remitted.plus(UNTIL_CORRECTED), errand(Errand.Task.TAKE_BACK, reception));
    };
  }

  private static Map<Instant, Errand> crossing(Reception reception, Instant due) {
    Optional<OtherSubscriber> next = new OtherPayers(reception.claim()).next();
    return next.isEmpty()
        ? Map.of()
        : Map.of(
            due,
            new Errand(
                Errand.Task.CROSS_OVER,
                reception.payerId(),
                reception.claimNumber(),
                SimulatedAdjudication.product(next.get().filingIndicator())));
  }

  private static Errand errand(Errand.Task task, Reception reception) {
    return new Errand(task, reception.payerId(), reception.claimNumber(), "");
  }
}
