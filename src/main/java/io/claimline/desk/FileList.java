package io.claimline.desk;

import io.claimline.clearinghouse.Batches;
import io.claimline.clearinghouse.FileDecision;
import io.claimline.clearinghouse.FileDecisions;
import io.claimline.clearinghouse.FileDetail;
import io.claimline.clearinghouse.FilePage;
import io.claimline.clearinghouse.InboundFile;
import io.claimline.clearinghouse.InboundFiles;
import io.claimline.clearinghouse.OutboundBatch;
import io.claimline.page.CurrentUser;
import io.claimline.page.PracticeNames;
import io.claimline.shared.PracticeScope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Files in and out, with what only a page wants to know of them. */
@Repository
class FileList {

  /**
   * @param more whether there is an older page
   * @param undecided how many files wait for a decision, on this page or not
   */
  record Inbound(List<FileView> files, boolean more, long undecided) {

    /** Whether some of them are not at their end yet, so that it is worth looking again. */
    public boolean isMoving() {
      return files.stream().anyMatch(FileView::isUnfinished);
    }
  }

  /** A batch's file as it was sent. */
  record Content(String name, byte[] bytes) {}

  private final JdbcClient jdbc;
  private final InboundFiles files;
  private final FileDecisions decisions;
  private final Batches batches;
  private final PracticeNames names;
  private final Zones zones;
  private final Clock clock;

  FileList(
      JdbcClient jdbc,
      InboundFiles files,
      FileDecisions decisions,
      Batches batches,
      PracticeNames names,
      Zones zones,
      Clock clock) {
    this.jdbc = jdbc;
    this.files = files;
    this.decisions = decisions;
    this.batches = batches;
    this.names = names;
    this.zones = zones;
    this.clock = clock;
  }

  /**
   * Files that came in, newest first, of the practice worked in.
   *
   * @param undecided only those that wait for a decision
   */
  Inbound inbound(CurrentUser user, boolean undecided, int page) {
    PracticeScope scope = inPracticesOf(user);
    FilePage found = scope.call(() -> undecided ? files.undecided(page) : files.list(page));
    Frame frame = frame(user);
    return new Inbound(
        found.files().stream().map(frame::view).toList(),
        found.more(),
        scope.call(files::countUndecided));
  }

  /** Files that went out, newest first, of the practice worked in. */
  List<BatchView> outbound(CurrentUser user, int page) {
    Frame frame = frame(user);
    return inPracticesOf(user).call(() -> batches.list(page)).stream().map(frame::view).toList();
  }

  /** A file that went out, if one of the person's practices sent it. */
  Optional<BatchView> sent(long batchId, CurrentUser user) {
    return batches.find(batchId).map(frame(user)::view);
  }

  /** What was decided about a file, newest first. */
  List<FileDecisionView> decisions(long fileId, CurrentUser user) {
    return decisions.of(fileId).stream().map(frame(user)::view).toList();
  }

  FileView view(FileDetail detail, CurrentUser user) {
    return frame(user).view(detail.file());
  }

  /** The batch's file, if one of the practices in scope sent it. */
  @Transactional(readOnly = true)
  public Optional<Content> content(long batchId) {
    return jdbc.sql("select file_name, content from outbound_batch where id = :batch")
        .param("batch", batchId)
        .query((found, row) -> new Content(found.getString("file_name"), found.getBytes("content")))
        .optional();
  }

  private static PracticeScope inPracticesOf(CurrentUser user) {
    return PracticeScope.reading(ClaimFilter.practicesOf(user));
  }

  private Frame frame(CurrentUser user) {
    return new Frame(names.of(user.practices()), zones.of(user), clock.instant());
  }

  /** What the views of one answer have in common. */
  private record Frame(Map<Long, String> names, ZoneId zone, Instant now) {

    FileView view(InboundFile file) {
      Long practice = file.practiceId();
      return new FileView(
          file,
          practice == null ? "As the file says" : names.getOrDefault(practice, "—"),
          file.receivedAt().atZone(zone),
          Pace.of(file, now).orElse(null));
    }

    FileDecisionView view(FileDecision decision) {
      return FileDecisionView.of(decision, zone);
    }

    BatchView view(OutboundBatch batch) {
      return new BatchView(
          batch,
          names.getOrDefault(batch.practiceId(), "—"),
          batch.createdAt().atZone(zone),
          in(batch.sentAt()),
          in(batch.answeredAt()));
    }

    private @Nullable ZonedDateTime in(@Nullable Instant at) {
      return at == null ? null : at.atZone(zone);
    }
  }
}
