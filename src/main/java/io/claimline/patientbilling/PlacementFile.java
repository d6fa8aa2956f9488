package io.claimline.patientbilling;

import io.claimline.document.Documents;
import io.claimline.document.NewDocument;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The file that tells the agency what is placed and what is recalled: what it needs for collecting,
 * and nothing of why the patient was treated.
 */
@Component
class PlacementFile {

  /** The kind of its document. */
  static final String KIND = "agency-placement";

  /** Which placements the agency knows nothing of; one recalled before is never told. */
  static final String UNTOLD =
      """
      ((l.export_document_id is null and l.ended is null)
        or (l.export_document_id is not null and l.ended = 'RECALLED'
          and l.end_export_document_id is null))
      """;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "action",
              "placement",
              "account",
              "claim",
              "guarantor_last_name",
              "guarantor_first_name",
              "address_1",
              "address_2",
              "city",
              "state",
              "zip",
              "service_date",
              "placed_on",
              "amount")
          .get();

  private final JdbcClient jdbc;
  private final Documents documents;
  private final PracticeCalendar calendar;

  PlacementFile(JdbcClient jdbc, Documents documents, PracticeCalendar calendar) {
    this.jdbc = jdbc;
    this.documents = documents;
    this.calendar = calendar;
  }

  private record Row(long placementId, boolean recall, List<String> cells) {}

  /** Writes and keeps a file of all that the agency was not told yet; none when it knows all. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Long> write(long practiceId) {
    List<Row> rows = untold(practiceId);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    LocalDate today = calendar.today(practiceId);
    long document =
        documents.keep(
            new NewDocument(
                null, null, KIND, "placements-" + today + ".csv", "text/csv", print(rows)));
    mark("export_document_id", document, rows.stream().filter(row -> !row.recall()));
    mark("end_export_document_id", document, rows.stream().filter(Row::recall));
    return Optional.of(document);
  }

  private void mark(String column, long document, Stream<Row> rows) {
    jdbc.sql("update placement set " + column + " = :document where id = any(:placements)")
        .param("document", document)
        .param("placements", rows.map(Row::placementId).toArray(Long[]::new))
        .update();
  }

  /** Held, so that two files never tell the same. */
  private List<Row> untold(long practiceId) {
    return jdbc.sql(
            """
            select l.id, l.export_document_id is not null as recall, l.guarantor_id,
                c.claim_number, g.last_name, g.first_name, g.line1, g.line2, g.city, g.state,
                g.zip, c.service_from, l.placed_at, l.amount_cents
            from placement l
            join claim c on c.practice_id = l.practice_id and c.id = l.claim_id
            join guarantor g on g.practice_id = l.practice_id and g.id = l.guarantor_id
            where l.practice_id = :practice and
            """
                + UNTOLD
                + " order by l.id for update of l")
        .param("practice", practiceId)
        .query((found, row) -> row(found, practiceId))
        .list();
  }

  private Row row(ResultSet found, long practiceId) throws SQLException {
    boolean recall = found.getBoolean("recall");
    LocalDate served = found.getObject("service_from", LocalDate.class);
    LocalDate placedOn =
        LocalDate.ofInstant(
            found.getTimestamp("placed_at").toInstant(), calendar.zoneOf(practiceId));
    List<String> cells = new ArrayList<>();
    cells.add(recall ? "RECALL" : "PLACE");
    cells.add(Long.toString(found.getLong("id")));
    cells.add(Long.toString(found.getLong("guarantor_id")));
    cells.add(found.getString("claim_number"));
    for (String column :
        List.of("last_name", "first_name", "line1", "line2", "city", "state", "zip")) {
      cells.add(text(found.getString(column)));
    }
    cells.add(served == null ? "" : served.toString());
    cells.add(placedOn.toString());
    cells.add(Money.ofCents(found.getLong("amount_cents")).toString());
    return new Row(found.getLong("id"), recall, cells);
  }

  private static byte[] print(List<Row> rows) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      for (Row row : rows) {
        printer.printRecord(row.cells());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String text(@Nullable String column) {
    return Objects.requireNonNullElse(column, "");
  }
}
