package io.claimline.clearinghouse;

import io.claimline.x12.ClaimAcknowledgement;
import io.claimline.x12.ClaimStatusResponse;
import io.claimline.x12.Finding;
import io.claimline.x12.Interchange;
import io.claimline.x12.InterchangeAcknowledgement;
import io.claimline.x12.Place;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.TransactionKind;
import io.claimline.x12.TransactionSet;
import io.claimline.x12.TransactionSetCounts;
import io.claimline.x12.X12Event;
import io.claimline.x12.X12Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One reading of a file. Events are gathered in chunks; each run of a chunk that writes one
 * practice is a transaction, together with the number of the last event it brought to effect. So a
 * reading that breaks off goes on behind that event, and nothing has its effect twice.
 */
final class FileRun {

  private static final int CHUNK = 100;

  /** Kinds that have an effect here, besides those of the handlers; others may be readable. */
  private static final Set<TransactionKind> OWN_KINDS =
      EnumSet.of(TransactionKind.P837, TransactionKind.A999, TransactionKind.A277CA);

  private final WaitingFile file;
  private final FileBytes bytes;
  private final FileStore store;
  private final FileProgress progress;
  private final Admission admission;
  private final ChargeIntake.OfFile charges;
  private final AnswerIntake answers;
  private final Map<TransactionKind, TransactionSetHandler> handlers;
  private final ChunkWriter writer;

  private final List<Step> steps = new ArrayList<>();
  private final List<AnswerIntake.Answered> answered = new ArrayList<>();
  private long event;
  private boolean something;
  private boolean passedOver;
  private int interchangeAnswers;
  private String batchReference = "";
  private long claimsInSet;
  private @Nullable HandedOver handedOver;
  private @Nullable Integer setIndex;

  FileRun(
      WaitingFile file,
      FileStore store,
      FileProgress progress,
      Admission admission,
      ChargeIntake charges,
      AnswerIntake answers,
      Map<TransactionKind, TransactionSetHandler> handlers,
      TransactionTemplate transactions) {
    this.file = file;
    this.store = store;
    this.bytes = store.open(file.fileId());
    this.progress = progress;
    this.admission = admission;
    this.charges = charges.of(file.source(), file.practiceId());
    this.answers = answers;
    this.handlers = handlers;
    this.writer = new ChunkWriter(file, progress, answers, transactions);
  }

  /**
   * Reads to the end.
   *
   * @return whether the file held anything that can be taken
   * @throws ReadingStoppedException if the file is not to be read on
   */
  boolean toEnd() {
    try (X12Reader reader = X12Reader.open(file.name(), bytes)) {
      return toEnd(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean toEnd(X12Reader reader) {
    for (X12Event next = reader.next(); next != null; next = reader.next()) {
      event++;
      take(next);
      if (steps.size() + answered.size() >= CHUNK && handedOver == null) {
        flush(event);
      }
    }
    event++;
    if (!something) {
      note(
          FileFinding.intake(
              null,
              "NOTHING_TO_TAKE",
              new Place(file.name(), 0, "", "", 0),
              "The file holds no 837P, 835, 999, TA1, 277CA, 271 or 277: nothing was taken from it."));
    }
    flush(event);
    return something;
  }

  private void take(X12Event next) {
    claimsInSet += claims(next);
    if (next instanceof X12Event.InterchangeOpened opened) {
      admit(opened.interchange());
    } else if (next instanceof X12Event.TransactionSetOpened opened) {
      open(opened.set());
    } else if (next instanceof X12Event.TransactionSetClosed closed) {
      close(closed.set(), closed.counts());
    } else if (next instanceof X12Event.FindingReported found) {
      find(found.finding(), next);
    } else if (handedOver != null) {
      handedOver.take(next);
    } else if (next instanceof X12Event.ClaimRead read) {
      charge(read.set(), read.claim());
    } else if (next instanceof X12Event.ClaimAcknowledged read) {
      acknowledge(read.set(), read.acknowledgement());
    } else if (next instanceof X12Event.ImplementationAcknowledged read) {
      answer(
          read.set().indexInFile(),
          read.acknowledgement().place(),
          AnswerReading.of(read.acknowledgement()));
    } else if (next instanceof X12Event.InterchangeAcknowledged read) {
      acknowledge(read.acknowledgement());
    }
  }

  /** How many claims, payments or decisions on claims an event tells: one or none. */
  static int claims(X12Event event) {
    boolean one =
        event instanceof X12Event.ClaimRead
            || event instanceof X12Event.InstitutionalClaimRead
            || event instanceof X12Event.ClaimPaymentRead
            || (event instanceof X12Event.ClaimAcknowledged read
                && read.acknowledgement().level() == ClaimAcknowledgement.Level.CLAIM)
            || (event instanceof X12Event.ClaimStatusRead read
                && read.response().level() == ClaimStatusResponse.Level.CLAIM);
    return one ? 1 : 0;
  }

  /** What stands before the interchange is done; nothing of it, if a person has to decide first. */
  private void admit(Interchange interchange) {
    if (!isDone() && admission.mustBeDecided(file, interchange)) {
      flush(event - 1);
      admission.setAside(file, interchange);
      throw new ReadingStoppedException(file.fileId());
    }
  }

  private void open(TransactionSet set) {
    setIndex = set.indexInFile();
    batchReference = "";
    claimsInSet = 0;
    TransactionSetHandler handler = handlers.get(set.kind());
    boolean taken = handler != null || OWN_KINDS.contains(set.kind());
    something |= taken;
    passedOver = !taken && set.kind().isTaken();
    if (isDone()) {
      return;
    }
    progress.openSet(file.fileId(), set);
    if (passedOver) {
      note(notTaken(set));
    }
    if (handler != null) {
      // A set that is handed over is done as a whole or not at all.
      flush(event - 1);
      handedOver =
          HandedOver.open(
              handler,
              file.source(),
              set,
              () -> store.open(file.fileId()),
              (units, read) -> progress.inHand(file, units, read));
    }
  }

  private void close(TransactionSet set, TransactionSetCounts counts) {
    HandedOver closing = handedOver;
    handedOver = null;
    setIndex = null;
    if (isDone()) {
      return;
    }
    long claims = claimsInSet;
    Outcome outcome = closing == null ? Outcome.NOTHING : closing.close(counts);
    add(
        Step.alone(
            event,
            set.indexInFile(),
            null,
            set.place(),
            () -> {
              progress.closeSet(file.fileId(), set.indexInFile(), counts.complete(), claims);
              return outcome;
            }));
    if (closing != null) {
      flush(event);
    }
  }

  /** Whether a set that is handed over balances is told by the module that takes it. */
  private void find(Finding finding, X12Event next) {
    if (handedOver != null) {
      handedOver.take(next);
      if (finding.level() == Finding.Level.BALANCE) {
        return;
      }
    }
    boolean ofContent = finding.level() != Finding.Level.ENVELOPE;
    if (!(passedOver && setIndex != null && ofContent)) {
      note(FileFinding.of(setIndex, finding));
    }
  }

  private void charge(TransactionSet set, ProfessionalClaim claim) {
    if (!isDone()) {
      steps.add(charges.prepare(event, set.indexInFile(), claim));
    }
  }

  private void acknowledge(TransactionSet set, ClaimAcknowledgement acknowledgement) {
    if (acknowledgement.level() == ClaimAcknowledgement.Level.RECEIVER) {
      batchReference = acknowledgement.traceNumber();
    }
    answer(
        set.indexInFile(),
        acknowledgement.place(),
        AnswerReading.of(acknowledgement, batchReference));
  }

  private void acknowledge(InterchangeAcknowledgement acknowledgement) {
    something = true;
    interchangeAnswers--;
    if (!isDone()) {
      progress.openInterchangeAnswer(file.fileId(), interchangeAnswers, acknowledgement);
    }
    answer(interchangeAnswers, acknowledgement.place(), AnswerReading.of(acknowledgement));
  }

  private void answer(int index, Place place, List<Answer> read) {
    if (!isDone() && !read.isEmpty()) {
      answered.add(new AnswerIntake.Answered(event, index, place, read));
    }
  }

  /** The reader understands such a set, but nothing here makes use of it. */
  private static FileFinding notTaken(TransactionSet set) {
    return FileFinding.intake(
        set.indexInFile(),
        "NOT_TAKEN",
        set.place(),
        "A transaction set of kind %s is not taken; it was passed over."
            .formatted(set.kind().displayCode()));
  }

  private void note(FileFinding finding) {
    Outcome noted = Outcome.NOTHING.noting(List.of(finding));
    add(Step.alone(event, finding.setIndex(), null, finding.place(), () -> noted));
  }

  private void add(Step step) {
    if (!isDone()) {
      steps.add(step);
    }
  }

  private boolean isDone() {
    return event <= file.eventsDone();
  }

  /** Brings everything gathered to effect; afterwards all events up to this one are done. */
  private void flush(long upTo) {
    List<Step> chunk = new ArrayList<>(steps);
    chunk.addAll(answers.prepare(file.source(), answered));
    chunk.sort(Comparator.comparingLong(Step::event));
    steps.clear();
    answered.clear();
    writer.write(chunk, upTo, bytes.bytesRead());
  }
}
