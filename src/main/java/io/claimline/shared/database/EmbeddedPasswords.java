package io.claimline.shared.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Properties;

/** Passwords of the embedded server: made once at random, kept in a file only its owner reads. */
record EmbeddedPasswords(String superuser, String owner, String app, String backup) {

  static EmbeddedPasswords keptIn(Path file) throws IOException {
    Properties kept = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        kept.load(reader);
      }
    } else {
      SecureRandom random = new SecureRandom();
      for (String user : new String[] {"superuser", "owner", "app", "backup"}) {
        kept.setProperty(user, password(random));
      }
      write(kept, file);
    }
    return new EmbeddedPasswords(
        of(kept, "superuser", file),
        of(kept, "owner", file),
        of(kept, "app", file),
        of(kept, "backup", file));
  }

  @Override
  public String toString() {
    return "EmbeddedPasswords";
  }

  private static void write(Properties passwords, Path file) throws IOException {
    // Written beside and renamed, so that a crash never leaves half a file.
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    PrivateFiles.create(fresh);
    try (Writer writer = Files.newBufferedWriter(fresh)) {
      passwords.store(writer, "Passwords of the embedded database");
    }
    Files.move(fresh, file);
  }

  private static String of(Properties kept, String user, Path file) {
    return Objects.requireNonNull(
        kept.getProperty(user), () -> "no password of " + user + " in " + file);
  }

  private static String password(SecureRandom random) {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
