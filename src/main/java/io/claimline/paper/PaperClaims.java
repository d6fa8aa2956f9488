package io.claimline.paper;

import io.claimline.claim.PaperSubmissions;
import io.claimline.claim.WaitingSubmission;
import io.claimline.document.Documents;
import io.claimline.document.FixedPitchPdf;
import io.claimline.document.FixedPitchPdf.Field;
import io.claimline.document.NewDocument;
import io.claimline.paper.PaperEvent.Kind;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The claims that the practice of the scope sends on paper. */
@Service
public class PaperClaims {

  /** How many are shown, and printed at once. */
  public static final int MOST = 200;

  private static final String KIND = "paper-claims";
  private static final String REPRINT = "paper-claims-reprint";

  private final PaperSubmissions submissions;
  private final PaperRows rows;
  private final FixedPitchPdf pdf;
  private final Documents documents;
  private final PracticeCalendar calendar;

  PaperClaims(
      PaperSubmissions submissions,
      PaperRows rows,
      FixedPitchPdf pdf,
      Documents documents,
      PracticeCalendar calendar) {
    this.submissions = submissions;
    this.rows = rows;
    this.pdf = pdf;
    this.documents = documents;
    this.calendar = calendar;
  }

  /** What waits to be printed, by payer, the oldest first. */
  @Transactional(readOnly = true)
  public List<QueuedClaim> waiting() {
    return rows.waiting(MOST);
  }

  /**
   * The claims on ruled sheets of our own, to be looked at; nothing is kept of it.
   *
   * @throws PaperRefusedException if none of them waits to be printed any more
   */
  @Transactional
  public byte[] preview(Collection<Long> submissionIds) {
    LocalDate today = today();
    return pdf.print(
        held(submissionIds).stream()
            .flatMap(each -> Cms1500.of(each.content(), today).stream())
            .toList(),
        true);
  }

  /**
   * Prints the claims for pre-printed forms and keeps the PDF; they count as sent.
   *
   * @return the id of the print
   * @throws PaperRefusedException if none of them waits to be printed any more
   */
  @Transactional
  public long print(Collection<Long> submissionIds) {
    List<WaitingSubmission> held = held(submissionIds);
    LocalDate today = today();
    List<List<List<Field>>> forms =
        held.stream().map(each -> Cms1500.of(each.content(), today)).toList();
    List<List<Field>> pages = forms.stream().flatMap(List::stream).toList();
    long document =
        documents.keep(
            new NewDocument(
                null,
                null,
                KIND,
                "paper-claims-" + today + ".pdf",
                NewDocument.PDF,
                pdf.print(pages, false)));
    Money charge =
        held.stream().map(each -> each.content().charge()).reduce(Money.ZERO, Money::plus);
    long print = rows.insert(document, held.size(), pages.size(), charge);
    for (int at = 0; at < held.size(); at++) {
      WaitingSubmission each = held.get(at);
      rows.insertClaim(print, each.submissionId(), each.claimId(), forms.get(at).size());
    }
    submissions.markPrinted(print, held);
    return print;
  }

  /** The newest prints first. */
  @Transactional(readOnly = true)
  public List<PaperPrint> prints() {
    return rows.newest(MOST);
  }

  @Transactional(readOnly = true)
  public Optional<PaperPrint> find(long printId) {
    return rows.find(printId);
  }

  @Transactional(readOnly = true)
  public List<PrintedClaim> claims(long printId) {
    return rows.claims(printId);
  }

  /** What became of the print, newest first. */
  @Transactional(readOnly = true)
  public List<PaperEvent> events(long printId) {
    return rows.events(printId);
  }

  /**
   * Notes that the print was mailed: nothing of it is taken back any more.
   *
   * @throws PaperRefusedException if it was mailed before, or nothing of it is left
   */
  @Transactional
  public void mailed(long printId) {
    toBeMailed(printId);
    rows.note(printId, Kind.MAILED, null, null);
  }

  /**
   * Keeps the same sheets once more, each with a word that they are a reprint.
   *
   * @return the id of the document
   */
  @Transactional
  public long reprint(long printId) {
    PaperPrint print = print(printId);
    LocalDate today = today();
    long document =
        documents.keep(
            new NewDocument(
                null,
                null,
                REPRINT,
                "paper-claims-reprint-" + today + ".pdf",
                NewDocument.PDF,
                pdf.stamped(documents.read(print.documentId()).bytes(), "REPRINT " + today)));
    rows.note(printId, Kind.REPRINTED, null, document);
    return document;
  }

  /**
   * Takes a claim out of a print that was not mailed: it waits to be printed again.
   *
   * @throws PaperRefusedException if the print was mailed, or the claim has moved on
   */
  @Transactional
  public void takeBack(long printId, long submissionId) {
    toBeMailed(printId);
    PrintedClaim claim =
        rows.claims(printId).stream()
            .filter(each -> each.submissionId() == submissionId && !each.takenBack())
            .findFirst()
            .orElseThrow(
                () -> new PaperRefusedException("The claim is not in this print any more."));
    if (!submissions.takeBack(claim.claimId(), submissionId, printId)) {
      throw new PaperRefusedException(
          "Claim %s has moved on since it was printed: look at its page."
              .formatted(claim.claimNumber()));
    }
    rows.note(printId, Kind.TAKEN_BACK, submissionId, null);
  }

  private void toBeMailed(long printId) {
    rows.lock(printId);
    if (!print(printId).isToBeMailed()) {
      throw new PaperRefusedException("This print was mailed already, or nothing of it is left.");
    }
  }

  private PaperPrint print(long printId) {
    return rows.find(printId)
        .orElseThrow(() -> new PaperRefusedException("The practice has no such print."));
  }

  private List<WaitingSubmission> held(Collection<Long> submissionIds) {
    List<Long> asked = new ArrayList<>(submissionIds);
    List<WaitingSubmission> held = submissions.hold(asked.subList(0, Math.min(MOST, asked.size())));
    if (held.isEmpty()) {
      throw new PaperRefusedException("None of these claims waits to be printed any more.");
    }
    return held;
  }

  private LocalDate today() {
    return calendar.today(PracticeScope.current().requireWritable());
  }
}
