package io.claimline.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.ClaimImport;
import io.claimline.claim.ImportOutcome;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.Corpus;
import io.claimline.x12.X12Event;
import io.claimline.x12.X12Reader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Takes every 837P file of the corpus into a practice of its own, then all into one; scrubs what
 * was taken, and compares what happened with docs/reports/corpus-837p.md. {@code
 * -Dclaimline.report.write=true} writes it anew.
 */
@ClaimlineTest
class CorpusReportTest {

  private static final Path REPORT = Path.of("docs/reports/corpus-837p.md");

  @Autowired Database database;
  @Autowired ClaimImport claimImport;
  @Autowired Scrub scrub;

  @Test
  @DisplayName("What becomes of every 837P file that others wrote is known")
  void report() throws IOException {
    Corpus corpus = Corpus.find().orElse(null);
    if (corpus == null) {
      return;
    }
    List<Corpus.Entry> entries =
        corpus.entries().stream()
            .filter(entry -> entry.kind().equals("837P"))
            .sorted(Comparator.comparing(Corpus.Entry::path))
            .toList();
    List<FileReport> apart =
        entries.stream().map(entry -> take(database.practice(), corpus, entry)).toList();
    long common = database.practice();
    List<FileReport> together = entries.stream().map(entry -> take(common, corpus, entry)).toList();
    String report = CorpusReport.of(apart, together);
    if (Boolean.getBoolean("claimline.report.write")) {
      Files.createDirectories(REPORT.getParent());
      Files.writeString(REPORT, report);
    }
    assertThat(report).isEqualTo(Files.readString(REPORT));
  }

  private FileReport take(long practice, Corpus corpus, Corpus.Entry entry) {
    FileReport report = new FileReport(entry.path().substring(entry.path().indexOf('/') + 1));
    X12Reader reader = X12Reader.open(entry.path(), new ByteArrayInputStream(corpus.bytes(entry)));
    for (X12Event event = reader.next(); event != null; event = reader.next()) {
      if (event instanceof X12Event.FindingReported reported) {
        report.add(reported.finding());
      } else if (event instanceof X12Event.ClaimRead read) {
        ImportOutcome outcome =
            PracticeScope.writing(practice).call(() -> claimImport.take(1, read.claim()));
        report.add(outcome);
        if (outcome instanceof ImportOutcome.Taken taken) {
          report.add(database.call(practice, () -> scrub.scrub(taken.claimId())));
        }
      }
    }
    return report;
  }
}
