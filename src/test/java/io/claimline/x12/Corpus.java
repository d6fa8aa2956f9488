package io.claimline.x12;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** X12 files that nobody here wrote; they lie beside the project, not in it. */
public final class Corpus {
  private final Path folder;

  private Corpus(Path folder) {
    this.folder = folder;
  }

  /**
   * One line of the manifest.
   *
   * @param path below the corpus folder
   * @param kind such as 837P
   * @param claims as another program counted them
   */
  public record Entry(String path, String kind, int claims) {}

  /** The corpus, where it is there; else says plainly that nothing of it is tested. */
  public static Optional<Corpus> find() {
    String named = System.getenv("CLAIMLINE_CORPUS");
    if (named != null && Files.isRegularFile(Path.of(named, "manifest.csv"))) {
      return Optional.of(new Corpus(Path.of(named)));
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("shared/corpus");
      if (Files.isRegularFile(candidate.resolve("manifest.csv"))) {
        return Optional.of(new Corpus(candidate));
      }
    }
    System.out.println(
        "NOT RUN: the corpus of real X12 files is not here (set CLAIMLINE_CORPUS to its folder).");
    return Optional.empty();
  }

  /** The folder of one kind, such as 835. */
  public Path folder(String kind) {
    return folder.resolve(kind);
  }

  public List<Entry> entries() {
    try {
      List<Entry> entries = new ArrayList<>();
      for (String line :
          Files.readAllLines(folder.resolve("manifest.csv")).stream().skip(1).toList()) {
        String[] columns = line.split(",", -1);
        entries.add(new Entry(columns[0], columns[1], Integer.parseInt(columns[3])));
      }
      return entries;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public byte[] bytes(Entry entry) {
    try {
      return Files.readAllBytes(folder.resolve(entry.path()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
