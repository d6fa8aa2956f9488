package io.claimline.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

/**
 * The folder where this installation keeps its files: an embedded database, exchange folders.
 *
 * @param path absolute path of the folder ({@code CLAIMLINE_DATA})
 */
@ConfigurationProperties("claimline")
public record DataFolder(@Name("data") Path path) {

  public DataFolder {
    path = path.toAbsolutePath().normalize();
  }

  /** A file or folder below the data folder, which need not exist. */
  public Path resolve(String name) {
    return path.resolve(name).normalize();
  }

  /**
   * A folder below the data folder, created if missing.
   *
   * @throws UncheckedIOException if it cannot be created
   */
  public Path folder(String name) {
    try {
      return Files.createDirectories(resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
