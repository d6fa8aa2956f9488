package io.claimline.desk;

import io.claimline.claim.Standing;
import io.claimline.ledger.ClaimBalances;
import io.claimline.practice.PracticeCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who and what a claim is about, read for its page. */
@Repository
class ClaimHeads {

  /** A coverage of the claim's patient; {@code billed} if the claim goes to it. */
  record CoverageView(
      int position,
      String payer,
      String memberId,
      @Nullable String groupNumber,
      String subscriber,
      String relationship,
      boolean billed,
      @Nullable LocalDate replacedOn) {

    public String place() {
      return CoveragePlace.inWords(position);
    }
  }

  private final JdbcClient jdbc;
  private final ClaimBalances balances;
  private final PracticeCalendar calendar;

  ClaimHeads(JdbcClient jdbc, ClaimBalances balances, PracticeCalendar calendar) {
    this.jdbc = jdbc;
    this.balances = balances;
    this.calendar = calendar;
  }

  /** The claim, if one of the practices in scope holds it. */
  @Transactional(readOnly = true)
  public Optional<ClaimHead> find(long claimId) {
    return jdbc.sql(
            """
            select c.id, c.practice_id, p.name as practice, c.claim_number, c.sender_claim_number,
                c.source_file_id, c.content_version, c.standing, c.standing_since, c.service_from,
                c.service_to, c.timely_filing_deadline, t.id as patient_id, t.last_name,
                t.first_name, t.birth_date, t.sex, t.line1, t.line2, t.city, t.state, t.zip,
                t.needs_review, g.id as guarantor_id, g.last_name as guarantor_last,
                g.first_name as guarantor_first, y.name as payer, v.last_name as provider_last,
                v.first_name as provider_first
            from claim c
            join practice p on p.id = c.practice_id
            join patient t on t.practice_id = c.practice_id and t.id = c.patient_id
            left join guarantor g on g.practice_id = t.practice_id and g.id = t.guarantor_id
            join payer y on y.id = c.payer_id
            join provider v on v.practice_id = c.practice_id and v.id = c.billing_provider_id
            where c.id = :claim
            """)
        .param("claim", claimId)
        .query((found, row) -> read(found))
        .optional();
  }

  /** The coverages of the claim's patient, in order. */
  @Transactional(readOnly = true)
  public List<CoverageView> coverages(long claimId) {
    return jdbc.sql(
            """
            select v.position, y.name as payer, v.member_id, v.group_number, v.subscriber_last_name,
                v.subscriber_first_name, v.relationship_code, v.id = c.coverage_id as billed,
                v.replaced_at, c.practice_id
            from claim c
            join coverage v on v.practice_id = c.practice_id and v.patient_id = c.patient_id
            join payer y on y.id = v.payer_id
            where c.id = :claim
            order by v.position, v.replaced_by nulls first, v.id desc
            """)
        .param("claim", claimId)
        .query(
            (found, row) ->
                new CoverageView(
                    found.getInt("position"),
                    found.getString("payer"),
                    found.getString("member_id"),
                    found.getString("group_number"),
                    PersonName.of(
                        found.getString("subscriber_last_name"),
                        found.getString("subscriber_first_name")),
                    Relationship.inWords(found.getString("relationship_code")),
                    found.getBoolean("billed"),
                    day(found.getTimestamp("replaced_at"), found.getLong("practice_id"))))
        .list();
  }

  private @Nullable LocalDate day(@Nullable Timestamp at, long practiceId) {
    return at == null ? null : at.toInstant().atZone(calendar.zoneOf(practiceId)).toLocalDate();
  }

  private ClaimHead read(ResultSet found) throws SQLException {
    long practiceId = found.getLong("practice_id");
    return new ClaimHead(
        found.getLong("id"),
        practiceId,
        found.getString("practice"),
        found.getString("claim_number"),
        found.getString("sender_claim_number"),
        found.getObject("source_file_id", Long.class),
        found.getInt("content_version"),
        Standing.valueOf(found.getString("standing")),
        found.getTimestamp("standing_since").toInstant().atZone(calendar.zoneOf(practiceId)),
        found.getObject("service_from", LocalDate.class),
        found.getObject("service_to", LocalDate.class),
        found.getObject("timely_filing_deadline", LocalDate.class),
        calendar.today(practiceId),
        found.getLong("patient_id"),
        PersonName.of(found.getString("last_name"), found.getString("first_name")),
        found.getObject("birth_date", LocalDate.class),
        found.getString("sex"),
        address(found),
        found.getString("needs_review"),
        account(found),
        found.getString("payer"),
        PersonName.of(found.getString("provider_last"), found.getString("provider_first")),
        balances.of(found.getLong("id")));
  }

  private static ClaimHead.@Nullable Account account(ResultSet found) throws SQLException {
    Long guarantor = found.getObject("guarantor_id", Long.class);
    return guarantor == null
        ? null
        : new ClaimHead.Account(
            guarantor,
            PersonName.of(found.getString("guarantor_last"), found.getString("guarantor_first")));
  }

  private static @Nullable String address(ResultSet found) throws SQLException {
    String address =
        Stream.of(
                found.getString("line1"),
                found.getString("line2"),
                found.getString("city"),
                Stream.of(found.getString("state"), found.getString("zip"))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" ")))
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(", "));
    return address.isEmpty() ? null : address;
  }
}
