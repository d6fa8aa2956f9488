package io.claimline.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.deposit.NewDeposit.TypedCheck;
import io.claimline.document.Documents;
import io.claimline.remittance.RemittanceIntake;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class BankDepositsTest {

  @Autowired private Database database;
  @Autowired private RemittanceIntake intake;
  @Autowired private BankDeposits deposits;
  @Autowired private Documents documents;
  @Autowired private Clock clock;

  private long practice;
  private LocalDate today;
  private Announcements payer;

  @BeforeEach
  void aPractice() {
    practice = database.practice();
    today = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/New_York"));
    payer = new Announcements(database, practice, intake);
  }

  @Test
  @DisplayName("Checks of remittances, the desk's and typed ones become one deposit with a slip")
  void madeUp() throws Exception {
    long check = payer.check("C1", "40.00", today);
    payer.check("C2", "60.00", today);
    payer.transfer("T1", "99.00", today);
    assertThat(open()).extracting(Depositable::number).containsExactly("C1", "C2");
    BankDeposit made =
        make(
            "k",
            Set.of("REMITTANCE-" + check),
            new TypedCheck("Other payer", "777", Money.parse("12.50")));
    assertThat(made.total()).isEqualTo(Money.parse("52.50"));
    assertThat(made.items()).isEqualTo(2);
    assertThat(open()).extracting(Depositable::number).containsExactly("C2");
    assertThat(make("k", Set.of())).as("sent twice").isEqualTo(made);
    byte[] slip = in(() -> documents.read(made.documentId()).bytes());
    try (PDDocument pdf = Loader.loadPDF(slip)) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Deposit slip", "Sample Health", "C1", "777", "$52.50", "" + made.id());
    }
  }

  @Test
  @DisplayName(
      "R21 Nothing is deposited twice: chosen twice, typed before, or the same trace again")
  void nothingTwice() {
    long check = payer.check("C1", "40.00", today);
    make("a", Set.of("REMITTANCE-" + check));
    assertThatThrownBy(() -> make("b", Set.of("REMITTANCE-" + check)))
        .isInstanceOf(MoneyRefused.class)
        .hasMessageContaining("in another deposit by now");
    payer.check("C1", "41.00", today);
    make("c", Set.of(), new TypedCheck("Sample Health", "C9", Money.parse("9.00")));
    payer.check("C9", "9.00", today);
    assertThat(open()).isEmpty();
  }

  @Test
  @DisplayName("A deposit that was wrong is taken apart once, with a reason; it stays to be seen")
  void takenApart() {
    long check = payer.check("C1", "40.00", today);
    BankDeposit made = make("a", Set.of("REMITTANCE-" + check));
    assertThatThrownBy(() -> undo(made.id(), " ")).isInstanceOf(MoneyRefused.class);
    undo(made.id(), "the check bounced");
    assertThatThrownBy(() -> undo(made.id(), "again")).isInstanceOf(MoneyRefused.class);
    assertThat(open()).hasSize(1);
    BankDeposit seen = in(() -> deposits.find(made.id())).orElseThrow();
    assertThat(seen.undone()).isNotNull();
    assertThat(in(() -> deposits.items(made.id()))).hasSize(1);
    assertThat(make("b", Set.of("REMITTANCE-" + check)).id()).isNotEqualTo(made.id());
  }

  @Test
  @DisplayName("An empty deposit, one of tomorrow and a check without amount are refused")
  void refused() {
    assertThatThrownBy(() -> make("a", Set.of())).isInstanceOf(MoneyRefused.class);
    assertThatThrownBy(() -> make("a", Set.of(), new TypedCheck("A", "1", Money.ZERO)))
        .isInstanceOf(MoneyRefused.class);
    TypedCheck good = new TypedCheck("A", "1", Money.parse("1"));
    assertThatThrownBy(
            () ->
                in(
                    () ->
                        deposits.make(
                            new NewDeposit(
                                today.plusDays(1),
                                DepositKind.CHECKS,
                                Set.of(),
                                List.of(good),
                                "a"))))
        .hasMessageContaining("still to come");
    long check = payer.check("C1", "40.00", today);
    practice = database.practice();
    assertThatThrownBy(() -> make("a", Set.of("REMITTANCE-" + check)))
        .as("another practice's check")
        .isInstanceOf(MoneyRefused.class);
  }

  private BankDeposit make(String key, Set<String> chosen, TypedCheck... typed) {
    return in(
        () ->
            deposits.make(new NewDeposit(today, DepositKind.CHECKS, chosen, List.of(typed), key)));
  }

  private void undo(long id, String because) {
    PracticeScope.writing(practice).run(() -> deposits.undo(id, because));
  }

  private List<Depositable> open() {
    return in(() -> deposits.open(DepositKind.CHECKS));
  }

  private <T> T in(Supplier<T> work) {
    return PracticeScope.writing(practice).call(work);
  }
}
