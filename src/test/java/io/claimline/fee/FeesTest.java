package io.claimline.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.shared.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@ClaimlineTest
class FeesTest {

  private static final int MANY = 20_000;
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final FeeService VISIT = new FeeService("99213", List.of(), FeePlace.ANY);

  @Autowired private Database database;
  @Autowired private Fees fees;
  @Autowired private FeeImports imports;

  private long practice;

  @BeforeEach
  void aPractice() {
    practice = database.practice();
  }

  @Test
  @DisplayName("Fees are entered and ended, never changed; each entry tells who, when and why")
  void neverChanged() {
    enter("120", JANUARY, 0);
    long seen = course().seen();
    enter("130", JANUARY.plusMonths(6), seen);
    long last = course().seen();
    LocalDate end = JANUARY.plusMonths(3);
    database.run(practice, () -> fees.end(VISIT, end, "contract lost", last));
    FeeCourse course = course();
    assertThat(course.entered()).hasSize(4);
    assertThat(course.entered()).allSatisfy(fee -> assertThat(fee.enteredBy()).isNotEmpty());
    assertThat(course.entered().get(0).reason()).isEqualTo("contract lost");
    assertThat(course.on(end)).map(Fee::amount).contains(Money.parse("120"));
    assertThat(course.on(end.plusDays(1))).isEmpty();
    assertThat(course.on(JANUARY.plusYears(1))).as("what was to begin later").isEmpty();
    for (String change : List.of("update fee set cents = 1", "delete from fee")) {
      assertThatThrownBy(() -> database.run(practice, () -> database.sql().sql(change).update()))
          .as(change)
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  @DisplayName("Whoever saw an older entry is refused, and nothing of his is kept")
  void secondIsRefused() {
    enter("120", JANUARY, 0);
    long seen = course().seen();
    enter("125", JANUARY, seen);
    assertThatThrownBy(() -> enter("130", JANUARY, seen)).isInstanceOf(FeeMovedOnException.class);
    assertThatThrownBy(() -> enter("130", JANUARY, 0)).isInstanceOf(FeeMovedOnException.class);
    assertThat(course().on(JANUARY)).map(Fee::amount).contains(Money.parse("125"));
  }

  @Test
  @DisplayName("Another practice has no such fees")
  void foreign() {
    enter("120", JANUARY, 0);
    long id = course().seen();
    long other = database.practice();
    assertThat(database.call(other, () -> fees.courseOf(id))).isEmpty();
    assertThat(database.call(other, () -> fees.course(VISIT)).entered()).isEmpty();
    assertThat(database.call(other, fees::isBegun)).isFalse();
    assertThat(database.call(other, () -> fees.beginning("", null)).courses()).isEmpty();
  }

  @Test
  @DisplayName("Among 20,000 fees those of a line and a page of the list are read by their index")
  void byIndex() {
    database
        .owner()
        .sql(
            """
            insert into fee (practice_id, procedure_code, modifiers, place, cents, first_day,
                reason, entered_at, entered_by)
            select ?, lpad((n / 2)::text, 5, '0'), case n % 2 when 0 then '' else '26' end, 'ANY',
                n, date '2026-01-01', 'test', timestamptz '2026-01-05 12:00Z', 'test'
            from generate_series(1, ?) n
            """)
        .params(practice, MANY)
        .update();
    database.owner().sql("analyze fee").update();
    assertThat(plan(Fees.OF_PROCEDURES)).contains("fee_by_service").doesNotContain("Seq Scan");
    assertThat(plan(Fees.SERVICES)).contains("fee_by_service").doesNotContain("Seq Scan");

    FeePage first = database.call(practice, () -> fees.beginning("09", null));
    assertThat(first.courses()).hasSize(Fees.PAGE);
    assertThat(first.courses().get(0).service().codes()).isEqualTo("09000");
    FeeService goOn = Objects.requireNonNull(first.goOn());
    FeePage second = database.call(practice, () -> fees.beginning("09", goOn));
    assertThat(second.courses().get(0).service().codes()).isEqualTo("09025");
    assertThat(second.courses()).doesNotContainAnyElementsOf(first.courses());
    FeeBook book = database.call(practice, () -> fees.of(List.of("09000")));
    assertThat(book.fee("09000", List.of("26"), "11", JANUARY)).isPresent();
  }

  @Test
  @DisplayName("A file of 20,000 fees is looked at and taken in one go; brought again, it is known")
  void largeFile() {
    StringBuilder file = new StringBuilder("Procedure,Modifiers,Fee\n");
    for (int n = 0; n < MANY; n++) {
      file.append("%05d,%s,%d.25%n".formatted(n / 2, n % 2 == 0 ? "" : "26", n));
    }
    byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
    long began = System.nanoTime();
    long id = database.call(practice, () -> imports.receive("large.csv", bytes, JANUARY));
    long looked = database.call(practice, imports::seen);
    assertThat(database.call(practice, () -> imports.take(id, looked, JANUARY))).isTrue();
    System.out.printf(
        "%,d fees from a file: %.1f s%n", MANY, (System.nanoTime() - began) / 1_000_000_000.0);
    assertThat(database.call(practice, fees::count)).isEqualTo(MANY);
    FeeImport taken = database.call(practice, () -> imports.find(id).orElseThrow());
    assertThat(database.call(practice, () -> imports.rows(taken, JANUARY)))
        .hasSize(MANY)
        .allMatch(row -> row.outcome() == FeeRow.Outcome.NEW);
    long again = database.call(practice, () -> imports.receive("large.csv", bytes, JANUARY));
    FeeImport same = database.call(practice, () -> imports.find(again).orElseThrow());
    assertThat(database.call(practice, () -> imports.rows(same, JANUARY)))
        .hasSize(MANY)
        .allMatch(row -> row.outcome() == FeeRow.Outcome.SAME);
    assertThat(database.call(practice, () -> imports.take(again, looked, JANUARY)))
        .as("looked at before fees were entered")
        .isFalse();
  }

  private String plan(String sql) {
    return String.join(
        "\n",
        database.call(
            practice,
            () ->
                database
                    .sql()
                    .sql("explain (costs off) " + sql)
                    .param("practice", practice)
                    .param("procedures", new String[] {"09000", "09001"})
                    .param("begins", "09")
                    .param("ends", "09~")
                    .param("procedure", "09024")
                    .param("modifiers", "26")
                    .param("place", "ANY")
                    .param("limit", Fees.PAGE + 1)
                    .query(String.class)
                    .list()));
  }

  private void enter(String amount, LocalDate firstDay, long seen) {
    database.run(
        practice,
        () -> fees.enter(new NewFee(VISIT, Money.parse(amount), firstDay, null, "test"), seen));
  }

  private FeeCourse course() {
    return database.call(practice, () -> fees.course(VISIT));
  }
}
