package io.claimline.patientbilling;

import io.claimline.shared.Money;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the collection agency was told, and what it is to be told next; reads only. */
@Repository
public class AgencyFiles {

  private final JdbcClient jdbc;

  AgencyFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What {@link Placements#export} would tell now, oldest first. */
  @Transactional(readOnly = true)
  public List<AgencyNews> untold(long practiceId) {
    return jdbc.sql(
            """
            select l.claim_id, c.claim_number, l.guarantor_id, l.ended is not null as recall,
                coalesce(l.ended_at, l.placed_at) as at, coalesce(l.ended_by, l.placed_by) as by,
                l.amount_cents
            from placement l
            join claim c on c.practice_id = l.practice_id and c.id = l.claim_id
            where l.practice_id = :practice and
            """
                + PlacementFile.UNTOLD
                + " order by l.id")
        .param("practice", practiceId)
        .query(
            (found, row) ->
                new AgencyNews(
                    found.getLong("claim_id"),
                    found.getString("claim_number"),
                    found.getLong("guarantor_id"),
                    found.getBoolean("recall"),
                    found.getTimestamp("at").toInstant(),
                    found.getString("by"),
                    Money.ofCents(found.getLong("amount_cents"))))
        .list();
  }

  /** The files written so far, newest first. */
  @Transactional(readOnly = true)
  public List<AgencyFile> of(long practiceId) {
    return jdbc.sql(
            """
            select d.id, d.file_name, d.created_at, d.created_by,
                count(l.id) filter (where l.export_document_id = d.id) as placed,
                count(l.id) filter (where l.end_export_document_id = d.id) as recalled,
                coalesce(sum(l.amount_cents) filter (where l.export_document_id = d.id), 0)
                  as amount
            from document d
            left join placement l on l.practice_id = d.practice_id
              and d.id in (l.export_document_id, l.end_export_document_id)
            where d.practice_id = :practice and d.kind = :kind
            group by d.id order by d.id desc
            """)
        .param("practice", practiceId)
        .param("kind", PlacementFile.KIND)
        .query(
            (found, row) ->
                new AgencyFile(
                    found.getLong("id"),
                    found.getString("file_name"),
                    found.getTimestamp("created_at").toInstant(),
                    found.getString("created_by"),
                    found.getInt("placed"),
                    found.getInt("recalled"),
                    Money.ofCents(found.getLong("amount"))))
        .list();
  }
}
