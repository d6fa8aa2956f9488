package io.claimline.clearinghouse;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bytes of a kept file, one part of it in memory at a time. */
final class FileBytes extends InputStream {

  private final JdbcClient jdbc;
  private final long fileId;
  private final int parts;
  private byte[] part = {};
  private int nextPart;
  private int position;
  private long read;

  FileBytes(JdbcClient jdbc, long fileId, long size) {
    this.jdbc = jdbc;
    this.fileId = fileId;
    this.parts = Math.toIntExact((size + FileStore.PART_BYTES - 1) / FileStore.PART_BYTES);
  }

  /** How many bytes have been handed out. */
  long bytesRead() {
    return read;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    if (position == part.length && !fetch()) {
      return -1;
    }
    int count = Math.min(length, part.length - position);
    System.arraycopy(part, position, into, offset, count);
    position += count;
    read += count;
    return count;
  }

  private boolean fetch() throws IOException {
    if (nextPart == parts) {
      return false;
    }
    part =
        jdbc.sql("select bytes from inbound_file_chunk where file_id = :file and number = :number")
            .param("file", fileId)
            .param("number", nextPart)
            .query((found, row) -> found.getBytes("bytes"))
            .optional()
            .orElseThrow(() -> new IOException("file " + fileId + " lacks its part " + nextPart));
    nextPart++;
    position = 0;
    return true;
  }
}
