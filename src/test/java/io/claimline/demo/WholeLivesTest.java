package io.claimline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.IncomingClaim;
import io.claimline.claim.Standing;
import io.claimline.x12.ProfessionalClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Many claims over five hundred days, with payers moved by chance and an office that does its work:
 * in the end every cent is explained and no claim is without an owner.
 */
@ClaimlineTest
class WholeLivesTest {

  private static final Logger LOG = LoggerFactory.getLogger(WholeLivesTest.class);
  private static final int DAYS = 500;
  private static final int DAYS_OF_VISITS = 40;
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
    live(40);
  }

  @Test
  @Tag("long")
  @DisplayName("Two thousand claims live through five hundred days")
  void many() {
    live(2_000);
  }

  private void live(int count) {
    List<Long> claims = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      while (claims.size() < count * Math.min(day + 1, DAYS_OF_VISITS) / DAYS_OF_VISITS) {
        claims.add(office.charges(visit(claims.size())));
      }
      office.aDayPasses();
      staff.work();
      staff.patientsPay(billed());
      if (day % 50 == 0) {
        office.everythingIsInItsPlace();
      }
    }
    office.everythingIsInItsPlace();
    Map<Standing, Long> ends =
        claims.stream()
            .collect(Collectors.groupingBy(office::standing, TreeMap::new, Collectors.counting()));
    LOG.info("{} claims after {} days: {}", count, DAYS, ends);
    assertThat(ends.getOrDefault(Standing.CLOSED, 0L)).isGreaterThan(count * 9L / 10);
  }

  private List<Long> billed() {
    return database.call(
        office.practice(),
        () ->
            database
                .sql()
                .sql("select id from claim where standing = 'PATIENT_BILLED' order by id")
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
            .member("LIVE" + office.practice() + "M" + number)
            .numbered("LIVE" + number)
            .on(office.today().minusDays(2))
            .of("%d.50".formatted(90 + number % 200), "60.50");
    return number % 5 == 0
        ? visit.alsoCoveredBy("S", PAYERS[2], "LIVE" + office.practice() + "S" + number).build()
        : visit.build();
  }
}
