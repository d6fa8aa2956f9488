package io.claimline.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.claimline.Browser;
import io.claimline.Browser.Answer;
import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.SampleClaims;
import io.claimline.page.Role;
import io.claimline.page.Staff;
import io.claimline.shared.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;

@ClaimlineTest
class DocumentsTest {

  private static final byte[] LETTER = "%PDF-1.7 letter".getBytes(StandardCharsets.US_ASCII);

  @LocalServerPort private int port;
  @Autowired private Database database;
  @Autowired private SampleClaims samples;
  @Autowired private Documents documents;
  @Autowired private Staff staff;
  @Autowired private MovableClock clock;

  private long practice;
  private long claim;

  @BeforeEach
  void aClaim() {
    practice = database.practice();
    claim = database.call(practice, () -> samples.open(SampleClaims.content("100")));
  }

  @Test
  @DisplayName("A document is read back as it was kept, with who kept it, when, and its hash")
  void kept() {
    long id = keep(NewDocument.ofClaim(claim, "appeal-letter", "appeal-1.pdf", LETTER));

    Document read = database.call(practice, () -> documents.read(id));

    assertThat(read.bytes()).isEqualTo(LETTER);
    DocumentSummary summary = read.summary();
    assertThat(summary.kind()).isEqualTo("appeal-letter");
    assertThat(summary.size()).isEqualTo(LETTER.length);
    assertThat(summary.createdBy()).isEqualTo("claimline");
    assertThat(summary.createdAt()).isCloseTo(clock.instant(), within(1, ChronoUnit.MINUTES));
    assertThat(summary.sha256())
        .isEqualTo("9b7ffeaae4edce68785b59f4f0d71ea2a26368dd13243c9a616fb762661def28");
  }

  @Test
  @DisplayName("Documents are listed by what they are about, oldest first")
  void listed() {
    long patient =
        database.call(
            practice,
            () ->
                database
                    .sql()
                    .sql("select patient_id from claim where id = ?")
                    .param(claim)
                    .query(Long.class)
                    .single());
    long first = keep(NewDocument.ofClaim(claim, "appeal-letter", "1.pdf", LETTER));
    long second = keep(NewDocument.ofClaim(claim, "appeal-letter", "2.pdf", LETTER));
    long statement = keep(NewDocument.ofPatient(patient, "statement", "s.pdf", LETTER));

    assertThat(ids(database.call(practice, () -> documents.of(claim))))
        .containsExactly(first, second);
    assertThat(ids(database.call(practice, () -> documents.ofPatient(patient))))
        .containsExactly(statement);
  }

  @Test
  @DisplayName("A kept document cannot be changed, and one without content is not kept")
  void neverChanged() {
    long id = keep(NewDocument.ofClaim(claim, "appeal-letter", "1.pdf", LETTER));

    assertThatThrownBy(
            () ->
                database.run(
                    practice,
                    () ->
                        database
                            .sql()
                            .sql("update document set file_name = 'x' where id = ?")
                            .param(id)
                            .update()))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> NewDocument.ofClaim(claim, "x", "x.pdf", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("Another practice neither reads a document nor keeps one about a claim not its own")
  void practicesKeptApart() {
    long id = keep(NewDocument.ofClaim(claim, "appeal-letter", "1.pdf", LETTER));
    long other = database.practice();

    assertThatThrownBy(() -> database.call(other, () -> documents.read(id)))
        .isInstanceOf(UnknownDocumentException.class);
    assertThat(ids(database.call(other, () -> documents.of(claim)))).isEmpty();
    assertThatThrownBy(
            () ->
                database.call(
                    other, () -> documents.keep(NewDocument.ofClaim(claim, "x", "x.pdf", LETTER))))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  @DisplayName("A browser shows a PDF and keeps no copy; to other practices it does not exist")
  void page() {
    long id = keep(NewDocument.ofClaim(claim, "appeal-letter", "appeal-1.pdf", LETTER));

    Answer shown = signedIn(practice).get("/documents/" + id);

    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.body()).isEqualTo("%PDF-1.7 letter");
    assertThat(shown.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
    assertThat(shown.header("Content-Disposition")).isEqualTo("inline; filename=\"appeal-1.pdf\"");
    assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(signedIn(database.practice()).get("/documents/" + id).status()).isEqualTo(404);
    assertThat(signedIn(practice).get("/documents/987654321").status()).isEqualTo(404);
    assertThat(new Browser(port).get("/documents/" + id).header("Location")).endsWith("/sign-in");
  }

  @Test
  @DisplayName("What is not a PDF is saved, never shown as a page of ours")
  void attachment() {
    long id =
        keep(
            new NewDocument(
                claim,
                null,
                "payer-letter",
                "letter.html",
                "text/html",
                "<script>1</script>".getBytes(StandardCharsets.US_ASCII)));

    assertThat(signedIn(practice).get("/documents/" + id).header("Content-Disposition"))
        .startsWith("attachment");
  }

  private Browser signedIn(long practiceOfBiller) {
    String biller = "d" + UUID.randomUUID().toString().substring(0, 8);
    staff.add(biller, "Dana Biller", Browser.PASSWORD, false);
    staff.grant(biller, practiceOfBiller, Role.BILLER);
    Browser browser = new Browser(port);
    browser.signIn(biller, Browser.PASSWORD);
    return browser;
  }

  private long keep(NewDocument document) {
    return database.call(practice, () -> documents.keep(document));
  }

  private static List<Long> ids(List<DocumentSummary> summaries) {
    return summaries.stream().map(DocumentSummary::id).toList();
  }
}
