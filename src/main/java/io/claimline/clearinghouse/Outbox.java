package io.claimline.clearinghouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts the files of batches into the outbox folder: complete or not at all. A crash after the file
 * is there and before that is noted puts the same file there under the same name once more.
 */
@Component
class Outbox {

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

  private final EveryPractice everyPractice;
  private final BatchRows rows;
  private final Resends resends;
  private final Folders folders;

  Outbox(EveryPractice everyPractice, BatchRows rows, Resends resends, Folders folders) {
    this.everyPractice = everyPractice;
    this.rows = rows;
    this.resends = resends;
    this.folders = folders;
  }

  /**
   * Sends all batches that were not sent, and those that are to go once more. One that cannot be
   * sent does not hold up the others.
   *
   * @return how many were sent
   */
  int send() {
    return each(everyPractice.read(rows::toSend), rows::lockToSend, rows::markSent)
        + each(everyPractice.read(resends::waiting), resends::lock, resends::markSent);
  }

  private int each(
      List<BatchRows.ToSend> files,
      LongFunction<Optional<BatchRows.Content>> lock,
      LongConsumer markSent) {
    int sent = 0;
    for (BatchRows.ToSend file : files) {
      try {
        if (everyPractice.write(file.practiceId(), () -> send(file.id(), lock, markSent))) {
          sent++;
        }
      } catch (RuntimeException failed) {
        LOG.error("file {} could not be sent", file.id(), failed);
      }
    }
    return sent;
  }

  private boolean send(
      long id, LongFunction<Optional<BatchRows.Content>> lock, LongConsumer markSent) {
    return lock.apply(id)
        .map(
            content -> {
              put(content);
              markSent.accept(id);
              return true;
            })
        .orElse(false);
  }

  private void put(BatchRows.Content content) {
    Path target = folders.outbox().resolve(content.fileName());
    Path unfinished = folders.outbox().resolve(content.fileName() + ".tmp");
    try {
      try (FileChannel file =
          FileChannel.open(
              unfinished,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content.bytes());
        while (bytes.hasRemaining()) {
          file.write(bytes);
        }
        file.force(true);
      }
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
      forceFolder();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The new name must outlive a loss of power as well as the bytes do. */
  private void forceFolder() {
    try (FileChannel folder = FileChannel.open(folders.outbox(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException notOnThisPlatform) {
      LOG.debug("folders cannot be forced here", notOnThisPlatform);
    }
  }
}
