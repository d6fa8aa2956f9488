package io.claimline.clearinghouse;

import io.claimline.claim.Submissions;
import io.claimline.claim.WaitingSubmission;
import io.claimline.shared.Money;
import io.claimline.x12.Envelope;
import io.claimline.x12.ProfessionalClaimWriter;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of claims that go out. */
@Service
public class Batches {

  private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

  /** A set is refused as a whole (R30), so it is kept small. */
  private static final int CLAIMS_OF_A_SET = 100;

  private static final int CLAIMS_OF_A_BATCH = CLAIMS_OF_A_SET * ControlNumbers.SETS_OF_A_BATCH;
  private static final int PAGE = 50;

  private final EveryPractice everyPractice;
  private final Submissions submissions;
  private final ControlNumbers controlNumbers;
  private final BatchRows rows;
  private final Addresses addresses;
  private final PayerIds payerIds;

  Batches(
      EveryPractice everyPractice,
      Submissions submissions,
      ControlNumbers controlNumbers,
      BatchRows rows,
      Addresses addresses,
      PayerIds payerIds) {
    this.everyPractice = everyPractice;
    this.submissions = submissions;
    this.controlNumbers = controlNumbers;
    this.rows = rows;
    this.addresses = addresses;
    this.payerIds = payerIds;
  }

  /**
   * Puts all waiting submissions of all practices into batches. A practice whose batch cannot be
   * written does not hold up the others.
   *
   * @return how many batches were made
   */
  public int assemble() {
    int made = 0;
    for (long practiceId : everyPractice.read(submissions::practicesWaiting)) {
      try {
        made += assemble(practiceId);
      } catch (RuntimeException failed) {
        LOG.error(
            "practice {}: no batch could be written: {}",
            practiceId,
            failed.getClass().getSimpleName());
        LOG.debug("practice {}: no batch could be written", practiceId, failed);
      }
    }
    return made;
  }

  /**
   * Puts the practice's waiting submissions into batches: each batch, the fact that its claims were
   * sent, and its file are one transaction.
   *
   * @return how many batches were made
   */
  public int assemble(long practiceId) {
    int made = 0;
    while (everyPractice.write(practiceId, () -> assembleOne(practiceId))) {
      made++;
    }
    return made;
  }

  /** The batches of the practices in scope, newest first; page 0 is the newest. */
  @Transactional(readOnly = true)
  public List<OutboundBatch> list(int page) {
    return rows.newest(PAGE, page * PAGE);
  }

  /** The batch, if one of the practices in scope sent it. */
  @Transactional(readOnly = true)
  public Optional<OutboundBatch> find(long batchId) {
    return rows.find(batchId);
  }

  private boolean assembleOne(long practiceId) {
    PayerIds.Known known = payerIds.ofWritingPractice();
    List<WaitingSubmission> waiting =
        writable(
            submissions.waiting(CLAIMS_OF_A_BATCH).stream()
                .map(each -> each.telling(known.addressed(each.content())))
                .toList());
    if (waiting.isEmpty()) {
      return false;
    }
    ControlNumbers.Block numbers = controlNumbers.next();
    byte[] content = write(addresses.envelope(numbers, practiceId), numbers.firstSet(), waiting);
    Money charge = waiting.stream().map(w -> w.content().charge()).reduce(Money.ZERO, Money::plus);
    long batchId =
        rows.insert(
            "837P",
            numbers,
            "claims-%09d.837".formatted(numbers.interchange()),
            content,
            waiting.size(),
            charge);
    for (int set = 0; set * CLAIMS_OF_A_SET < waiting.size(); set++) {
      long number = numbers.firstSet() + set;
      long setId = rows.insertSet(batchId, number, reference(number));
      rows.insertClaims(setId, claimsOf(set, waiting));
    }
    submissions.markSent(batchId, waiting.stream().map(WaitingSubmission::submissionId).toList());
    return true;
  }

  /**
   * Those that can be written, tried each alone so that one does not keep the others back; one that
   * cannot returns to a person.
   */
  private List<WaitingSubmission> writable(List<WaitingSubmission> waiting) {
    List<WaitingSubmission> writable = new ArrayList<>();
    for (WaitingSubmission submission : waiting) {
      try {
        write(addresses.trial(), 1, List.of(submission));
        writable.add(submission);
      } catch (IllegalArgumentException lacking) {
        submissions.withdraw(
            submission, "It could not be written as an 837P: " + lacking.getMessage());
      }
    }
    return writable;
  }

  private byte[] write(Envelope envelope, long firstSet, List<WaitingSubmission> waiting) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    ProfessionalClaimWriter writer = ProfessionalClaimWriter.open(content, envelope);
    for (int set = 0; set * CLAIMS_OF_A_SET < waiting.size(); set++) {
      writer.openSet(reference(firstSet + set), addresses.submitter(), addresses.receiver());
      for (WaitingSubmission submission : claimsOf(set, waiting)) {
        writer.write(submission.content());
      }
    }
    writer.finish();
    return content.toByteArray();
  }

  private static List<WaitingSubmission> claimsOf(int set, List<WaitingSubmission> waiting) {
    int from = set * CLAIMS_OF_A_SET;
    return waiting.subList(from, Math.min(from + CLAIMS_OF_A_SET, waiting.size()));
  }

  /** BHT03: our own trace of a set (R27). */
  private static String reference(long setNumber) {
    return "CL%09d".formatted(setNumber);
  }
}
