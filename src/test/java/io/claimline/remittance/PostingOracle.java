package io.claimline.remittance;

import io.claimline.ledger.ClaimBalance;
import io.claimline.remittance.PostingStory.Kind;
import io.claimline.remittance.PostingStory.Step;
import io.claimline.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/**
 * What a claim's books must say, told without a journal: the payer's decisions that stand are added
 * up, and what the patient paid. Knows nothing of how it is posted.
 */
final class PostingOracle {

  /** What a payer decided on a line: what it pays, and its adjustments as CAS segments. */
  private record Line(int charge, int paid, int writtenOff, int share, List<String> adjustments) {}

  private enum State {
    STANDS,
    REVERSED,
    TAKEN_BACK
  }

  private static final class Decision {
    private final List<Line> lines;
    private State state = State.STANDS;

    private Decision(List<Line> lines) {
      this.lines = lines;
    }

    private int paid() {
      return lines.stream().mapToInt(Line::paid).sum();
    }
  }

  private final List<Integer> charges;
  private final List<Decision> decisions = new ArrayList<>();
  private int patientPaid;

  PostingOracle(PostingStory story) {
    charges = story.charges();
  }

  /** Whether the step can happen here. */
  boolean allows(Step step) {
    State last = decisions.isEmpty() ? State.REVERSED : last().state;
    return switch (step.kind()) {
      case DECIDE -> last == State.REVERSED;
      case REVERSE, CORRECT, UNPOST -> last == State.STANDS;
      case POST_AGAIN -> last == State.TAKEN_BACK;
      case PATIENT_PAYS -> patientOpen() > 0;
    };
  }

  /**
   * What the payer writes of it; empty for what no payer does.
   *
   * @param claimNumber our CLM01
   */
  List<String> told(Step step, String claimNumber) {
    List<String> segments = new ArrayList<>();
    if (step.kind() == Kind.REVERSE || step.kind() == Kind.CORRECT) {
      segments.addAll(segments(last(), claimNumber, -1));
      last().state = State.REVERSED;
    }
    if (step.kind() == Kind.DECIDE || step.kind() == Kind.CORRECT) {
      Random random = new Random(step.seed());
      Decision decision =
          new Decision(charges.stream().map(charge -> decided(charge, random)).toList());
      decisions.add(decision);
      List<String> decided = segments(decision, claimNumber, 1);
      // R13: whichever the payer writes first.
      segments.addAll(random.nextBoolean() ? 0 : segments.size(), decided);
    }
    return segments;
  }

  void unpost() {
    last().state = State.TAKEN_BACK;
  }

  void postAgain() {
    last().state = State.STANDS;
  }

  /** What the patient pays now, in cents. */
  int patientPays(Step step) {
    int part = 1 + new Random(step.seed()).nextInt(patientOpen());
    patientPaid += part;
    return part;
  }

  /** In cents: what the payer paid by decisions that are taken back. */
  int unapplied() {
    return decisions.stream()
        .filter(decision -> decision.state == State.TAKEN_BACK)
        .mapToInt(Decision::paid)
        .sum();
  }

  ClaimBalance balance() {
    int charge = charges.stream().mapToInt(Integer::intValue).sum();
    int paid = sum(Line::paid);
    int writtenOff = sum(Line::writtenOff);
    int share = sum(Line::share);
    return new ClaimBalance(
        Money.ofCents(charge),
        Money.ofCents(paid),
        Money.ofCents(writtenOff),
        Money.ofCents(patientPaid),
        Money.ZERO,
        Money.ofCents(charge - paid - writtenOff - share),
        Money.ofCents(patientOpen()));
  }

  private int patientOpen() {
    return sum(Line::share) - patientPaid;
  }

  private int sum(ToIntFunction<Line> amount) {
    return decisions.stream()
        .filter(decision -> decision.state == State.STANDS)
        .flatMap(decision -> decision.lines.stream())
        .mapToInt(amount)
        .sum();
  }

  private Decision last() {
    return decisions.get(decisions.size() - 1);
  }

  private static Line decided(int charge, Random random) {
    int reduction = 1 + random.nextInt(charge / 3);
    int share = 1 + random.nextInt(charge / 3);
    int sequestered = 1 + random.nextInt(charge / 10);
    return switch (random.nextInt(7)) {
      case 0 -> new Line(charge, charge, 0, 0, List.of());
      case 1 ->
          new Line(charge, charge - reduction, reduction, 0, List.of(cas("CO*45", reduction)));
      case 2 ->
          new Line(
              charge,
              charge - reduction - share,
              reduction,
              share,
              List.of(cas("CO*45", reduction), cas("PR*2", share)));
      case 3 ->
          new Line(
              charge,
              0,
              reduction,
              charge - reduction,
              List.of(cas("CO*45", reduction), cas("PR*1", charge - reduction)));
      case 4 -> new Line(charge, 0, 0, 0, List.of(cas("CO*50", charge)));
      case 5 ->
          new Line(
              charge,
              charge - reduction - sequestered - share,
              reduction + sequestered,
              share,
              List.of(cas("CO*45", reduction), cas("CO*253", sequestered), cas("PR*3", share)));
      default ->
          new Line(charge, charge + reduction, -reduction, 0, List.of(cas("CO*45", -reduction)));
    };
  }

  private static String cas(String reason, int cents) {
    return "CAS*" + reason + "*" + Money.ofCents(cents).toX12();
  }

  private static List<String> segments(Decision decision, String claimNumber, int sign) {
    List<String> segments = new ArrayList<>();
    int charge = decision.lines.stream().mapToInt(Line::charge).sum();
    segments.add(
        "CLP*%s*%s*%s*%s*0*CI*PCN1"
            .formatted(
                claimNumber,
                sign < 0 ? "22" : "1",
                amount(sign * charge),
                amount(sign * decision.paid())));
    for (Line line : decision.lines) {
      segments.add(
          "SVC*HC:99213*" + amount(sign * line.charge()) + "*" + amount(sign * line.paid()));
      segments.add("DTM*472*20260105");
      line.adjustments().forEach(cas -> segments.add(sign < 0 ? negated(cas) : cas));
    }
    return segments;
  }

  private static String negated(String cas) {
    int amount = cas.lastIndexOf('*') + 1;
    return cas.substring(0, amount) + Money.parse(cas.substring(amount)).negated().toX12();
  }

  private static String amount(int cents) {
    return Money.ofCents(cents).toX12();
  }
}
