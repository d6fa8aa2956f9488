package io.claimline.desk.settings;

import io.claimline.audit.SettingChanges;
import io.claimline.audit.SettingKind;
import io.claimline.practice.Practice;
import io.claimline.shared.PracticeScope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
   * @param leave where it is said that it is left out on purpose; null where it cannot be
   * @param leftOut whether that was said
   */
  record Step(
      String title,
      String words,
      String path,
      boolean done,
      @Nullable String leave,
      boolean leftOut) {

    Step(String title, String words, String path, boolean done) {
      this(title, words, path, done, null, false);
    }

    public boolean isSettled() {
      return done || leftOut;
    }
  }

  private static final String WITHOUT_FEES = "withoutFees";

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
        exists (select from fee where practice_id = :practice) as priced,
        exists (select from setting_change where practice_id = :practice and kind = 'SET_UP'
          and subject_id = :practice and field = 'withoutFees') as unpriced,
        exists (select from claim where practice_id = :practice) as charged,
        exists (select from outbound_batch
          where practice_id = :practice and sent_at is not null and kind = '837P') as sent
      """;

  private final JdbcClient jdbc;
  private final SettingChanges changes;
  private final TransactionTemplate transactions;

  SetUpGuide(JdbcClient jdbc, SettingChanges changes, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.changes = changes;
    this.transactions = transactions;
  }

  /** The steps in their order. */
  List<Step> of(Practice practice) {
    return PracticeScope.reading(Set.of(practice.id()))
        .call(() -> Objects.requireNonNull(transactions.execute(running -> read(practice.id()))));
  }

  /** Notes who says that the practice works without a fee schedule; once is enough. */
  void withoutFees(Practice practice) {
    PracticeScope.writing(practice.id())
        .run(
            () ->
                transactions.executeWithoutResult(
                    running -> {
                      if (changes.last(SettingKind.SET_UP, practice.id()) == 0) {
                        changes.note(
                            SettingKind.SET_UP,
                            practice.id(),
                            Map.of(),
                            Map.of(WITHOUT_FEES, "yes"));
                      }
                    }));
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
                        "Fee schedule",
                        "What the practice charges; charge entry proposes it. Whoever types each"
                            + " charge goes without.",
                        settings + "/fees",
                        found.getBoolean("priced"),
                        settings + "/guide/without-fees",
                        found.getBoolean("unpriced")),
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
