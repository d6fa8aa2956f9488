package io.claimline.clearinghouse;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells failures of the surroundings from failures of what is being taken. */
final class Failures {

  private Failures() {}

  /** True if the same may succeed when it is tried again: the database was away or busy. */
  static boolean mayPass(RuntimeException failure) {
    return failure instanceof TransientDataAccessException
        || failure instanceof RecoverableDataAccessException
        || failure instanceof NonTransientDataAccessResourceException
        || failure instanceof CannotCreateTransactionException
        || failure instanceof TransactionSystemException;
  }

  /** The failure's class says enough; its message may carry data of the file. */
  static String sentence(String what, @Nullable RuntimeException failure) {
    return what
        + " because of an error in Claimline ("
        + (failure == null ? "unknown" : failure.getClass().getSimpleName())
        + "); the rest of the file went on. Read the file again when it is mended.";
  }
}
