package io.claimline.clearinghouse;

import io.claimline.audit.CurrentActor;
import io.claimline.shared.PracticeScope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The files that came in: uploaded, or laid in the inbox folder. */
@Service
public class InboundFiles {

  private static final int PAGE = 50;
  private static final int MOST_SEGMENTS = 500;

  private final FileStore store;
  private final FileProgress progress;
  private final FileIntake intake;
  private final InboundRows rows;
  private final UnmatchedAnswers unmatched;
  private final CurrentActor actor;

  InboundFiles(
      FileStore store,
      FileProgress progress,
      FileIntake intake,
      InboundRows rows,
      UnmatchedAnswers unmatched,
      CurrentActor actor) {
    this.store = store;
    this.progress = progress;
    this.intake = intake;
    this.rows = rows;
    this.unmatched = unmatched;
    this.actor = actor;
  }

  /**
   * Keeps a file whole; it is read in the background. The same bytes are kept once, whatever they
   * are called.
   *
   * @param in read to its end, not closed
   * @param practiceId whose charges it holds; null where the content tells
   * @throws UncheckedIOException if the bytes cannot be read; nothing is kept then
   */
  public Receipt receive(String name, InputStream in, Origin origin, @Nullable Long practiceId) {
    return store.keep(name, in, origin, practiceId);
  }

  /**
   * Reads files that wait, each from where it stood, until none is left that nobody else reads.
   * Several may do so at once, here and in other applications on the database: files of different
   * practices are read side by side, those of one practice in the order in which they came.
   *
   * @return how many were read to their end
   */
  public int processWaiting() {
    return intake.processWaiting();
  }

  /**
   * Tries answers again that matched nothing when they came (R32).
   *
   * @return how many now had their effect
   */
  public int retryUnmatched() {
    return unmatched.retry();
  }

  /** The files that the scope may see, newest first; page 0 is the newest. */
  public FilePage list(int page) {
    return page(page, rows.newest(PAGE + 1, page * PAGE));
  }

  /** As {@link #list}, of those that were set aside and wait for a decision. */
  public FilePage undecided(int page) {
    return page(page, rows.undecided(PAGE + 1, page * PAGE));
  }

  /** How many files that the scope may see wait for a decision. */
  public long countUndecided() {
    return rows.countUndecided();
  }

  private static FilePage page(int page, List<InboundFile> files) {
    boolean more = files.size() > PAGE;
    return new FilePage(more ? files.subList(0, PAGE) : files, page, more);
  }

  /** The file, if the scope may see it. */
  public Optional<FileDetail> get(long fileId) {
    return rows.find(fileId)
        .map(
            file ->
                new FileDetail(
                    file,
                    rows.sets(fileId),
                    rows.findings(file),
                    rows.mayShowText(fileId, actor.name()),
                    rows.mayChoosePractice(fileId, actor.name())));
  }

  /**
   * Segments as they were sent, from a place on; none where the scope may not see the text.
   *
   * @param from number of the first, 1 for the first of the file
   */
  public List<RawSegment> segments(long fileId, int from, int count) {
    if (rows.find(fileId).isEmpty() || !rows.mayShowText(fileId, actor.name())) {
      return List.of();
    }
    try (InputStream bytes = store.open(fileId)) {
      return RawSegment.window(bytes, Math.max(1, from), Math.min(count, MOST_SEGMENTS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Says whose charges the file holds and lets it be read again.
   *
   * <p>A file that is nobody's yet may hold anybody's patients. So only who sent it may say whose
   * it is, or who works for all practices.
   *
   * @return false if the scope may not see the file or the practice, or may not say whose it is, or
   *     if the file is just being read, was set aside or refused
   */
  public boolean choosePractice(long fileId, long practiceId) {
    return PracticeScope.current().readable().contains(practiceId)
        && rows.mayChoosePractice(fileId, actor.name())
        && startAgain(fileId, practiceId);
  }

  /**
   * Lets the file be read from its beginning again, after a failure was mended; nothing has its
   * effect twice.
   *
   * @return false if the scope may not see the file, or if it is just being read, was set aside or
   *     refused
   */
  public boolean readAgain(long fileId) {
    return rows.find(fileId).map(file -> startAgain(fileId, file.practiceId())).orElse(false);
  }

  private boolean startAgain(long fileId, @Nullable Long practiceId) {
    return rows.find(fileId).isPresent() && progress.startAgain(fileId, practiceId);
  }
}
