package io.claimline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.claim.ClaimLine;
import io.claimline.remittance.Adjudication;
import io.claimline.remittance.ClaimDecision;
import io.claimline.remittance.LineDecision;
import io.claimline.shared.Money;
import io.claimline.x12.Procedure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SideBySideTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  @Test
  @DisplayName("R18 R19 What differs between the payer's lines and ours is told in words")
  void differences() {
    SideBySide sides =
        SideBySide.of(
            decided(Map.of(1, "C-1", 2, "C-2"), line(1, "99213", "100"), line(2, "99215", "40")),
            List.of(ours(1, "99213", "100"), ours(2, "99214", "50"), ours(3, "87880", "20")),
            Optional.empty());
    assertThat(sides.pairs())
        .extracting(SideBySide.Pair::differences)
        .containsExactly(
            List.of(),
            List.of(
                "The payer decided another procedure than we charged.",
                "The payer decided another charge than ours: a part of it, or several lines."),
            List.of("This decision says nothing of our line."));
  }

  @Test
  @DisplayName("R13 A reversal's charge is ours with its sign turned round, and no difference")
  void reversal() {
    SideBySide sides =
        SideBySide.of(
            decided(Map.of(1, "C-1"), line(1, "99213", "-100")),
            List.of(ours(1, "99213", "100")),
            Optional.empty());
    assertThat(sides.pairs().get(0).differences()).isEmpty();
  }

  @Test
  @DisplayName("R19 A line that the payer added answers none of ours")
  void added() {
    SideBySide sides =
        SideBySide.of(decided(Map.of(), line(1, "99213", "100")), List.of(), Optional.empty());
    assertThat(sides.pairs().get(0).ours()).isNull();
    assertThat(sides.pairs().get(0).differences())
        .containsExactly("None of our lines is matched to it.");
  }

  private static Adjudication decided(Map<Integer, String> matched, LineDecision... lines) {
    return new Adjudication(
        1,
        1,
        1,
        "SAMPLE HEALTH",
        "T1",
        DAY,
        Instant.EPOCH,
        Adjudication.State.POSTED,
        7L,
        null,
        null,
        "",
        matched,
        null,
        new ClaimDecision(
            "C",
            "1",
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            "",
            List.of(),
            "",
            List.of(),
            List.of(lines)));
  }

  private static LineDecision line(int position, String procedure, String charge) {
    Procedure decided = new Procedure("HC", procedure, List.of(), "");
    return new LineDecision(
        position,
        decided,
        Procedure.NONE,
        Money.parse(charge),
        Money.ZERO,
        null,
        null,
        DAY,
        "",
        List.of(),
        List.of());
  }

  private static ClaimLine ours(int position, String procedure, String charge) {
    return new ClaimLine(
        position, "C-" + position, procedure, List.of(), Money.parse(charge), DAY, DAY);
  }
}
