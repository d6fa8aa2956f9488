package io.claimline.clearinghouse;

import io.claimline.audit.CurrentActor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps files whole, before anything is read from them, in parts that fit in memory. */
@Repository
class FileStore {

  static final int PART_BYTES = 1 << 20;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final CurrentActor actor;
  private final Clock clock;

  FileStore(JdbcClient jdbc, TransactionTemplate transactions, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Keeps the bytes unless they are kept already.
   *
   * @param in read to its end, not closed
   * @throws UncheckedIOException if the bytes cannot be read; nothing is kept then
   */
  Receipt keep(String name, InputStream in, Origin origin, @Nullable Long practiceId) {
    return Objects.requireNonNull(
        transactions.execute(
            running -> {
              long fileId =
                  jdbc.sql("select nextval('inbound_file_id_seq')").query(Long.class).single();
              Digested digested = keepParts(fileId, in);
              if (insert(fileId, name, origin, practiceId, digested)) {
                return new Receipt.Received(fileId);
              }
              running.setRollbackOnly();
              return new Receipt.AlreadyReceived(idOf(digested.sha256()));
            }));
  }

  /** The kept bytes. */
  FileBytes open(long fileId) {
    long size =
        jdbc.sql("select size_bytes from inbound_file where id = :file")
            .param("file", fileId)
            .query(Long.class)
            .single();
    return new FileBytes(jdbc, fileId, size);
  }

  private Digested keepParts(long fileId, InputStream in) {
    try {
      MessageDigest digest = sha256();
      byte[] part = new byte[PART_BYTES];
      long size = 0;
      int number = 0;
      int count = in.readNBytes(part, 0, PART_BYTES);
      while (count > 0) {
        digest.update(part, 0, count);
        keepPart(fileId, number++, count == PART_BYTES ? part : Arrays.copyOf(part, count));
        size += count;
        count = in.readNBytes(part, 0, PART_BYTES);
      }
      return new Digested(HexFormat.of().formatHex(digest.digest()), size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keepPart(long fileId, int number, byte[] bytes) {
    jdbc.sql(
            "insert into inbound_file_chunk (file_id, number, bytes) values (:file, :number, :bytes)")
        .param("file", fileId)
        .param("number", number)
        .param("bytes", bytes)
        .update();
  }

  private boolean insert(
      long fileId, String name, Origin origin, @Nullable Long practiceId, Digested digested) {
    return jdbc.sql(
                """
                insert into inbound_file (id, name, origin, practice_id, received_by, received_at,
                    sha256, size_bytes, state)
                values (:id, :name, :origin, :practice, :by, :at, :sha256, :size, 'RECEIVED')
                on conflict (sha256) do nothing
                """)
            .param("id", fileId)
            .param("name", name)
            .param("origin", origin.name())
            .param("practice", practiceId)
            .param("by", actor.name())
            .param("at", Timestamp.from(clock.instant()))
            .param("sha256", digested.sha256())
            .param("size", digested.size())
            .update()
        == 1;
  }

  private long idOf(String sha256) {
    return jdbc.sql("select id from inbound_file where sha256 = :sha256")
        .param("sha256", sha256)
        .query(Long.class)
        .single();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private record Digested(String sha256, long size) {}
}
