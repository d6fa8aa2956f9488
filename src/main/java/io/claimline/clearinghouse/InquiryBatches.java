package io.claimline.clearinghouse;

import io.claimline.shared.Money;
import io.claimline.x12.HierarchicalBeginning;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The files of questions that go out to payers: 270 and 276, each kind in files of its own. */
@Service
public class InquiryBatches {

  private static final Logger LOG = LoggerFactory.getLogger(InquiryBatches.class);

  /** A set is refused as a whole (R30), so it is kept small. */
  private static final int OF_A_SET = 100;

  private static final int OF_A_BATCH = OF_A_SET * ControlNumbers.SETS_OF_A_BATCH;

  private final EveryPractice everyPractice;
  private final List<InquiryKind<?>> kinds;
  private final ControlNumbers controlNumbers;
  private final Addresses addresses;
  private final BatchRows rows;

  InquiryBatches(
      EveryPractice everyPractice,
      List<InquiryKind<?>> kinds,
      ControlNumbers controlNumbers,
      Addresses addresses,
      BatchRows rows) {
    this.everyPractice = everyPractice;
    this.kinds = List.copyOf(kinds);
    this.controlNumbers = controlNumbers;
    this.addresses = addresses;
    this.rows = rows;
  }

  /**
   * Puts all waiting questions of all practices into batches. A practice whose batch cannot be
   * written does not hold up the others.
   *
   * @return how many batches were made
   */
  public int assemble() {
    int made = 0;
    for (InquiryKind<?> kind : kinds) {
      for (long practiceId : everyPractice.read(kind::practicesWaiting)) {
        try {
          made += assemble(kind, practiceId);
        } catch (RuntimeException failed) {
          LOG.error(
              "practice {}: no {} could be written: {}",
              practiceId,
              kind.code(),
              failed.getClass().getSimpleName());
          LOG.debug("practice {}: no {} could be written", practiceId, kind.code(), failed);
        }
      }
    }
    return made;
  }

  /**
   * Puts the practice's waiting questions into batches: each batch, the note that its questions
   * were sent, and its file are one transaction.
   *
   * @return how many batches were made
   */
  public int assemble(long practiceId) {
    return kinds.stream().mapToInt(kind -> assemble(kind, practiceId)).sum();
  }

  private int assemble(InquiryKind<?> kind, long practiceId) {
    int made = 0;
    while (everyPractice.write(practiceId, () -> assembleOne(kind, practiceId))) {
      made++;
    }
    return made;
  }

  private <T> boolean assembleOne(InquiryKind<T> kind, long practiceId) {
    List<T> waiting = writable(kind, kind.waiting(OF_A_BATCH), practiceId);
    if (waiting.isEmpty()) {
      return false;
    }
    ControlNumbers.Block numbers = controlNumbers.next();
    List<List<T>> sets = new ArrayList<>();
    List<HierarchicalBeginning> beginnings = new ArrayList<>();
    for (int from = 0; from < waiting.size(); from += OF_A_SET) {
      beginnings.add(beginning(numbers.firstSet() + sets.size(), practiceId));
      sets.add(waiting.subList(from, Math.min(from + OF_A_SET, waiting.size())));
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    kind.write(content, addresses.envelope(numbers, practiceId), beginnings, sets);
    String name = "%s-%09d.%s".formatted(kind.fileName(), numbers.interchange(), kind.code());
    long batchId =
        rows.insert(kind.code(), numbers, name, content.toByteArray(), waiting.size(), Money.ZERO);
    for (int set = 0; set < sets.size(); set++) {
      String reference = beginnings.get(set).reference();
      rows.insertSet(batchId, numbers.firstSet() + set, reference);
      kind.markSent(batchId, reference, sets.get(set).stream().map(kind::idOf).toList());
    }
    return true;
  }

  /** Those that can be written, tried each alone so that one does not keep the others back. */
  private <T> List<T> writable(InquiryKind<T> kind, List<T> waiting, long practiceId) {
    HierarchicalBeginning beginning = beginning(1, practiceId);
    List<T> writable = new ArrayList<>();
    for (T inquiry : waiting) {
      try {
        kind.write(
            OutputStream.nullOutputStream(),
            addresses.trial(),
            List.of(beginning),
            List.of(List.of(inquiry)));
        writable.add(inquiry);
      } catch (IllegalArgumentException lacking) {
        kind.withdraw(
            inquiry, "It could not be written as a " + kind.code() + ": " + lacking.getMessage());
      }
    }
    return writable;
  }

  /** BHT; its reference is our own trace of the set. */
  private HierarchicalBeginning beginning(long setNumber, long practiceId) {
    return HierarchicalBeginning.request("CL%09d".formatted(setNumber), addresses.now(practiceId));
  }
}
