package io.claimline.clearinghouse;

import io.claimline.practice.Practices;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes files from the inbox folders. A file is taken when it is complete: when it was no {@code
 * .tmp} or {@code .part} and has not changed since the last look.
 */
@Component
class Inbox {

  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  private final Folders folders;
  private final InboundFiles files;
  private final Practices practices;
  private final EveryPractice everyPractice;

  /** What the last look saw of the files that were still there. */
  private Map<Path, Seen> seen = Map.of();

  Inbox(Folders folders, InboundFiles files, Practices practices, EveryPractice everyPractice) {
    this.folders = folders;
    this.files = files;
    this.practices = practices;
    this.everyPractice = everyPractice;
  }

  /** Makes the folders, one for each practice's charges. */
  void prepare() {
    everyPractice
        .read(practices::readable)
        .forEach(
            practice -> {
              if (practice.code().matches("[A-Za-z0-9_-]+")) {
                folders.charges(practice.code());
              }
            });
  }

  /**
   * Looks into the folders once; a file is taken at the second look that sees it unchanged.
   *
   * @return how many files were taken
   */
  synchronized int collect() {
    int taken = 0;
    Map<Path, Seen> now = new HashMap<>();
    for (Path folder : inboxes()) {
      for (Path file : filesIn(folder)) {
        Seen stands = Seen.of(file);
        if (stands == null) {
          continue;
        }
        if (stands.equals(seen.get(file)) && take(file)) {
          taken++;
        } else {
          now.put(file, stands);
        }
      }
    }
    seen = now;
    return taken;
  }

  private boolean take(Path file) {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      Receipt receipt =
          files.receive(file.getFileName().toString(), in, Origin.INBOX, practiceOf(file));
      Files.move(
          file,
          folders.done().resolve(receipt.fileId() + "-" + file.getFileName()),
          StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException | RuntimeException failed) {
      // It stays where it is and is tried again; its name may say too much for a log.
      LOG.warn("a file in the inbox could not be taken: {}", failed.getClass().getSimpleName());
      LOG.debug("{} could not be taken", file, failed);
      return false;
    }
  }

  private @Nullable Long practiceOf(Path file) {
    Path folder = file.getParent();
    if (folder == null || folder.equals(folders.inbox()) || folder.getFileName() == null) {
      return null;
    }
    return practices.idByCode(folder.getFileName().toString()).orElse(null);
  }

  private List<Path> inboxes() {
    List<Path> all = new ArrayList<>();
    all.add(folders.inbox());
    all.add(folders.charges());
    all.addAll(
        entries(folders.charges(), path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)));
    return all;
  }

  private static List<Path> filesIn(Path folder) {
    return entries(folder, Inbox::mayBeComplete);
  }

  private static boolean mayBeComplete(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && !name.startsWith(".")
        && !name.endsWith(".tmp")
        && !name.endsWith(".part");
  }

  private static List<Path> entries(Path folder, DirectoryStream.Filter<Path> filter) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, filter)) {
      entries.forEach(found::add);
    } catch (IOException | DirectoryIteratorException gone) {
      LOG.warn("an inbox folder could not be read: {}", gone.getClass().getSimpleName());
    }
    found.sort(null);
    return found;
  }

  private record Seen(long size, FileTime changed) {

    static @Nullable Seen of(Path file) {
      try {
        BasicFileAttributes now =
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new Seen(now.size(), now.lastModifiedTime());
      } catch (IOException gone) {
        return null;
      }
    }
  }
}
