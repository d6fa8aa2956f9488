package io.claimline.demo;

import static io.claimline.demo.Script.denies;
import static io.claimline.demo.Script.deniesLastLine;
import static io.claimline.demo.Script.pays;

import io.claimline.demo.Script.Acceptance;
import io.claimline.demo.Script.Delivery;
import io.claimline.demo.Script.Sequel;
import io.claimline.demo.Script.Share;
import io.claimline.demo.Script.Timing;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the simulated clearinghouse and payer do with a claim: name, how many of 1,000 claims chance
 * gives it to, the cents of a charge that choose it (0 for none), and the script. In words: {@code
 * docs/operations/simulated-payer.md}.
 */
public enum Scenario {
  PAID(100, 9, pays(Share.NONE)),
  COPAY(170, 7, pays(Share.COPAY)),
  COINSURANCE(150, 8, pays(Share.COINSURANCE)),
  DEDUCTIBLE(65, 6, pays(Share.DEDUCTIBLE)),
  NOTHING_ALLOWED(8, 11, pays(Share.NOTHING_ALLOWED)),

  CROSSOVER(45, 12, pays(Share.COINSURANCE).then(Sequel.CROSSED_OVER)),
  CROSSOVER_UNANSWERED(12, 13, pays(Share.COINSURANCE).then(Sequel.CROSSED_OVER_UNANSWERED)),

  CORRECTED(12, 14, pays(Share.COPAY).then(Sequel.CORRECTED)),
  CORRECTED_LATER(8, 15, pays(Share.COINSURANCE).then(Sequel.CORRECTED_LATER)),
  TAKEN_BACK(10, 16, pays(Share.COPAY).then(Sequel.TAKEN_BACK)),

  REMITTED_FIRST(12, 17, pays(Share.COPAY).when(Timing.REMITTED_FIRST)),
  ACKNOWLEDGED_LAST(12, 18, pays(Share.COPAY).when(Timing.ACKNOWLEDGED_LAST)),
  REMITTED_LATE(15, 19, pays(Share.COINSURANCE).when(Timing.REMITTED_LATE)),
  LONG_PENDING(10, 21, pays(Share.COPAY).when(Timing.LONG_PENDING)),
  STATUS_SILENT(8, 22, pays(Share.COPAY).when(Timing.LONG_PENDING).silentOnStatus()),
  REMITTED_TWICE(12, 23, pays(Share.COPAY).when(Delivery.TWICE)),
  UNBALANCED(6, 24, pays(Share.COINSURANCE).when(Delivery.UNBALANCED)),
  NO_REMITTANCE(15, 26, pays(Share.COPAY).when(Delivery.LOST)),
  NO_ACKNOWLEDGEMENT(12, 27, pays(Share.COPAY).when(Acceptance.ACCEPTED_UNTOLD)),
  NO_ANSWER(15, 28, pays(Share.COPAY).when(Acceptance.LOST)),

  REJECTED_MEMBER(45, 1, pays(Share.COPAY).when(Acceptance.REJECTED_BY_PAYER)),
  REJECTED_PROVIDER(30, 2, pays(Share.COPAY).when(Acceptance.REJECTED_BY_CLEARINGHOUSE)),
  REJECTED_FILE(1, 0, pays(Share.COPAY).when(Acceptance.SET_REJECTED)),

  PARTLY_DENIED(66, 29, deniesLastLine()),

  DENIED_INFORMATION(24, 3, denies(Denial.INFORMATION)),
  DENIED_DIAGNOSIS(8, 31, denies(Denial.DIAGNOSIS)),
  DENIED_UNPROCESSABLE(8, 32, denies(Denial.UNPROCESSABLE)),
  DENIED_AUTHORIZATION(24, 4, denies(Denial.AUTHORIZATION)),
  DENIED_NECESSITY(20, 5, denies(Denial.NECESSITY)),
  DENIED_BUNDLED(6, 33, denies(Denial.BUNDLED)),
  DENIED_DUPLICATE(5, 34, denies(Denial.DUPLICATE)),
  DENIED_TIMELY(6, 35, denies(Denial.TIMELY)),
  DENIED_OTHER_PAYER(8, 36, denies(Denial.OTHER_PAYER)),
  DENIED_NOT_IN_PLAN(8, 37, denies(Denial.NOT_IN_PLAN)),
  DENIED_NOT_COVERED(6, 38, denies(Denial.NOT_COVERED)),
  DENIED_FREQUENCY(6, 39, denies(Denial.FREQUENCY)),
  DENIED_MISMATCH(6, 41, denies(Denial.MISMATCH)),
  DENIED_MODIFIER(8, 42, denies(Denial.MODIFIER)),
  DENIED_WRONG_PAYER(5, 43, denies(Denial.WRONG_PAYER)),
  DENIED_NOT_INSURED(7, 44, denies(Denial.NOT_INSURED)),
  DENIED_AFTER_COVERAGE(6, 46, denies(Denial.AFTER_COVERAGE));

  private final int weight;
  private final int cents;
  private final Script script;

  Scenario(int weight, int cents, Script script) {
    this.weight = weight;
    this.cents = cents;
    this.script = script;
  }

  Script script() {
    return script;
  }

  /** How many of 1,000 claims. */
  int weight() {
    return weight;
  }

  /** The cents of a claim's charge that choose it, or 0. */
  int cents() {
    return cents;
  }

  /** Whether it is paid, or zero for a reason that is no denial, the first time it is decided. */
  boolean isPaid() {
    return script.isPaid();
  }

  static Optional<Scenario> named(String name) {
    String wanted = name.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    return Stream.of(values()).filter(scenario -> scenario.name().equals(wanted)).findFirst();
  }
}
