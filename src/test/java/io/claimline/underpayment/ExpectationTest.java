package io.claimline.underpayment;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.fee.Fee;
import io.claimline.fee.FeeBook;
import io.claimline.fee.FeeCourse;
import io.claimline.fee.FeePlace;
import io.claimline.fee.FeeService;
import io.claimline.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExpectationTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  private final List<FeeCourse> courses = new ArrayList<>();
  private final Set<Long> reducible = new HashSet<>();

  @Test
  @DisplayName("Paid, cost share, sequestration and withholds are the allowed amount")
  void allowed() {
    rate("99213", "", FeePlace.ANY, "100.00");
    DecidedLine line = line(1, "99213", "", "11", "1", "58.80", "20", "1.20", "5");
    ComparedLine compared = compare(10_000, false, line).get(0);
    assertThat(compared.allowed()).isEqualTo(Money.parse("85"));
    assertThat(compared.shortBy()).isEqualTo(Money.parse("15"));
    assertThat(compared.allowedHow())
        .isEqualTo("paid 58.80 + cost share 20.00 + sequestration 1.20 + withheld 5.00");
    assertThat(compared.expectedHow()).isEqualTo("100.00");
  }

  @Test
  @DisplayName("A percentage of a schedule, to the nearest cent, times the units")
  void percentage() {
    rate("99213", "", FeePlace.ANY, "92.15");
    ComparedLine compared =
        compare(11_250, false, line(1, "99213", "", "11", "3", "200", "0", "0", "0")).get(0);
    assertThat(compared.expected()).isEqualTo(Money.parse("311.01"));
    assertThat(compared.expectedHow()).isEqualTo("92.15 × 112.5% × 3");
  }

  @Test
  @DisplayName("The rate of the line's modifier and place goes before the plain one")
  void modifierAndPlace() {
    rate("99213", "", FeePlace.ANY, "90");
    rate("99213", "25", FeePlace.ANY, "80");
    rate("99213", "", FeePlace.FACILITY, "60");
    assertThat(expected(line(1, "99213", "", "11", "1", "1", "0", "0", "0"))).isEqualTo("90.00");
    assertThat(expected(line(1, "99213", "25", "11", "1", "1", "0", "0", "0"))).isEqualTo("80.00");
    assertThat(expected(line(1, "99213", "", "22", "1", "1", "0", "0", "0"))).isEqualTo("60.00");
  }

  @Test
  @DisplayName("Of several procedures of a day the dearest is whole and each further one half")
  void multipleProcedures() {
    reducible.add(rate("11100", "", FeePlace.ANY, "75.01"));
    reducible.add(rate("11200", "", FeePlace.ANY, "150"));
    reducible.add(rate("11300", "", FeePlace.ANY, "50"));
    rate("99213", "", FeePlace.ANY, "90");
    List<ComparedLine> compared =
        compare(
            10_000,
            true,
            line(1, "11100", "", "11", "1", "10", "0", "0", "0"),
            line(2, "11200", "", "11", "1", "10", "0", "0", "0"),
            line(3, "11300", "", "11", "1", "10", "0", "0", "0"),
            line(4, "99213", "", "11", "1", "10", "0", "0", "0"));
    assertThat(compared)
        .extracting(line -> line.expected().toString())
        .containsExactly("37.51", "150.00", "25.00", "90.00");
    assertThat(compared.get(0).expectedHow()).contains("50% as a further procedure");
  }

  @Test
  @DisplayName("R11 A denied line, one without a rate or without a day is not compared")
  void leftOut() {
    rate("99213", "", FeePlace.ANY, "90");
    DecidedLine noDay =
        new DecidedLine(
            3,
            "99213",
            List.of(),
            "11",
            null,
            BigDecimal.ONE,
            Money.parse("1"),
            Money.ZERO,
            Money.ZERO,
            Money.ZERO);
    assertThat(
            compare(
                10_000,
                false,
                line(1, "99213", "", "11", "1", "0", "0", "0", "0"),
                line(2, "99999", "", "11", "1", "10", "0", "0", "0"),
                noDay))
        .isEmpty();
  }

  @Test
  @DisplayName("Pasted rates are read line by line; what is wrong is named with its line")
  void pasted() {
    RatesText good = RatesText.of("99213,25,office,92.15\n11200\t\t\t$1,50\n\n");
    assertThat(good.wrong()).containsExactly("Line 2: after the amount stands R or nothing.");
    RatesText two = RatesText.of("99213,25 59,office,92.15\n11200;;any;150;r\n");
    assertThat(two.wrong()).isEmpty();
    assertThat(two.rates()).extracting(NewRate::reducible).containsExactly(false, true);
    assertThat(RatesText.of("992,,,1\n99213,XXX,,1\n99213,,moon,1\n99213,,,x\n99213").wrong())
        .hasSize(5)
        .allMatch(words -> words.startsWith("Line "));
    assertThat(RatesText.of(" \n").wrong()).containsExactly("Paste at least one rate.");
  }

  private long rate(String procedure, String modifiers, FeePlace place, String amount) {
    FeeService service = new FeeService(procedure, FeeService.modifiersIn(modifiers), place);
    long id = courses.size() + 1L;
    courses.add(
        new FeeCourse(
            service,
            List.of(
                new Fee(
                    id,
                    service,
                    Money.parse(amount),
                    DAY.minusDays(4),
                    null,
                    "",
                    Instant.EPOCH,
                    ""))));
    return id;
  }

  private String expected(DecidedLine line) {
    return compare(10_000, false, line).get(0).expected().toString();
  }

  private List<ComparedLine> compare(int percent, boolean multiple, DecidedLine... lines) {
    Contract contract =
        new Contract(1, 1, "P", 1, "P", percent, multiple, Money.ZERO, DAY, Instant.EPOCH, "who");
    return Expectation.of(contract, new Schedule(new FeeBook(courses), reducible), List.of(lines));
  }

  private static DecidedLine line(
      int position,
      String procedure,
      String modifiers,
      String place,
      String units,
      String paid,
      String share,
      String sequestered,
      String withheld) {
    return new DecidedLine(
        position,
        procedure,
        FeeService.modifiersIn(modifiers),
        place,
        DAY,
        new BigDecimal(units),
        Money.parse(paid),
        Money.parse(share),
        Money.parse(sequestered),
        Money.parse(withheld));
  }
}
