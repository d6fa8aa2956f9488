package io.claimline.shared;

/** A few lines for whoever started the application, shown once it can be used. */
@FunctionalInterface
public interface ReadyNote {

  /** Plain text, without a line end. */
  String text();
}
