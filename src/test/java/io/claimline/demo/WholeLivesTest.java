package io.claimline.demo;

import static io.claimline.claim.Standing.Owner.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.IncomingClaim;
import io.claimline.claim.Standing;
import io.claimline.ledger.Account;
import io.claimline.shared.Money;
import io.claimline.x12.ProfessionalClaim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Many claims over five hundred days, with payers moved by chance and an office that does its work:
 * in the end every cent is explained and no claim is without an owner.
 *
 * <p>{@code -Dclaimline.report.write=true} keeps the figures of the many, {@code
 * -Dclaimline.lives=400} makes them fewer.
 */
@ClaimlineTest
class WholeLivesTest {

  private static final Path REPORT = Path.of("docs/reports/whole-lives.md");
  private static final int DAYS = 500;
  private static final int ENOUGH_FOR_EVERY_PATH = 2_000;

  /** Far from the numbers of other tests' claims, and from each other: a number is never reused. */
  private static final int FIRST_OF_FORTY = 70_000_001;

  private static final int FIRST_OF_MANY = 80_000_001;

  private static final int MANY = Integer.getInteger("claimline.lives", ENOUGH_FOR_EVERY_PATH);
  private static final int DAYS_OF_VISITS = 40;

  /** What may be open after all those days: with the agency, or paid off by instalments. */
  private static final Set<Standing> MAY_LAST =
      EnumSet.of(Standing.AT_AGENCY, Standing.PATIENT_BILLED);

  /** Paths that so many claims do not miss. */
  private static final Set<LifePath> WALKED =
      EnumSet.complementOf(EnumSet.of(LifePath.APPEALED, LifePath.DENIED, LifePath.OTHER));

  private static final String[] PAYERS = {"LIVES1", "LIVES2", "LIVES3"};

  @Autowired private Database database;
  @Autowired private Office office;
  @Autowired private OfficeStaff staff;

  @BeforeEach
  void payersThatAnswer() {
    office.opens();
    office.chanceReigns(42);
    for (String code : PAYERS) {
      database
          .owner()
          .sql(
              """
              insert into payer (payer_code, name, claim_filing_code, answers_eligibility,
                  answers_status, created_at)
              values (:code, 'Payer of ' || :code, 'CI', true, true, '2026-01-01T00:00Z')
              on conflict (payer_code) do nothing
              """)
          .param("code", code)
          .update();
    }
  }

  @Test
  @DisplayName("Forty claims live through five hundred days")
  void some() {
    chanceGoesByNumbersFrom(FIRST_OF_FORTY);
    LivesReport lives = live(40);
    everyCentIsExplained(lives);
    everyDayBalances();
    everyDepositIsCash();
    nothingIsForgotten(lives);
    nearlyAllAreClosed(lives);
  }

  @Test
  @Tag("long")
  @DisplayName("Two thousand claims live through five hundred days")
  void many() throws IOException {
    chanceGoesByNumbersFrom(FIRST_OF_MANY);
    LivesReport lives = live(MANY);
    String report = lives.text(DAYS);
    System.out.println(report);
    if (Boolean.getBoolean("claimline.report.write")) {
      Files.writeString(REPORT, report);
    }
    everyCentIsExplained(lives);
    everyDayBalances();
    everyDepositIsCash();
    nothingIsForgotten(lives);
    nearlyAllAreClosed(lives);
    assertThat(lives.open().values())
        .filteredOn(standing -> standing != Standing.AT_AGENCY)
        .hasSizeLessThan(MANY / 50);
    if (MANY >= ENOUGH_FOR_EVERY_PATH) {
      assertThat(lives.paths().keySet()).containsAll(WALKED);
    }
  }

  /**
   * What chance decides hangs on claim numbers, and not on how many claims other tests have made.
   */
  private void chanceGoesByNumbersFrom(int first) {
    database.owner().sql("alter sequence claim_number_sequence restart with " + first).update();
  }

  private LivesReport live(int count) {
    List<Long> claims = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      while (claims.size() < count * Math.min(day + 1, DAYS_OF_VISITS) / DAYS_OF_VISITS) {
        claims.add(office.charges(visit(claims.size())));
      }
      office.aDayPasses();
      staff.work();
      staff.agencyCollects(standing(Standing.AT_AGENCY));
      staff.payersAreCalledOff(standing(Standing.ACCEPTED));
      staff.patientsPay(standing(Standing.PATIENT_BILLED));
      if (day % 50 == 0) {
        office.everythingIsInItsPlace();
      }
    }
    office.everythingIsInItsPlace();
    return database.call(office.practice(), () -> LivesReport.of(database));
  }

  /** Every cent is explained: by the journal, by the claims themselves, and for each claim. */
  private static void everyCentIsExplained(LivesReport lives) {
    assertThat(lives.trialBalance()).isEqualTo(Money.ZERO);
    assertThat(lives.total().otherwise()).isEqualTo(Money.ZERO);
    assertThat(lives.total().charged()).isEqualTo(lives.claimed());
    assertThat(lives.money())
        .allSatisfy((claim, money) -> assertThat(money.explained()).isEqualTo(money.charged()));
    lives
        .money()
        .forEach(
            (claim, money) -> {
              if (!lives.open().containsKey(claim)) {
                assertThat(money.open()).as("open on closed claim %d", claim).isEqualTo(Money.ZERO);
              }
            });
  }

  /** Debits are credits on each business day, over the accounts that we know. */
  private void everyDayBalances() {
    List<String> days =
        database.call(
            office.practice(),
            () ->
                database
                    .sql()
                    .sql(
                        """
                        select business_date::text from (
                          select e.business_date, r.amount_cents as debit, 0 as credit
                          from journal_entry e join journal_row r on r.entry_id = e.id
                          where r.debit_account = any(:accounts)
                          union all
                          select e.business_date, 0, r.amount_cents
                          from journal_entry e join journal_row r on r.entry_id = e.id
                          where r.credit_account = any(:accounts)) moved
                        group by business_date having sum(debit) <> sum(credit)
                        """)
                    .param(
                        "accounts",
                        Stream.of(Account.values()).map(Enum::name).toArray(String[]::new))
                    .query(String.class)
                    .list());
    assertThat(days).isEmpty();
  }

  /** Every payment that an 835 announced is cash once, whether it could be posted or not (R15a). */
  private void everyDepositIsCash() {
    List<Long> announcedAndBooked =
        database.call(
            office.practice(),
            () ->
                database
                    .sql()
                    .sql(
                        """
                        select coalesce(sum(paid_cents), 0)::bigint from (
                          select distinct on (payer_identifier, trace_number) paid_cents
                          from remittance order by payer_identifier, trace_number, id) deposit
                        union all
                        select coalesce(sum(case when debit_account = 'CASH' then amount_cents
                            when credit_account = 'CASH' then -amount_cents end), 0)::bigint
                        from journal_row r join journal_entry e on e.id = r.entry_id
                        where e.kind = 'REMITTANCE_RECEIVED'
                        """)
                    .query(Long.class)
                    .list());
    assertThat(announcedAndBooked.get(1)).isPositive().isEqualTo(announcedAndBooked.get(0));
  }

  /** What is not closed has an owner, and a task or a clock that moves it on. */
  private void nothingIsForgotten(LivesReport lives) {
    lives
        .open()
        .forEach(
            (claim, standing) -> {
              assertThat(standing.owner()).as("owner of claim %d", claim).isNotEqualTo(NOBODY);
              assertThat(office.hasTaskOrClock(claim)).as("%s %d", standing, claim).isTrue();
            });
  }

  private static void nearlyAllAreClosed(LivesReport lives) {
    int all = lives.money().size();
    assertThat(all - lives.open().size()).isGreaterThan(all * 9 / 10);
    assertThat(lives.open().values()).isSubsetOf(MAY_LAST);
  }

  private List<Long> standing(Standing standing) {
    return database.call(
        office.practice(),
        () ->
            database
                .sql()
                .sql("select id from claim where standing = :standing order by id")
                .param("standing", standing.name())
                .query(Long.class)
                .list());
  }

  /** Everybody has a name of their own, in letters. */
  private static String lastName(int number) {
    return "Visitor"
        + Integer.toString(number)
            .chars()
            .mapToObj(digit -> String.valueOf((char) (digit - '0' + 'a')))
            .collect(Collectors.joining());
  }

  private ProfessionalClaim visit(int number) {
    IncomingClaim visit =
        IncomingClaim.anIncomingClaim()
            .payer(PAYERS[number % 2])
            .subscriber(lastName(number), "Robin")
            .member("LIVEM" + number)
            .numbered("LIVE" + number)
            .on(office.today().minusDays(2))
            .of("%d.50".formatted(90 + number % 200), "60.50");
    return number % 5 == 0
        ? visit.alsoCoveredBy("S", PAYERS[2], "LIVES" + number).build()
        : visit.build();
  }
}
