package io.claimline.ledger;

import java.util.List;

/** Something that is always true of a practice's books, proven anew by reading them. */
public interface BooksCheck {

  /** What is proven, as a sentence. */
  String words();

  /**
   * Reads the books of the readable practices as a whole.
   *
   * @return one sentence for each place where it is untrue, in a fixed order; ids only
   */
  List<String> discrepancies();
}
