package io.claimline.clearinghouse;

import io.claimline.claim.Submissions;
import io.claimline.claim.WaitingSubmission;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.Money;
import io.claimline.x12.Contact;
import io.claimline.x12.Envelope;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaimWriter;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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
  private static final ControlNumbers.Block TRIAL = new ControlNumbers.Block(1, 1, 1);
  private static final int PAGE = 50;

  private final EveryPractice everyPractice;
  private final Submissions submissions;
  private final ControlNumbers controlNumbers;
  private final BatchRows rows;
  private final PracticeCalendar calendar;
  private final ClearinghouseSettings settings;
  private final Clock clock;

  Batches(
      EveryPractice everyPractice,
      Submissions submissions,
      ControlNumbers controlNumbers,
      BatchRows rows,
      PracticeCalendar calendar,
      ClearinghouseSettings settings,
      Clock clock) {
    this.everyPractice = everyPractice;
    this.submissions = submissions;
    this.controlNumbers = controlNumbers;
    this.rows = rows;
    this.calendar = calendar;
    this.settings = settings;
    this.clock = clock;
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

  private boolean assembleOne(long practiceId) {
    List<WaitingSubmission> waiting = writable(submissions.waiting(CLAIMS_OF_A_BATCH));
    if (waiting.isEmpty()) {
      return false;
    }
    ControlNumbers.Block numbers = controlNumbers.next();
    byte[] content = write(numbers, calendar.zoneOf(practiceId), waiting);
    Money charge = waiting.stream().map(w -> w.content().charge()).reduce(Money.ZERO, Money::plus);
    long batchId =
        rows.insert(
            numbers,
            "claims-%09d.837".formatted(numbers.interchange()),
            content,
            waiting.size(),
            charge);
    for (int set = 0; set * CLAIMS_OF_A_SET < waiting.size(); set++) {
      long number = numbers.firstSet() + set;
      rows.insertSet(batchId, number, reference(number), claimsOf(set, waiting));
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
        write(TRIAL, ZoneOffset.UTC, List.of(submission));
        writable.add(submission);
      } catch (IllegalArgumentException lacking) {
        submissions.withdraw(
            submission, "It could not be written as an 837P: " + lacking.getMessage());
      }
    }
    return writable;
  }

  private byte[] write(ControlNumbers.Block numbers, ZoneId zone, List<WaitingSubmission> waiting) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    ProfessionalClaimWriter writer = ProfessionalClaimWriter.open(content, envelope(numbers, zone));
    for (int set = 0; set * CLAIMS_OF_A_SET < waiting.size(); set++) {
      writer.openSet(reference(numbers.firstSet() + set), submitter(), receiver());
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

  private Envelope envelope(ControlNumbers.Block numbers, ZoneId zone) {
    return new Envelope(
        settings.senderQualifier(),
        settings.senderId(),
        settings.receiverQualifier(),
        settings.receiverId(),
        numbers.interchange(),
        numbers.group(),
        numbers.firstSet(),
        clock.instant(),
        zone,
        settings.test());
  }

  private Party submitter() {
    return Party.organization("41", settings.senderName())
        .withId("46", settings.senderId())
        .withContacts(
            List.of(
                new Contact(
                    "IC",
                    settings.contactName(),
                    List.of(new Contact.Number("TE", settings.contactPhone())))));
  }

  private Party receiver() {
    return Party.organization("40", settings.receiverName()).withId("46", settings.receiverId());
  }
}
