package io.claimline.desk;

import io.claimline.clearinghouse.Resend;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** That a file went out once more, as its page shows it. */
record ResendView(
    String reason, String who, ZonedDateTime askedAt, @Nullable ZonedDateTime sentAt) {

  static ResendView of(Resend resend, ZoneId zone) {
    return new ResendView(
        resend.reason(),
        Person.inWords(resend.askedBy()),
        resend.askedAt().atZone(zone),
        resend.sentAt() == null ? null : resend.sentAt().atZone(zone));
  }
}
