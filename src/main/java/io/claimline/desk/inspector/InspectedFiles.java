package io.claimline.desk.inspector;

import io.claimline.x12.inspect.AnnotatedFile;
import io.claimline.x12.inspect.FileExamination;
import io.claimline.x12.inspect.FileSummary;
import io.claimline.x12.inspect.PlainWords;
import io.claimline.x12.inspect.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Holds the files that people look at: one a person, compressed, in memory, until that person takes
 * another, closes it, signs out or leaves it alone for half an hour. Never on disk and never in the
 * database, since nobody has said whose data it is.
 */
@Component
class InspectedFiles {
  static final long LARGEST = 300L * 1024 * 1024;
  private static final long MOST_HELD = 256L * 1024 * 1024;
  private static final int MOST_WORDS = 500;
  private static final Duration LEFT_ALONE = Duration.ofMinutes(30);

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Held> byOwner = new LinkedHashMap<>(16, 0.75f, true);

  private record Held(InspectedFile file, Instant lastUsed) {}

  /** The file is larger than what is looked at. */
  static final class TooLarge extends Exception {}

  InspectedFiles(Clock clock) {
    this.clock = clock;
  }

  /** Takes a file in and says what it is; it replaces the person's former one. */
  InspectedFile open(String owner, String name, InputStream bytes) throws IOException, TooLarge {
    ByteArrayOutputStream held = new ByteArrayOutputStream(1 << 16);
    long size = compress(bytes, held);
    byte[] compressed = held.toByteArray();
    Source source = InspectedFile.source(compressed);
    PlainWords words = new PlainWords(MOST_WORDS);
    FileSummary summary = FileExamination.of(name, source, words);
    int segments;
    try (InputStream again = source.open()) {
      segments = AnnotatedFile.count(again);
    }
    InspectedFile file =
        new InspectedFile(newKey(), owner, compressed, size, segments, summary, words);
    keep(file);
    return file;
  }

  /** The file of this key, if it is this person's and still held. */
  synchronized Optional<InspectedFile> find(String key, String owner) {
    forgetOld();
    Held held = byOwner.get(owner);
    if (held == null || !held.file().key().equals(key)) {
      return Optional.empty();
    }
    byOwner.put(owner, new Held(held.file(), clock.instant()));
    return Optional.of(held.file());
  }

  synchronized void forget(String owner) {
    byOwner.remove(owner);
  }

  @EventListener
  void signedOut(LogoutSuccessEvent event) {
    forget(event.getAuthentication().getName());
  }

  private synchronized void keep(InspectedFile file) {
    forgetOld();
    byOwner.remove(file.owner());
    byOwner.put(file.owner(), new Held(file, clock.instant()));
    while (held() > MOST_HELD && byOwner.size() > 1) {
      byOwner.remove(byOwner.keySet().iterator().next());
    }
  }

  private long held() {
    return byOwner.values().stream().mapToLong(held -> held.file().bytesHeld()).sum();
  }

  private void forgetOld() {
    Instant eldest = clock.instant().minus(LEFT_ALONE);
    byOwner.values().removeIf(held -> held.lastUsed().isBefore(eldest));
  }

  private String newKey() {
    byte[] key = new byte[16];
    random.nextBytes(key);
    return HexFormat.of().formatHex(key);
  }

  private static long compress(InputStream bytes, ByteArrayOutputStream held)
      throws IOException, TooLarge {
    byte[] block = new byte[1 << 16];
    long size = 0;
    try (GZIPOutputStream out = new GZIPOutputStream(held)) {
      for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
        size += read;
        if (size > LARGEST || held.size() > MOST_HELD / 4) {
          throw new TooLarge();
        }
        out.write(block, 0, read);
      }
    }
    return size;
  }
}
