package io.claimline.shared.database;

import io.claimline.shared.DataFolder;
import io.claimline.shared.StartRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL that the application starts in its data folder and stops when it ends. */
final class EmbeddedServer implements DatabaseServer {

  private static final String READY = "claimline-ready";

  private final EmbeddedPostgres postgres;
  private final EmbeddedPasswords passwords;
  private final FileChannel lock;

  private EmbeddedServer(EmbeddedPostgres postgres, EmbeddedPasswords passwords, FileChannel lock) {
    this.postgres = postgres;
    this.passwords = passwords;
    this.lock = lock;
  }

  /**
   * Starts the server, with its roles and an empty or kept database.
   *
   * @throws StartRefused if another application uses the data folder
   */
  static EmbeddedServer start(DataFolder folder, DatabaseSettings settings) {
    try {
      Path home = PrivateFiles.folder(folder.folder(".").resolve("postgres"));
      FileChannel lock = lock(home.resolve("claimline.lock"));
      Path cluster = home.resolve("cluster");
      LeftoverServer.stop(cluster);
      removeUnfinished(cluster);
      EmbeddedPasswords passwords = EmbeddedPasswords.keptIn(home.resolve("passwords.properties"));
      EmbeddedPostgres postgres = launch(home, settings, passwords);
      Bootstrap.run(postgres.getPostgresDatabase(), passwords);
      return new EmbeddedServer(postgres, passwords, lock);
    } catch (IOException e) {
      throw new UncheckedIOException("the embedded database does not start", e);
    } catch (SQLException e) {
      throw new IllegalStateException("the embedded database cannot be set up", e);
    }
  }

  @Override
  public String url() {
    return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + Bootstrap.DATABASE;
  }

  @Override
  public Login owner() {
    return new Login("claimline_owner", passwords.owner());
  }

  @Override
  public Login application() {
    return new Login("claimline_app", passwords.app());
  }

  @Override
  public void close() {
    try {
      postgres.close();
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The system gives the lock back when this process ends, however it ends. */
  private static FileChannel lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      throw new StartRefused("Another Claimline runs on " + file.getParent());
    }
    return channel;
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  /** A first start that was killed midway leaves files that no server has ever run on. */
  private static void removeUnfinished(Path cluster) throws IOException {
    if (Files.exists(cluster) && !Files.exists(cluster.resolve(READY))) {
      FileSystemUtils.deleteRecursively(cluster);
    }
  }

  private static EmbeddedPostgres launch(
      Path home, DatabaseSettings settings, EmbeddedPasswords passwords) throws IOException {
    Path passwordFile = home.resolve("initial-password");
    Files.deleteIfExists(passwordFile);
    PrivateFiles.create(passwordFile);
    Files.writeString(passwordFile, passwords.superuser());
    try {
      return builder(settings, home)
          // Options of initdb: by default it would let every user of this machine in.
          .setLocaleConfig("auth", "scram-sha-256")
          .setLocaleConfig("pwfile", passwordFile.toString())
          .setLocaleConfig("locale", "C")
          .setLocaleConfig("locale-provider", "builtin")
          .setLocaleConfig("builtin-locale", "C.UTF-8")
          .setConnectConfig("password", passwords.superuser())
          .start();
    } finally {
      Files.deleteIfExists(passwordFile);
    }
  }

  private static EmbeddedPostgres.Builder builder(DatabaseSettings settings, Path home) {
    @Nullable Path binaries = settings.binaries();
    ProcessBuilder.Redirect log =
        ProcessBuilder.Redirect.appendTo(home.resolve("server.log").toFile());
    String durable = settings.throwAway() ? "off" : "on";
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(
            (binaries == null ? home.resolve("binaries") : binaries).toAbsolutePath().toFile())
        .setDataDirectory(home.resolve("cluster"))
        .setDataDirectoryCustomizer(EmbeddedServer::markReady)
        .setCleanDataDirectory(settings.throwAway())
        .setRegisterShutdownHook(false)
        .setPGStartupWait(Duration.ofMinutes(1))
        .setOutputRedirector(log)
        .setErrorRedirector(log)
        .setServerConfig("fsync", durable)
        .setServerConfig("synchronous_commit", durable)
        .setServerConfig("full_page_writes", durable)
        .setServerConfig("max_connections", "60")
        .setServerConfig("shared_buffers", "256MB")
        .setServerConfig("unix_socket_directories", "")
        // A young table grows a hundredfold within a minute: plans made for the empty one cost as
        // much.
        .setServerConfig("autovacuum_naptime", "10s")
        // Rows are in memory or on a disk without heads: an index is dear only by the standard of
        // old, and a young table that looks small would be read whole.
        .setServerConfig("random_page_cost", "1.1")
        .setServerConfig("timezone", "UTC")
        // The log names neither values nor rows: they could be a patient's.
        .setServerConfig("log_error_verbosity", "terse")
        .setServerConfig("log_min_error_statement", "panic");
  }

  private static void markReady(File cluster) {
    try {
      Path ready = cluster.toPath().resolve(READY);
      if (!Files.exists(ready)) {
        Files.createFile(ready);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
