package io.claimline.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.util.unit.DataSize;

/**
 * A body on disk, so that a slow caller holds no connection of the database and a large one no
 * memory. Closing deletes it.
 */
public final class SpooledBody implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final String sha256;
  private final long size;

  private SpooledBody(Path file, String sha256, long size) {
    this.file = file;
    this.sha256 = sha256;
    this.size = size;
  }

  /**
   * Takes the body in.
   *
   * @param in read to its end or to the limit, not closed
   * @param folder where it lies meanwhile
   * @throws ProblemException if it is larger than the limit
   * @throws IOException if it breaks off
   */
  public static SpooledBody of(InputStream in, Path folder, DataSize most) throws IOException {
    Path file = Files.createTempFile(folder, "body", null);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      long size = copy(in, file, digest, most.toBytes());
      return new SpooledBody(file, HexFormat.of().formatHex(digest.digest()), size);
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(file);
      throw failed;
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static long copy(InputStream in, Path file, MessageDigest digest, long most)
      throws IOException {
    long size = 0;
    byte[] buffer = new byte[BUFFER];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        size += count;
        if (size > most) {
          throw new ProblemException(
              ProblemKind.TOO_LARGE, "At most " + most + " bytes are taken.");
        }
        digest.update(buffer, 0, count);
        out.write(buffer, 0, count);
      }
    }
    return size;
  }

  public long size() {
    return size;
  }

  /** In hexadecimal, over the body and what it was sent with. */
  public String sha256With(String call) {
    return sha256 + ":" + HexFormat.of().formatHex(call.getBytes(StandardCharsets.UTF_8));
  }

  /** The body from its beginning. */
  public InputStream open() throws IOException {
    return Files.newInputStream(file);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
