package io.claimline.desk.account;

import io.claimline.desk.Person;
import io.claimline.patient.PatientNote;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A note as the account shows it.
 *
 * @param corrects when the note that it sets right was written, null where it sets none right
 * @param correctedAt when a further note set it right, null while it stands
 */
record NoteView(
    long id,
    String words,
    String who,
    ZonedDateTime at,
    @Nullable ZonedDateTime corrects,
    @Nullable ZonedDateTime correctedAt) {

  /** In the order in which they are given, the newest first. */
  static List<NoteView> of(List<PatientNote> notes, ZoneId zone) {
    Map<Long, ZonedDateTime> written = new HashMap<>();
    Map<Long, ZonedDateTime> corrected = new HashMap<>();
    for (PatientNote note : notes) {
      written.put(note.id(), note.writtenAt().atZone(zone));
      if (note.corrects() != null) {
        corrected.putIfAbsent(note.corrects(), note.writtenAt().atZone(zone));
      }
    }
    return notes.stream()
        .map(
            note ->
                new NoteView(
                    note.id(),
                    note.words(),
                    Person.inWords(note.writtenBy()),
                    note.writtenAt().atZone(zone),
                    note.corrects() == null ? null : written.get(note.corrects()),
                    corrected.get(note.id())))
        .toList();
  }
}
