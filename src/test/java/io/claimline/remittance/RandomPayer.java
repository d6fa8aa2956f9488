package io.claimline.remittance;

import io.claimline.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A payer that decides at random, and always adds up: payments, reductions, cost share, denials,
 * decisions on the claim as a whole, reversals of what it decided before, provider adjustments.
 */
final class RandomPayer {

  /** A claim in the payer's eyes. */
  record Billed(String claimNumber, List<Money> lines) {}

  private static final List<String> REDUCTIONS =
      List.of("CO*45", "CO*253", "CO*97", "PI*45", "OA*18", "CO*144");
  private static final List<String> SHARES = List.of("PR*1", "PR*2", "PR*3", "PR*96");
  private static final List<String> DENIALS = List.of("CO*50", "CO*29", "PR*204", "CO*16");

  private final Random random;
  private final List<List<String>> decided = new ArrayList<>();
  private final List<Money> decidedPaid = new ArrayList<>();
  private Money paid = Money.ZERO;

  RandomPayer(long seed) {
    random = new Random(seed);
  }

  /** A remittance over some of these claims; its BPR02 is what its claims and PLBs make it. */
  Sample835 remit(String trace, List<Billed> claims) {
    Sample835 file = Sample835.an835(trace);
    paid = Money.ZERO;
    for (Billed claim : claims) {
      if (random.nextInt(10) < 7) {
        decide(file, claim);
      }
      if (!decided.isEmpty() && random.nextInt(12) == 0) {
        reverse(file);
      }
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      adjust(file, Money.ofCents(random.nextInt(2_000) - 1_000L));
    }
    if (paid.isNegative()) {
      adjust(file, paid);
    }
    return file.paying(paid);
  }

  private void decide(Sample835 file, Billed claim) {
    List<String> body = new ArrayList<>();
    Money charge = claim.lines().stream().reduce(Money.ZERO, Money::plus);
    Money paidHere = Money.ZERO;
    if (random.nextInt(8) == 0) {
      paidHere = split(body, charge);
    } else {
      for (Money line : claim.lines()) {
        List<String> adjustments = new ArrayList<>();
        Money onLine = split(adjustments, line);
        body.add("SVC*HC:99213*" + line.toX12() + "*" + onLine.toX12());
        body.add("DTM*472*20260105");
        body.addAll(adjustments);
        paidHere = paidHere.plus(onLine);
      }
    }
    add(file, claim.claimNumber(), "1", charge, paidHere, body);
    decided.add(negated(claim.claimNumber(), charge, paidHere, body));
    decidedPaid.add(paidHere);
  }

  /** Adds adjustments of the charge, and tells what is left to be paid. */
  private Money split(List<String> segments, Money charge) {
    if (charge.isZero()) {
      return Money.ZERO;
    }
    switch (random.nextInt(6)) {
      case 0 -> {
        segments.add("CAS*" + pick(DENIALS) + "*" + charge.toX12());
        return Money.ZERO;
      }
      case 1 -> {
        Money above = Money.ofCents(1 + random.nextInt(2_000));
        segments.add("CAS*CO*45*" + above.negated().toX12());
        return charge.plus(above);
      }
      case 2 -> {
        return charge;
      }
      default -> {
        Money reduction = Money.ofCents(random.nextLong(charge.cents() + 1));
        Money rest = charge.minus(reduction);
        Money share = Money.ofCents(random.nextLong(rest.cents() + 1));
        segments.add("CAS*" + pick(REDUCTIONS) + "*" + reduction.toX12());
        segments.add("CAS*" + pick(SHARES) + "*" + share.toX12());
        return rest.minus(share);
      }
    }
  }

  private void reverse(Sample835 file) {
    int which = random.nextInt(decided.size());
    file.with(decided.remove(which).toArray(String[]::new));
    paid = paid.minus(decidedPaid.remove(which));
  }

  private void adjust(Sample835 file, Money amount) {
    String code = pick(List.of("FB", "WO", "72", "L6", "CS"));
    file.with("PLB*1234567893*20261231*" + code + ":REF*" + amount.toX12());
    paid = paid.minus(amount);
  }

  private void add(
      Sample835 file,
      String claimNumber,
      String status,
      Money charge,
      Money paidHere,
      List<String> body) {
    file.with(head(claimNumber, status, charge, paidHere));
    file.with(body.toArray(String[]::new));
    paid = paid.plus(paidHere);
  }

  private static List<String> negated(
      String claimNumber, Money charge, Money paidHere, List<String> body) {
    List<String> reversal = new ArrayList<>();
    reversal.add(head(claimNumber, "22", charge.negated(), paidHere.negated()));
    for (String segment : body) {
      String[] elements = segment.split("\\*", -1);
      if (elements[0].equals("CAS")) {
        elements[3] = Money.parse(elements[3]).negated().toX12();
      } else if (elements[0].equals("SVC")) {
        elements[2] = Money.parse(elements[2]).negated().toX12();
        elements[3] = Money.parse(elements[3]).negated().toX12();
      }
      reversal.add(String.join("*", elements));
    }
    return reversal;
  }

  private static String head(String claimNumber, String status, Money charge, Money paidHere) {
    return "CLP*%s*%s*%s*%s*0*CI*PCN1"
        .formatted(claimNumber, status, charge.toX12(), paidHere.toX12());
  }

  private String pick(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
