package io.claimline.charges;

import io.claimline.shared.BackgroundRuns;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * Takes the rows of files while people do something else. What is done stands with the rows; a file
 * that was interrupted, as by a restart, is begun again and goes on with the rows that wait.
 */
@Service
public class ImportRuns implements DisposableBean {

  private static final int AT_ONCE = 2;

  private final FileOfCharges files;
  private final BackgroundRuns runs = new BackgroundRuns("charge-import", AT_ONCE);

  ImportRuns(FileOfCharges files) {
    this.files = files;
  }

  /**
   * Begins with a file, or goes on with it, as the person who asks; harmless while it runs. Returns
   * when it is done, or when that takes longer than a person likes to wait.
   *
   * @throws ImportRefusedException if the mapping cannot be used
   */
  public void begin(ChargeImport file, ColumnMapping mapping, @Nullable Long batchId) {
    runs.begin(
        file.id(),
        () -> {
          files.confirm(file, mapping, batchId);
          return () -> files.take(file.id(), mapping, batchId);
        });
  }

  /** Whether its rows are being taken, or will be as soon as others are done. */
  public boolean isRunning(long importId) {
    return runs.isRunning(importId);
  }

  @Override
  public void destroy() {
    runs.close();
  }
}
