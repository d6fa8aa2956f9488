package io.claimline.remittance;

import io.claimline.ledger.Account;
import io.claimline.ledger.JournalRow;
import io.claimline.remittance.AdjustmentRules.Surroundings;
import io.claimline.remittance.AdjustmentRules.Treatment;
import io.claimline.shared.Money;
import io.claimline.x12.Adjustment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The journal rows that a decision leads to, and what it leaves for a person: pure, from the
 * decision, what is open, and the policy.
 *
 * @param rows in the order in which they are posted; none when no money moves
 * @param denials the reasons of denied lines, such as {@code CO-50}; none when no line is denied
 * @param leftOpen why amounts stay with insurers, such as {@code PI-97 20.00: needs a person's
 *     decision}
 * @param findings what a person must look at though it is posted (R7, R8)
 * @param denied whether a line is denied (R9)
 */
record PostingPlan(
    List<JournalRow> rows,
    Set<String> denials,
    List<String> leftOpen,
    List<Finding> findings,
    boolean denied) {

  PostingPlan {
    rows = List.copyOf(rows);
    leftOpen = List.copyOf(leftOpen);
    findings = List.copyOf(findings);
  }

  /**
   * Plans a decision.
   *
   * @param claimLines our control numbers by position of the decision's lines
   * @param open what is open before; moved on as rows are planned
   */
  static PostingPlan of(
      ClaimDecision decision,
      Map<Integer, String> claimLines,
      OpenBalance open,
      PostingPolicy policy) {
    Planner planner = new Planner(open, policy);
    for (Part part : parts(decision, claimLines)) {
      planner.plan(part);
    }
    return planner.finish();
  }

  /** A line, or the claim as a whole. */
  private record Part(
      @Nullable String claimLine,
      Money charge,
      Money paid,
      List<Adjustment> adjustments,
      List<String> remarks) {}

  private static List<Part> parts(ClaimDecision decision, Map<Integer, String> claimLines) {
    if (!decision.isDecidedByLine()) {
      return List.of(
          new Part(
              null,
              decision.charge(),
              decision.paid(),
              decision.allAdjustments(),
              Stream.concat(
                      decision.remarkCodes().stream(),
                      decision.lines().stream().flatMap(line -> line.remarkCodes().stream()))
                  .toList()));
    }
    List<Part> parts = new ArrayList<>();
    for (LineDecision line : decision.lines()) {
      parts.add(
          new Part(
              claimLines.get(line.position()),
              line.charge(),
              line.paid(),
              line.adjustments(),
              Stream.concat(decision.remarkCodes().stream(), line.remarkCodes().stream())
                  .toList()));
    }
    if (!decision.adjustments().isEmpty()) {
      parts.add(
          new Part(null, Money.ZERO, Money.ZERO, decision.adjustments(), decision.remarkCodes()));
    }
    return parts;
  }

  /** Gathers the rows of one plan. */
  private static final class Planner {

    private final OpenBalance open;
    private final PostingPolicy policy;
    private final List<JournalRow> rows = new ArrayList<>();
    private final Set<String> denials = new LinkedHashSet<>();
    private final List<String> leftOpen = new ArrayList<>();
    private final Map<ExceptionKind, Finding> findings = new EnumMap<>(ExceptionKind.class);
    private boolean denied;

    Planner(OpenBalance open, PostingPolicy policy) {
      this.open = open;
      this.policy = policy;
    }

    /**
     * What raises the balance goes first, so that the limits that follow see it; then the payment,
     * which has none (R5), then what the patient owes, last what is given up.
     */
    void plan(Part part) {
      LineVerdict verdict = LineVerdict.of(part.charge(), part.paid(), part.adjustments(), policy);
      if (verdict instanceof LineVerdict.Denied denial) {
        denied = true;
        denial.reasons().forEach(reason -> denials.add(name(reason)));
      }
      Surroundings around =
          new Surroundings(verdict instanceof LineVerdict.Denied, part.remarks(), policy);
      List<Adjustment> patients = new ArrayList<>();
      List<Adjustment> givenUp = new ArrayList<>();
      for (Adjustment adjustment : part.adjustments()) {
        Treatment treatment = AdjustmentRules.treat(adjustment, around);
        if (treatment instanceof Treatment.ToPatient) {
          patients.add(adjustment);
        } else if (treatment instanceof Treatment.WriteOff) {
          givenUp.add(adjustment);
        } else if (treatment instanceof Treatment.LeaveOpen leave) {
          leave(adjustment, adjustment.amount(), leave.why());
        } else if (treatment instanceof Treatment.AskPerson) {
          leave(adjustment, adjustment.amount(), "needs a person's decision");
          askUnlessDenied(adjustment, around);
        }
      }
      raise(part, Account.PATIENT_RECEIVABLE, patients);
      raise(part, Account.CONTRACTUAL_ADJUSTMENT, givenUp);
      pay(part);
      take(part, Account.PATIENT_RECEIVABLE, patients);
      take(part, Account.CONTRACTUAL_ADJUSTMENT, givenUp);
    }

    PostingPlan finish() {
      return new PostingPlan(rows, denials, leftOpen, List.copyOf(findings.values()), denied);
    }

    /** R7; of a denied line the reasons are worked with the denial. */
    private void askUnlessDenied(Adjustment adjustment, Surroundings around) {
      if (!around.denied() && !adjustment.groupCode().equals("PR")) {
        find(ExceptionKind.NO_RULE, adjustment, adjustment.amount());
      }
    }

    private void find(ExceptionKind kind, Adjustment adjustment, Money amount) {
      if (!amount.isZero()) {
        findings.merge(
            kind, new Finding(kind, name(adjustment) + " " + amount, amount), Finding::and);
      }
    }

    private void raise(Part part, Account to, List<Adjustment> adjustments) {
      for (Adjustment adjustment : adjustments) {
        if (adjustment.amount().isNegative()) {
          add(row(part, to, adjustment, adjustment.amount()));
        }
      }
    }

    private void pay(Part part) {
      if (part.paid().isZero()) {
        return;
      }
      if (policy.laterPayer()) {
        relievePatient(part);
      }
      add(
          JournalRow.of(Account.UNAPPLIED_CASH, Account.INSURANCE_RECEIVABLE, part.paid())
              .onLine(part.claimLine())
              .by(policy.payerId()));
    }

    /** A later payer pays what an earlier one had left to the patient (R8). */
    private void relievePatient(Part part) {
      Money above = part.paid().minus(open.insuranceOpen(part.claimLine()));
      Money relief = OpenBalance.smaller(above, open.patientOpen(part.claimLine()));
      if (relief.isPositive()) {
        add(
            JournalRow.of(Account.INSURANCE_RECEIVABLE, Account.PATIENT_RECEIVABLE, relief)
                .onLine(part.claimLine())
                .by(policy.payerId()));
      }
    }

    /** R8: only up to what is open; the excess is never a credit. */
    private void take(Part part, Account to, List<Adjustment> adjustments) {
      for (Adjustment adjustment : adjustments) {
        if (adjustment.amount().isPositive()) {
          Money taken =
              OpenBalance.smaller(adjustment.amount(), open.insuranceOpen(part.claimLine()));
          if (taken.isPositive()) {
            add(row(part, to, adjustment, taken));
          }
          Money excess = adjustment.amount().minus(taken);
          if (excess.isPositive()) {
            leave(adjustment, excess, "above what is open");
            if (to == Account.CONTRACTUAL_ADJUSTMENT && policy.laterPayer()) {
              find(ExceptionKind.BEYOND_OPEN, adjustment, excess);
            }
          }
        }
      }
    }

    private JournalRow row(Part part, Account to, Adjustment adjustment, Money amount) {
      return JournalRow.of(to, Account.INSURANCE_RECEIVABLE, amount)
          .onLine(part.claimLine())
          .by(policy.payerId())
          .because(adjustment.groupCode(), adjustment.reasonCode());
    }

    private void add(JournalRow row) {
      rows.add(row);
      open.apply(row);
    }

    private void leave(Adjustment adjustment, Money amount, String why) {
      if (!amount.isZero()) {
        leftOpen.add(name(adjustment) + " " + amount + ": " + why);
      }
    }

    private static String name(Adjustment adjustment) {
      return adjustment.groupCode() + "-" + adjustment.reasonCode();
    }
  }
}
