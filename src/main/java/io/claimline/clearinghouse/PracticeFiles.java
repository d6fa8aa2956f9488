package io.claimline.clearinghouse;

import io.claimline.shared.PracticeScope;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The files that a practice's own software sends: charges to import, or answers to what was sent.
 * The content says which; nothing in them reaches another practice, or is told of one.
 *
 * <p>The practice is the one that the scope writes.
 */
@Service
public class PracticeFiles {

  private final FileStore store;
  private final InboundRows rows;

  PracticeFiles(FileStore store, InboundRows rows) {
    this.store = store;
    this.rows = rows;
  }

  /**
   * Keeps a file whole; it is read in the background. The same bytes are one file of the practice,
   * whatever they are called.
   *
   * @param in read to its end, not closed
   * @throws UncheckedIOException if the bytes cannot be read; nothing is kept then
   */
  public Receipt receive(String name, InputStream in) {
    return store.keepFor(practice(), name, in);
  }

  /**
   * Newest first.
   *
   * @param before the last one of the page before; {@link Long#MAX_VALUE} for the first page
   */
  public List<InboundFile> list(long before, int limit) {
    return rows.sentBy(practice(), before, limit);
  }

  /** The file with what was found in it, if the practice sent it. */
  public Optional<FileDetail> get(long fileId) {
    return rows.findSentBy(practice(), fileId)
        .map(file -> new FileDetail(file, rows.sets(fileId), rows.findings(file), true, false));
  }

  private static long practice() {
    return PracticeScope.current().requireWritable();
  }
}
