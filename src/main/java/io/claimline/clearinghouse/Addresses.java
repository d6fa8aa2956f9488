package io.claimline.clearinghouse;

import io.claimline.practice.PracticeCalendar;
import io.claimline.x12.Contact;
import io.claimline.x12.Envelope;
import io.claimline.x12.Party;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** From whom to whom our files go. */
@Component
class Addresses {

  private static final ControlNumbers.Block TRIAL = new ControlNumbers.Block(1, 1, 1);

  private final ClearinghouseSettings settings;
  private final PracticeCalendar calendar;
  private final Clock clock;

  Addresses(ClearinghouseSettings settings, PracticeCalendar calendar, Clock clock) {
    this.settings = settings;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The envelope of a file of this practice, dated in its time zone. */
  Envelope envelope(ControlNumbers.Block numbers, long practiceId) {
    return envelope(numbers, calendar.zoneOf(practiceId));
  }

  /** The envelope of a file that is written to nowhere, to see whether it can be. */
  Envelope trial() {
    return envelope(TRIAL, ZoneOffset.UTC);
  }

  ZonedDateTime now(long practiceId) {
    return clock.instant().atZone(calendar.zoneOf(practiceId));
  }

  Party submitter() {
    return sender("41")
        .withContacts(
            List.of(
                new Contact(
                    "IC",
                    settings.contactName(),
                    List.of(new Contact.Number("TE", settings.contactPhone())))));
  }

  /** We, without whom to call. */
  Party sender(String role) {
    return Party.organization(role, settings.senderName()).withId("46", settings.senderId());
  }

  Party receiver() {
    return Party.organization("40", settings.receiverName()).withId("46", settings.receiverId());
  }

  private Envelope envelope(ControlNumbers.Block numbers, ZoneId zone) {
    return new Envelope(
        settings.senderQualifier(),
        settings.senderId(),
        settings.receiverQualifier(),
        settings.receiverId(),
        numbers.interchange(),
        numbers.group(),
        numbers.firstSet(),
        clock.instant(),
        zone,
        settings.test());
  }
}
