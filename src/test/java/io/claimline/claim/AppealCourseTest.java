package io.claimline.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AppealCourseTest {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  private final List<ClaimFact> facts = new ArrayList<>();

  @Test
  @DisplayName("Before a payer decided nothing can be appealed")
  void undecided() {
    after(FactKind.CHARGED, 1);
    assertThat(course().decision()).isNull();
    assertThat(course().since()).isNull();
  }

  @Test
  @DisplayName("R35 The first level runs from the remittance's own date, where that is the earlier")
  void fromTheRemittance() {
    after(FactKind.DENIED, 10, "2026-03-04");
    assertThat(course().level()).isEqualTo(1);
    assertThat(course().since()).isEqualTo(LocalDate.of(2026, 3, 4));
    after(FactKind.DENIED, 11, "2026-03-30");
    assertThat(course().since()).isEqualTo(LocalDate.of(2026, 3, 11));
  }

  @Test
  @DisplayName("R35 Each later level runs from the receipt of the decision before")
  void fromTheDecision() {
    after(FactKind.DENIED, 1);
    after(FactKind.APPEAL_BEGUN, 2);
    after(FactKind.APPEAL_SENT, 3);
    assertThat(course().level()).isEqualTo(1);
    after(FactKind.APPEAL_LOST, 20, "2026-03-18");
    assertThat(course().level()).isEqualTo(2);
    assertThat(course().since()).isEqualTo(LocalDate.of(2026, 3, 18));
    after(FactKind.APPEAL_BEGUN, 21);
    after(FactKind.APPEAL_DROPPED, 22);
    assertThat(course().level()).as("what is not sent uses no level").isEqualTo(2);
    assertThat(course().since()).isEqualTo(LocalDate.of(2026, 3, 18));
  }

  @Test
  @DisplayName("R35 A remittance that denies again while an appeal is out answers it")
  void answeredByRemittance() {
    after(FactKind.DENIED, 1);
    after(FactKind.APPEAL_SENT, 3);
    after(FactKind.DENIED, 15);
    assertThat(course().level()).isEqualTo(2);
    assertThat(course().since()).isEqualTo(LocalDate.of(2026, 3, 15));
    assertThat(course().decision()).isEqualTo(facts.get(2));
  }

  @Test
  @DisplayName("A payment that follows an appeal won uses no further level")
  void paidAfterWon() {
    after(FactKind.DENIED, 1);
    after(FactKind.APPEAL_SENT, 3);
    after(FactKind.APPEAL_WON, 10);
    after(FactKind.ADJUDICATED, 15);
    assertThat(course().level()).isEqualTo(1);
  }

  @Test
  @DisplayName("What is sent anew is decided anew, with all levels")
  void sentAnew() {
    after(FactKind.DENIED, 1);
    after(FactKind.APPEAL_SENT, 3);
    after(FactKind.APPEAL_LOST, 10);
    after(FactKind.CORRECTED, 11);
    assertThat(course().level()).isEqualTo(2);
    after(FactKind.QUEUED, 11);
    assertThat(course().decision()).isNull();
    after(FactKind.DENIED, 20);
    assertThat(course().level()).isEqualTo(1);
  }

  private void after(FactKind kind, int dayOfMarch) {
    append(kind, dayOfMarch, Map.of());
  }

  private void after(FactKind kind, int dayOfMarch, String decidedOn) {
    append(kind, dayOfMarch, Map.of("decidedOn", decidedOn));
  }

  private void append(FactKind kind, int dayOfMarch, Map<String, String> detail) {
    Instant at = LocalDate.of(2026, 3, dayOfMarch).atTime(12, 0).atZone(ZONE).toInstant();
    facts.add(new ClaimFact(facts.size() + 1, 1, kind, at, "test", null, null, detail));
  }

  private AppealCourse course() {
    return AppealCourse.of(facts, ZONE);
  }
}
