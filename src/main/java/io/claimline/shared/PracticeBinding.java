package io.claimline.shared;

/**
 * Tells a transaction that is already running for which practice it works.
 *
 * <p>For work whose practice is known only inside the transaction, such as a job that has to be
 * loaded first. Everything else runs in a {@link PracticeScope} and begins its transaction there.
 */
public interface PracticeBinding {

  /**
   * Makes the practice the one that the running transaction writes; until now it had none, or this
   * one. A transaction that had no practice to read may now read this one.
   *
   * @throws IllegalStateException if no transaction is running, if it already writes another
   *     practice, or if it began with a scope that may not read this one
   */
  void bind(long practiceId);
}
