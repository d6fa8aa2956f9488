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
    return keep(new Letter(name, origin, practiceId, null), in);
  }

  /**
   * Keeps what the practice's own software sent, unless it did before; nothing of it will reach
   * another practice.
   *
   * @throws UncheckedIOException if the bytes cannot be read; nothing is kept then
   */
  Receipt keepFor(long practiceId, String name, InputStream in) {
    return keep(new Letter(name, Origin.API, practiceId, practiceId), in);
  }

  private Receipt keep(Letter letter, InputStream in) {
    return Objects.requireNonNull(
        transactions.execute(
            running -> {
              long fileId =
                  jdbc.sql("select nextval('inbound_file_id_seq')").query(Long.class).single();
              Digested digested = keepParts(fileId, in);
              if (insert(fileId, letter, digested)) {
                return new Receipt.Received(fileId);
              }
              running.setRollbackOnly();
              return new Receipt.AlreadyReceived(idOf(digested.sha256(), letter.onlyPractice()));
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

  private boolean insert(long fileId, Letter letter, Digested digested) {
    return jdbc.sql(
                """
                insert into inbound_file (id, name, origin, practice_id, only_practice_id, received_by,
                    received_at, sha256, size_bytes, state)
                values (:id, :name, :origin, :practice, :only, :by, :at, :sha256, :size, 'RECEIVED')
                on conflict (sha256, only_practice_id) do nothing
                """)
            .param("id", fileId)
            .param("name", letter.name())
            .param("origin", letter.origin().name())
            .param("practice", letter.practiceId())
            .param("only", letter.onlyPractice())
            .param("by", actor.name())
            .param("at", Timestamp.from(clock.instant()))
            .param("sha256", digested.sha256())
            .param("size", digested.size())
            .update()
        == 1;
  }

  private long idOf(String sha256, @Nullable Long onlyPractice) {
    return jdbc.sql(
            """
            select id from inbound_file
            where sha256 = :sha256 and only_practice_id is not distinct from :only::bigint
            """)
        .param("sha256", sha256)
        .param("only", onlyPractice)
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

  private record Letter(
      String name, Origin origin, @Nullable Long practiceId, @Nullable Long onlyPractice) {}

  private record Digested(String sha256, long size) {}
}
