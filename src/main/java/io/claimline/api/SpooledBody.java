package io.claimline.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.util.unit.DataSize;

/**
 * A body on disk, so that a slow caller holds no connection of the database and a large one no
 * memory. It has no name in the folder where the system allows that, so that nothing of it stays
 * behind when the application is killed.
 */
public final class SpooledBody implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final FileChannel file;
  private final String sha256;
  private final long size;

  private SpooledBody(FileChannel file, String sha256, long size) {
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
    FileChannel file = nameless(folder);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      long size = copy(in, file, digest, most.toBytes());
      return new SpooledBody(file, HexFormat.of().formatHex(digest.digest()), size);
    } catch (IOException | RuntimeException failed) {
      file.close();
      throw failed;
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static FileChannel nameless(Path folder) throws IOException {
    return FileChannel.open(
        Files.createTempFile(folder, "body", null),
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  private static long copy(InputStream in, FileChannel file, MessageDigest digest, long most)
      throws IOException {
    long size = 0;
    byte[] buffer = new byte[BUFFER];
    OutputStream out = Channels.newOutputStream(file);
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      size += count;
      if (size > most) {
        throw new ProblemException(ProblemKind.TOO_LARGE, "At most " + most + " bytes are taken.");
      }
      digest.update(buffer, 0, count);
      out.write(buffer, 0, count);
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

  /** The body from its beginning; once. */
  public InputStream open() throws IOException {
    return Channels.newInputStream(file.position(0));
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
