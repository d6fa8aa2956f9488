package io.claimline.desk.settings;

import io.claimline.practice.Practice;
import io.claimline.shared.PracticeScope;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How far a new practice is on its way to the first claim that is sent: read from what there is.
 */
@Repository
class SetUpGuide {

  /**
   * A step of the way.
   *
   * @param path where it is done
   */
  record Step(String title, String words, String path, boolean done) {}

  private static final String WHAT_THERE_IS =
      """
      select
        (select npi is not null and tax_id is not null and line1 is not null from practice
          where id = :practice) as registered,
        exists (select from provider where practice_id = :practice and npi is not null) as treats,
        exists (select from payer) as pays,
        exists (select from user_practice p join user_account a on a.id = p.user_id and a.enabled
          where p.practice_id = :practice and p.role = 'biller') as bills,
        exists (select from user_practice p join user_account a on a.id = p.user_id and a.enabled
          where p.practice_id = :practice and p.role in ('supervisor', 'manager')) as decides,
        exists (select from claim where practice_id = :practice) as charged,
        exists (select from outbound_batch
          where practice_id = :practice and sent_at is not null and kind = '837P') as sent
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  SetUpGuide(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** The steps in their order. */
  List<Step> of(Practice practice) {
    return PracticeScope.reading(Set.of(practice.id()))
        .call(() -> Objects.requireNonNull(transactions.execute(running -> read(practice.id()))));
  }

  private List<Step> read(long practice) {
    String settings = "/settings/practices/" + practice;
    return jdbc.sql(WHAT_THERE_IS)
        .param("practice", practice)
        .query(
            (found, row) ->
                List.of(
                    new Step(
                        "The practice",
                        "Name, NPI, tax id and the street where it is.",
                        settings + "/profile",
                        found.getBoolean("registered")),
                    new Step(
                        "Providers",
                        "Who treats, each with an NPI.",
                        settings + "/providers",
                        found.getBoolean("treats")),
                    new Step(
                        "Payers",
                        "Who pays, with the times in which each answers.",
                        "/settings/payers",
                        found.getBoolean("pays")),
                    new Step(
                        "Staff",
                        "A biller, and a supervisor or manager who decides.",
                        settings + "/staff",
                        found.getBoolean("bills") && found.getBoolean("decides")),
                    new Step(
                        "The first patient and claim",
                        "A biller types the first charges, or uploads an 837P file.",
                        "/charges",
                        found.getBoolean("charged")),
                    new Step(
                        "Sent",
                        "A claim that passes the scrub goes out by itself, within seconds.",
                        "/files/out",
                        found.getBoolean("sent"))))
        .single();
  }
}
