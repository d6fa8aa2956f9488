package io.claimline.desk.account;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was printed about a patient: letters, receipts, and statements on any of its visits. */
@Repository
class AccountDocuments {

  static final int MOST = 50;

  /**
   * A document as the account lists it.
   *
   * @param claimNumber the claim that it is about; null where about the patient as such
   */
  record DocumentView(
      long id, String kind, String fileName, ZonedDateTime at, @Nullable String claimNumber) {

    /** Such as "Appeal letter". */
    public String kindInWords() {
      String words = kind.replace('-', ' ');
      return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
  }

  private final JdbcClient jdbc;

  AccountDocuments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest, newest first. */
  @Transactional(readOnly = true)
  public List<DocumentView> of(AccountHead account) {
    return jdbc.sql(
            """
            with visit as (
              select id, claim_number from claim
              where practice_id = :practice and patient_id = :patient
            ), about as (
              select d.id, null as claim_number from document d
              where d.practice_id = :practice and d.patient_id = :patient
              union
              select d.id, v.claim_number from visit v
              join document d on d.practice_id = :practice and d.claim_id = v.id
              union
              select s.document_id, null from visit v
              join statement_line l on l.practice_id = :practice and l.claim_id = v.id
              join statement s on s.practice_id = :practice and s.id = l.statement_id
            )
            select d.id, d.kind, d.file_name, d.created_at, about.claim_number
            from about join document d on d.practice_id = :practice and d.id = about.id
            order by d.id desc limit :most
            """)
        .param("practice", account.practiceId())
        .param("patient", account.id())
        .param("most", MOST)
        .query(
            (found, row) ->
                new DocumentView(
                    found.getLong("id"),
                    found.getString("kind"),
                    found.getString("file_name"),
                    found.getTimestamp("created_at").toInstant().atZone(account.zone()),
                    found.getString("claim_number")))
        .list();
  }
}
