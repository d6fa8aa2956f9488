package io.claimline.desk;

import io.claimline.audit.CurrentActor;

/** Who did something, as pages say it. */
final class Person {

  private Person() {}

  static String inWords(String recordedBy) {
    return recordedBy.equals(CurrentActor.CLAIMLINE) ? "Claimline" : recordedBy;
  }
}
