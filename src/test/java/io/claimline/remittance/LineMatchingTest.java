package io.claimline.remittance;

import static io.claimline.remittance.Decisions.decision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.claimline.claim.ClaimLine;
import io.claimline.shared.Money;
import io.claimline.x12.Procedure;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LineMatchingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  @Test
  @DisplayName("R18 Our line control number decides, whatever else the payer changed")
  void byControlNumber() {
    LineMatching matching =
        match(
            decision().lineOf("A", "50", "50").lineOf("B", "100", "100"),
            line("B", "99213", "50"),
            line("A", "99214", "100"));
    assertThat(matching.claimLines()).containsOnly(entry(1, "A"), entry(2, "B"));
  }

  @Test
  @DisplayName("R18 Without it, procedure, modifiers, date and charge must agree")
  void byContent() {
    LineMatching matching =
        match(
            decision().procedure("99214", "100", "80").procedure("99213", "50", "40"),
            line("A", "99213", "50"),
            line("B", "99214", "100"));
    assertThat(matching.claimLines()).containsOnly(entry(1, "B"), entry(2, "A"));
    assertThat(match(decision().line("51", "51"), line("A", "99213", "50")).unmatched())
        .containsExactly(1);
    assertThat(
            match(
                    decision().line("50", "50"),
                    new ClaimLine(1, "A", "99213", List.of("25"), Money.parse("50"), DAY, DAY))
                .unmatched())
        .containsExactly(1);
    assertThat(
            match(
                    decision().line("50", "50"),
                    new ClaimLine(
                        1,
                        "A",
                        "99213",
                        List.of(),
                        Money.parse("50"),
                        DAY.plusDays(1),
                        DAY.plusDays(1)))
                .unmatched())
        .containsExactly(1);
  }

  @Test
  @DisplayName("R18 Lines that are alike are matched one to one, and a third finds none left")
  void oneToOne() {
    LineMatching matching =
        match(
            decision().line("50", "40").line("50", "0", "CO-18:50").line("50", "50"),
            line("A", "99213", "50"),
            line("B", "99213", "50"));
    assertThat(matching.claimLines()).containsOnly(entry(1, "A"), entry(2, "B"));
    assertThat(matching.unmatched()).containsExactly(3);
  }

  @Test
  @DisplayName("R18 A line that its control number has taken is not taken again by likeness")
  void controlNumberFirst() {
    LineMatching matching =
        match(
            decision().line("50", "40").lineOf("A", "50", "50"),
            line("A", "99213", "50"),
            line("B", "99213", "50"));
    assertThat(matching.claimLines()).containsOnly(entry(1, "B"), entry(2, "A"));
  }

  @Test
  @DisplayName("R19 Split lines share one control number")
  void splitLines() {
    LineMatching matching =
        match(
            decision().lineOf("A", "60", "60").lineOf("A", "40", "0", "CO-97:40"),
            line("A", "99213", "100"));
    assertThat(matching.claimLines()).containsOnly(entry(1, "A"), entry(2, "A"));
  }

  @Test
  @DisplayName("R19 A restated procedure is matched by what we submitted")
  void restatedProcedure() {
    LineDecision restated =
        new LineDecision(
            1,
            Procedure.hcpcs("99212"),
            Procedure.hcpcs("99214", "25"),
            Money.parse("100"),
            Money.parse("60"),
            null,
            null,
            DAY,
            "",
            List.of(),
            List.of());
    ClaimLine ours = new ClaimLine(1, "A", "99214", List.of("25"), Money.parse("100"), DAY, DAY);
    assertThat(LineMatching.of(List.of(restated), List.of(ours)).claimLines())
        .containsOnly(entry(1, "A"));
  }

  @Test
  @DisplayName("R19 A line that the payer added is none of ours, and no reason to stop")
  void addedLine() {
    LineMatching matching =
        match(
            decision().line("50", "40", "CO-45:10").procedure("80053", "0", "0"),
            line("A", "99213", "50"));
    assertThat(matching.claimLines()).containsOnly(entry(1, "A"));
    assertThat(matching.unmatched()).isEmpty();
  }

  private static LineMatching match(Decisions decisions, ClaimLine... lines) {
    return LineMatching.of(decisions.build().lines(), List.of(lines));
  }

  private static ClaimLine line(String controlNumber, String procedure, String charge) {
    return new ClaimLine(1, controlNumber, procedure, List.of(), Money.parse(charge), DAY, DAY);
  }
}
