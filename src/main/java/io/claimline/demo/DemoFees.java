package io.claimline.demo;

import io.claimline.fee.FeePlace;
import io.claimline.fee.FeeService;
import io.claimline.fee.Fees;
import io.claimline.fee.NewFee;
import io.claimline.practice.Practices;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.time.LocalDate;
import java.util.List;

/** Gives the demo's practices the fees that their visits are charged with, once. */
final class DemoFees {

  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

  private final Practices practices;
  private final Fees fees;

  DemoFees(Practices practices, Fees fees) {
    this.practices = practices;
    this.fees = fees;
  }

  /** Does what was not done before. */
  void enter() {
    List<String[]> rows = DemoTable.rows("fees.csv");
    for (DemoPractice practice : DemoPractice.all()) {
      long id = practices.idByCode(practice.code()).orElseThrow();
      PracticeScope.writing(id)
          .run(
              () -> {
                if (!fees.isBegun()) {
                  fees.enterAll(
                      rows.stream()
                          .filter(row -> row[0].equals(practice.code()))
                          .map(DemoFees::fee)
                          .toList());
                }
              });
    }
  }

  private static NewFee fee(String[] row) {
    return new NewFee(
        new FeeService(row[1], FeeService.modifiersIn(row[2]), FeePlace.valueOf(row[3])),
        Money.parse(row[4]),
        FIRST_DAY,
        null,
        "What the demo begins with");
  }
}
