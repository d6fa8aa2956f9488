package io.claimline.patientbilling.web;

import io.claimline.patientbilling.AccountOverview;
import io.claimline.patientbilling.ContactAnswer;
import io.claimline.patientbilling.PatientContact;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something said between a guarantor and the practice.
 *
 * @param answer whether the practice answered; else the guarantor called or wrote
 * @param until the last day on which nothing is asked; null where none was told
 */
public record AccountEvent(
    ZonedDateTime at,
    String who,
    boolean answer,
    String words,
    String note,
    @Nullable LocalDate until) {

  /** What was said, newest first. */
  static List<AccountEvent> of(AccountOverview account) {
    return Stream.concat(
            account.contacts().stream().map(contact -> of(contact, account.zone())),
            account.answers().stream().map(told -> of(told, account.zone())))
        .sorted(
            Comparator.comparing(AccountEvent::at).thenComparing(AccountEvent::answer).reversed())
        .toList();
  }

  private static AccountEvent of(PatientContact contact, ZoneId zone) {
    return new AccountEvent(
        contact.recordedAt().atZone(zone),
        contact.recordedBy(),
        false,
        "To be answered",
        contact.note(),
        null);
  }

  private static AccountEvent of(ContactAnswer told, ZoneId zone) {
    return new AccountEvent(
        told.answeredAt().atZone(zone),
        told.answeredBy(),
        true,
        told.outcome().words(),
        told.note(),
        told.until());
  }
}
