package io.claimline.clearinghouse;

import io.claimline.x12.Envelope;
import io.claimline.x12.HierarchicalBeginning;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;

/**
 * A kind of question that goes to payers in batches.
 *
 * @param <T> a question that waits
 */
interface InquiryKind<T> {

  /** The transaction set, such as {@code 270}; also the ending of its files. */
  String code();

  /** How its files are called before their number. */
  String fileName();

  /** The practices in scope that have some waiting. */
  List<Long> practicesWaiting();

  /** Locks the oldest of the writing practice, those of one payer and provider side by side. */
  List<T> waiting(int limit);

  long idOf(T inquiry);

  /**
   * Writes a file.
   *
   * @param beginnings of each set, in order
   * @param sets the questions of each set
   * @throws IllegalArgumentException if the guide refuses one
   */
  void write(
      OutputStream out,
      Envelope envelope,
      List<HierarchicalBeginning> beginnings,
      List<List<T>> sets);

  /** Takes back one that cannot be written. */
  void withdraw(T inquiry, String why);

  void markSent(long batchId, String reference, Collection<Long> ids);
}
