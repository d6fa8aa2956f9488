package io.claimline.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database server that outlived the application, which was killed before it could stop it.
 *
 * <p>Only looked for by the one application that holds the data folder's lock.
 */
final class LeftoverServer {

  private static final Logger log = LoggerFactory.getLogger(LeftoverServer.class);
  private static final int PATIENCE_SECONDS = 60;

  private LeftoverServer() {}

  /**
   * Stops the server that still runs on the cluster, if one does, and removes what it left behind.
   *
   * @throws IOException if it cannot be stopped
   */
  static void stop(Path cluster) throws IOException {
    Path pidFile = cluster.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    Optional<ProcessHandle> server = serverOf(cluster, Files.readAllLines(pidFile));
    if (server.isPresent()) {
      log.info("Stopping the database server that an earlier run left behind");
      interrupt(server.get());
    }
    // A stale file whose number now belongs to another process would stop the next start.
    Files.deleteIfExists(pidFile);
  }

  /** The process of the file's first line, unless that number now belongs to something else. */
  private static Optional<ProcessHandle> serverOf(Path cluster, List<String> lines)
      throws IOException {
    if (lines.size() < 2 || !lines.get(0).matches("\\d{1,18}")) {
      return Optional.empty();
    }
    if (!Files.isSameFile(Path.of(lines.get(1)), cluster)) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.get(0)))
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.info().command().orElse("").contains("postgres"));
  }

  /** SIGINT is the server's "fast" shutdown: it cuts its sessions and writes everything down. */
  private static void interrupt(ProcessHandle server) throws IOException {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
      server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while an earlier database server stopped", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("an earlier database server does not stop: process " + server.pid(), e);
    }
  }
}
