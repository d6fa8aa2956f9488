package io.claimline.demo;

import io.claimline.shared.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The mail between appeals and the simulated payer, who reads files alone: a letter sent lies in
 * the outbox folder as {@code *.appeal}; a payer's letter lies in the folder {@code letters} as
 * {@code *.decision}.
 */
public final class AppealMail {

  private final Path outbox;
  private final Path letters;
  private final Path read;

  public AppealMail(DataFolder data) {
    this.outbox = data.folder("outbox");
    this.letters = data.folder("letters");
    this.read = data.folder("letters/read");
  }

  /**
   * Sends a letter; the same letter twice is one.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void send(AppealLetter letter) {
    String name = letter.fileName() + ".appeal";
    try {
      Path unfinished = outbox.resolve(name + ".tmp");
      Files.writeString(unfinished, letter.text());
      Files.move(unfinished, outbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Opens the letters that have come since the last time. One is put away when it was taken: should
   * that fail, it lies there the next time.
   *
   * @return how many
   * @throws UncheckedIOException if one cannot be read
   */
  public int open(Consumer<AppealDecision> reader) {
    try (Stream<Path> entries = Files.list(letters)) {
      List<Path> come =
          entries.filter(path -> path.toString().endsWith(".decision")).sorted().toList();
      for (Path file : come) {
        reader.accept(AppealDecision.read(file));
        Files.move(file, read.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
      return come.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
