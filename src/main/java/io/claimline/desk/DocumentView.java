package io.claimline.desk;

import io.claimline.document.DocumentSummary;
import java.time.ZonedDateTime;

/** A letter or statement as a claim's page lists it. */
record DocumentView(DocumentSummary document, ZonedDateTime at) {

  public long id() {
    return document.id();
  }

  public String fileName() {
    return document.fileName();
  }

  /** Such as "Appeal letter". */
  public String kind() {
    String words = document.kind().replace('-', ' ');
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
