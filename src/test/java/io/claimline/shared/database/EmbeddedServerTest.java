package io.claimline.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.shared.DataFolder;
import io.claimline.shared.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedServerTest {

  @TempDir private Path folder;
  private Path home;

  @BeforeEach
  void home() {
    home = folder.resolve("postgres");
  }

  @Test
  @DisplayName("A restart keeps everything, and only our own user can open it")
  void restartKeepsEverything() throws IOException {
    try (EmbeddedServer server = start(folder)) {
      owner(server).sql("CREATE TABLE kept AS SELECT 'stays' AS word").update();
      assertThatThrownBy(() -> start(folder))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("Another Claimline runs on " + home);
      assertThatThrownBy(
              () -> sql(server.url(), "postgres", "").sql("SELECT 1").query(Integer.class).single())
          .rootCause()
          .hasMessageContaining("password");
    }
    assertThat(Files.exists(home.resolve("cluster/postmaster.pid"))).isFalse();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve("passwords.properties"))))
        .isEqualTo("rw-------");

    try (EmbeddedServer again = start(folder)) {
      assertThat(owner(again).sql("SELECT word FROM kept").query(String.class).single())
          .isEqualTo("stays");
    }
  }

  @Test
  @DisplayName("After kill -9 the server left behind is stopped, and what was committed is there")
  void killed() throws IOException, InterruptedException {
    Process killed = startElsewhere(folder);
    long leftover =
        Long.parseLong(Files.readAllLines(home.resolve("cluster/postmaster.pid")).get(0));
    killed.destroyForcibly().waitFor();
    assertThat(ProcessHandle.of(leftover)).get().matches(ProcessHandle::isAlive);

    try (EmbeddedServer recovered = start(folder)) {
      assertThat(owner(recovered).sql("SELECT word FROM kept").query(String.class).single())
          .isEqualTo("committed");
      assertThat(ProcessHandle.of(leftover).filter(ProcessHandle::isAlive)).isEmpty();
    }
  }

  @Test
  @DisplayName("A stale process number that now belongs to another program stops neither")
  void staleProcessNumber() throws IOException {
    start(folder).close();
    Path pidFile = home.resolve("cluster/postmaster.pid");
    Files.write(
        pidFile,
        List.of(Long.toString(ProcessHandle.current().pid()), home.resolve("cluster").toString()));
    try (EmbeddedServer again = start(folder)) {
      assertThat(owner(again).sql("SELECT 1").query(Integer.class).single()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("A first start that was killed midway is begun anew")
  void unfinishedFirstStart() throws IOException {
    Files.createDirectories(home.resolve("cluster/base"));
    Files.writeString(home.resolve("cluster/postgresql.conf"), "");
    try (EmbeddedServer server = start(folder)) {
      assertThat(owner(server).sql("SELECT 1").query(Integer.class).single()).isEqualTo(1);
    }
  }

  /** Another program that writes a row, says so, and waits to be killed. */
  static class Other {
    public static void main(String[] arguments) throws IOException {
      EmbeddedServer server = start(Path.of(arguments[0]));
      owner(server).sql("CREATE TABLE kept AS SELECT 'committed' AS word").update();
      System.out.println("written");
      int unused = System.in.read();
    }
  }

  private static Process startElsewhere(Path folder) throws IOException {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Other.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    var output = other.inputReader(StandardCharsets.UTF_8);
    assertThat(output.lines().anyMatch("written"::equals)).isTrue();
    return other;
  }

  private static EmbeddedServer start(Path folder) {
    return EmbeddedServer.start(
        new DataFolder(folder),
        new DatabaseSettings(
            true, false, Path.of("target/postgres-binaries"), "", "", "", "", "", 1, List.of()));
  }

  private static JdbcClient owner(EmbeddedServer server) {
    return sql(server.url(), server.owner().user(), server.owner().password());
  }

  private static JdbcClient sql(String url, String user, String password) {
    return JdbcClient.create(new DriverManagerDataSource(url, user, password));
  }
}
