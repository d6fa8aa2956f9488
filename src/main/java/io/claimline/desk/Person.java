package io.claimline.desk;

import io.claimline.audit.CurrentActor;

/** Who did something, as pages say it. */
public final class Person {

  private Person() {}

  public static String inWords(String recordedBy) {
    return recordedBy.equals(CurrentActor.CLAIMLINE) ? "Claimline" : recordedBy;
  }
}
