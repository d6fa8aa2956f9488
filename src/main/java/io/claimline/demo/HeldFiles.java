package io.claimline.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that wait in a folder until they are due; the time at which stands in the file's
 * modification time, so that a restart loses nothing.
 */
final class HeldFiles {

  private static final String UNFINISHED = ".tmp";

  private final Path folder;

  HeldFiles(Path folder) {
    this.folder = folder;
  }

  /** Holds a file until it is due; an empty one is none. */
  void hold(String name, byte[] content, Instant due) throws IOException {
    if (content.length == 0) {
      return;
    }
    Path unfinished = folder.resolve(name + UNFINISHED);
    Files.write(unfinished, content);
    Files.setLastModifiedTime(unfinished, FileTime.from(due));
    Files.move(unfinished, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  /** What is due, the earliest first. */
  List<Path> due(Instant now) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(file -> !file.toString().endsWith(UNFINISHED))
          .map(Held::of)
          .filter(held -> !held.due().isAfter(now))
          .sorted()
          .map(Held::file)
          .toList();
    }
  }

  private record Held(Path file, Instant due) implements Comparable<Held> {

    static Held of(Path file) {
      try {
        return new Held(file, Files.getLastModifiedTime(file).toInstant());
      } catch (IOException gone) {
        return new Held(file, Instant.MAX);
      }
    }

    @Override
    public int compareTo(Held other) {
      int byTime = due.compareTo(other.due());
      return byTime != 0 ? byTime : file.compareTo(other.file());
    }
  }
}
