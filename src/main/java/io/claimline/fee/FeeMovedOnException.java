package io.claimline.fee;

/** Somebody else entered a fee for the service after it was looked at. */
public final class FeeMovedOnException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FeeMovedOnException(FeeService service) {
    super("the fee for " + service.codes() + " was changed meanwhile");
  }
}
