package io.claimline.clearinghouse;

import io.claimline.shared.PracticeScope;
import io.claimline.x12.InterchangeAcknowledgement;
import io.claimline.x12.Place;
import io.claimline.x12.TransactionKind;
import io.claimline.x12.TransactionSet;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far each file has come. Moved on in the transaction of the effects, so that a file that was
 * broken off goes on exactly where it stood.
 */
@Repository
class FileProgress {

  /** A damaged file may give a finding for each of a million segments; the rest is only counted. */
  static final int MOST_FINDINGS_KEPT = 1_000;

  private final JdbcClient jdbc;
  private final Clock clock;

  FileProgress(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Notes that a set was found; told again after a crash. */
  void openSet(long fileId, TransactionSet set) {
    openSet(
        fileId,
        set.indexInFile(),
        set.kind().displayCode(),
        set.version(),
        set.interchange().controlNumber(),
        set.groupControlNumber(),
        set.controlNumber(),
        set.applicationSender(),
        set.reference());
  }

  /** Notes a TA1, which stands outside of sets. */
  void openInterchangeAnswer(long fileId, int index, InterchangeAcknowledgement ta1) {
    openSet(
        fileId,
        index,
        TransactionKind.TA1.displayCode(),
        "",
        ta1.interchange().controlNumber(),
        "",
        ta1.controlNumber(),
        ta1.interchange().senderId(),
        "");
    closeSet(fileId, index, true, 0);
  }

  private void openSet(
      long fileId,
      int index,
      String kind,
      String version,
      String interchange,
      String group,
      String control,
      String sender,
      String reference) {
    jdbc.sql(
            """
            insert into inbound_transaction_set (file_id, index_in_file, kind, version,
                interchange_control_number, group_control_number, control_number, sender, reference)
            values (:file, :index, :kind, :version, :interchange, :group, :control, :sender,
                :reference)
            on conflict do nothing
            """)
        .param("file", fileId)
        .param("index", index)
        .param("kind", kind)
        .param("version", version)
        .param("interchange", interchange)
        .param("group", group)
        .param("control", control)
        .param("sender", sender)
        .param("reference", reference)
        .update();
  }

  /** Notes that a set with so many claims came to its end, or broke off. */
  void closeSet(long fileId, int index, boolean complete, long claims) {
    jdbc.sql(
            """
            update inbound_transaction_set set complete = :complete, claims = :claims
            where file_id = :file and index_in_file = :index
            """)
        .param("file", fileId)
        .param("index", index)
        .param("complete", complete)
        .param("claims", claims)
        .update();
  }

  /** Counts what steps of one set, or outside of sets, brought. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void count(long fileId, @Nullable Integer setIndex, Outcome outcome) {
    if (outcome.units() > 0) {
      addToFile(fileId, outcome);
      if (setIndex != null) {
        addToSet(fileId, setIndex, outcome);
      }
    }
    outcome.practices().forEach(practice -> touch(fileId, practice));
    outcome.findings().forEach(finding -> note(fileId, finding));
  }

  /**
   * Notes that all events up to this one have had their effect.
   *
   * @return whether the file is to be read on; false once it was set aside
   * @throws ReadingStoppedException if another reading has begun: what this one was about to bring
   *     to effect must not be committed
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean advance(WaitingFile file, long event, long bytes) {
    Long practice = PracticeScope.current().writable();
    if (practice != null) {
      touch(file.fileId(), practice);
    }
    return jdbc.sql(
            """
            update inbound_file set events_done = :event, bytes_done = :bytes, in_hand = 0
            where id = :file and reading = :reading
            returning state = 'PROCESSING'
            """)
        .param("event", event)
        .param("bytes", bytes)
        .param("file", file.fileId())
        .param("reading", file.reading())
        .query(Boolean.class)
        .optional()
        .orElseThrow(() -> new ReadingStoppedException(file.fileId()));
  }

  /**
   * Notes how far a set has come that is taken as a whole.
   *
   * @param units taken of it
   * @param bytes how far into the file they reach; 0 if that is not known
   * @throws ReadingStoppedException if the file is not to be read on
   */
  void inHand(WaitingFile file, long units, long bytes) {
    boolean goesOn =
        jdbc.sql(
                    """
                    update inbound_file
                    set in_hand = :units, bytes_done = greatest(bytes_done, :bytes)
                    where id = :file and reading = :reading and state = 'PROCESSING'
                    """)
                .param("units", units)
                .param("bytes", bytes)
                .param("file", file.fileId())
                .param("reading", file.reading())
                .update()
            == 1;
    if (!goesOn) {
      throw new ReadingStoppedException(file.fileId());
    }
  }

  /** The practices that the file brought new claims, if it brought any. */
  Set<Long> practicesCharged(long fileId) {
    return Set.copyOf(
        jdbc.sql(
                """
                select practice_id from inbound_file_practice p
                where file_id = :file and exists (select from inbound_transaction_set s
                    where s.file_id = p.file_id and s.kind = :kind and s.applied > 0)
                """)
            .param("file", fileId)
            .param("kind", TransactionKind.P837.displayCode())
            .query(Long.class)
            .list());
  }

  /** Ends the reading, unless the file was set aside at the last moment. */
  void finish(WaitingFile file, FileState state) {
    jdbc.sql(
            """
            update inbound_file set state = :state, finished_at = :now
            where id = :file and reading = :reading and state = 'PROCESSING'
            """)
        .param("state", state.name())
        .param("now", Timestamp.from(clock.instant()))
        .param("file", file.fileId())
        .param("reading", file.reading())
        .update();
  }

  /** Notes a finding; beyond the first thousand of a file they are only counted. */
  void note(long fileId, FileFinding finding) {
    long before =
        jdbc.sql(
                """
                update inbound_file set findings = findings + 1 where id = :file
                returning findings - 1
                """)
            .param("file", fileId)
            .query(Long.class)
            .single();
    if (before >= MOST_FINDINGS_KEPT) {
      return;
    }
    Place place = finding.place();
    jdbc.sql(
            """
            insert into inbound_finding (file_id, set_index, area, code, segment_number, loop_id,
                segment_id, element, sentence)
            values (:file, :set, :area, :code, :number, :loop, :segment, :element, :sentence)
            """)
        .param("file", fileId)
        .param("set", finding.setIndex())
        .param("area", finding.area().name())
        .param("code", finding.code())
        .param("number", place.segmentNumber())
        .param("loop", place.loop())
        .param("segment", place.segmentId())
        .param("element", place.element())
        .param("sentence", finding.sentence())
        .update();
  }

  /**
   * Lets the file be read from its beginning again; nothing has its effect twice.
   *
   * @return false if it is being read, was set aside or refused, or may not touch the practice
   */
  @Transactional
  public boolean startAgain(long fileId, @Nullable Long practiceId) {
    boolean reset =
        jdbc.sql(
                    """
                    update inbound_file
                    set state = 'RECEIVED', practice_id = :practice, attempts = 0, events_done = 0,
                        bytes_done = 0, units = 0, applied = 0, already = 0, set_aside = 0,
                        findings = 0, in_hand = 0, started_at = null, finished_at = null
                    where id = :file and state in ('RECEIVED', 'DONE', 'FAILED')
                      and (only_practice_id is null or only_practice_id = :practice)
                    """)
                .param("practice", practiceId)
                .param("file", fileId)
                .update()
            == 1;
    if (reset) {
      jdbc.sql("delete from inbound_finding where file_id = :file").param("file", fileId).update();
      jdbc.sql("delete from inbound_transaction_set where file_id = :file")
          .param("file", fileId)
          .update();
    }
    return reset;
  }

  private void addToFile(long fileId, Outcome outcome) {
    jdbc.sql(
            """
            update inbound_file
            set units = units + :units, applied = applied + :applied, already = already + :already,
                set_aside = set_aside + :setAside
            where id = :file
            """)
        .param("units", outcome.units())
        .param("applied", outcome.applied())
        .param("already", outcome.already())
        .param("setAside", outcome.setAside())
        .param("file", fileId)
        .update();
  }

  private void addToSet(long fileId, int setIndex, Outcome outcome) {
    jdbc.sql(
            """
            update inbound_transaction_set
            set units = units + :units, applied = applied + :applied, already = already + :already,
                set_aside = set_aside + :setAside, posted_cents = posted_cents + :posted,
                accepted = accepted + :accepted
            where file_id = :file and index_in_file = :index
            """)
        .param("units", outcome.units())
        .param("applied", outcome.applied())
        .param("already", outcome.already())
        .param("setAside", outcome.setAside())
        .param("posted", outcome.posted().cents())
        .param("accepted", outcome.accepted())
        .param("file", fileId)
        .param("index", setIndex)
        .update();
  }

  private void touch(long fileId, long practiceId) {
    jdbc.sql(
            """
            with reached as (
              insert into inbound_file_practice (file_id, practice_id) values (:file, :practice)
              on conflict do nothing returning file_id
            )
            update inbound_file f set touched = true from reached r
            where f.id = r.file_id and not f.touched
            """)
        .param("file", fileId)
        .param("practice", practiceId)
        .update();
  }
}
