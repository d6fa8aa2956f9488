package io.claimline.audit;

/** Somebody else changed the setting after it was looked at. */
public final class SettingMovedOnException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SettingMovedOnException(SettingKind kind, long subjectId) {
    super(kind + " " + subjectId + " was changed meanwhile");
  }
}
