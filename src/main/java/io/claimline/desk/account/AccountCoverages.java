package io.claimline.desk.account;

import io.claimline.desk.CoveragePlace;
import io.claimline.desk.PersonName;
import io.claimline.desk.Relationship;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What covers a patient, in order, with the versions that were corrected since. */
@Repository
class AccountCoverages {

  /**
   * A coverage as the account shows it.
   *
   * @param place in the order, such as Primary
   * @param replacedOn when its member number was corrected; null while it counts
   */
  record CoverageView(
      String place,
      String payer,
      String memberId,
      @Nullable String groupNumber,
      String subscriber,
      String relationship,
      @Nullable LocalDate beginsOn,
      @Nullable LocalDate endsOn,
      @Nullable LocalDate replacedOn) {}

  private final JdbcClient jdbc;

  AccountCoverages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In order; at each place the one that counts first, then what it replaced. */
  @Transactional(readOnly = true)
  public List<CoverageView> of(AccountHead account) {
    return jdbc.sql(
            """
            select v.position, y.name as payer, v.member_id, v.group_number, v.subscriber_last_name,
                v.subscriber_first_name, v.relationship_code, v.begins_on, v.ends_on, v.replaced_at
            from coverage v join payer y on y.id = v.payer_id
            where v.practice_id = :practice and v.patient_id = :patient
            order by v.position, v.replaced_by nulls first, v.id desc
            """)
        .param("practice", account.practiceId())
        .param("patient", account.id())
        .query(
            (found, row) ->
                new CoverageView(
                    CoveragePlace.inWords(found.getInt("position")),
                    found.getString("payer"),
                    found.getString("member_id"),
                    found.getString("group_number"),
                    PersonName.of(
                        found.getString("subscriber_last_name"),
                        found.getString("subscriber_first_name")),
                    Relationship.inWords(found.getString("relationship_code")),
                    found.getObject("begins_on", LocalDate.class),
                    found.getObject("ends_on", LocalDate.class),
                    day(found.getTimestamp("replaced_at"), account.zone())))
        .list();
  }

  private static @Nullable LocalDate day(@Nullable Timestamp at, ZoneId zone) {
    return at == null ? null : at.toInstant().atZone(zone).toLocalDate();
  }
}
