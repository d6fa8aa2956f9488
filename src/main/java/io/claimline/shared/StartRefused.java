package io.claimline.shared;

/** The application will not start as it is set up; the message tells the operator what to do. */
public final class StartRefused extends RuntimeException {

  public StartRefused(String reason) {
    super(reason);
  }
}
