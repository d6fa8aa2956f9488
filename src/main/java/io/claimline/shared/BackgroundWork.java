package io.claimline.shared;

/** Work that goes on by itself, and rests while the demo's time is stepped by hand. */
public interface BackgroundWork {

  /** Finishes what runs and begins nothing more. */
  void rest();

  /** Goes on, if it would go on by itself at all. */
  void goOn();
}
