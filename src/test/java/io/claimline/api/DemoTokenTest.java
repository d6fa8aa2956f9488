package io.claimline.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.practice.Practices;
import io.claimline.shared.DataFolder;
import io.claimline.shared.PracticeScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.util.unit.DataSize;

class DemoTokenTest extends ApiTest {

  @TempDir private Path folder;
  @Autowired private Practices practices;

  @Test
  @DisplayName("One token lies in the data folder, for its owner alone; a restart leaves it there")
  void laid() throws IOException {
    start();
    Path file = folder.resolve("demo-api-token");
    String text = Files.readString(file);
    assertThat(text).matches("clm_[A-Za-z0-9_-]{43}\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(new Caller(port, text.strip()).get("/api/v1/claims").status()).isEqualTo(200);

    start();
    assertThat(Files.readString(file)).isEqualTo(text);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }

    Files.delete(file);
    start();
    String second = Files.readString(file).strip();
    assertThat(second).isNotEqualTo(text.strip());
    assertThat(tokens.caller(second).map(by -> by.practiceId())).contains(practice);
  }

  @Test
  @DisplayName("A token that the database does not know is replaced")
  void unknown() throws IOException {
    Files.writeString(folder.resolve("demo-api-token"), "clm_" + "B".repeat(43) + "\n");
    start();
    String made = Files.readString(folder.resolve("demo-api-token")).strip();
    assertThat(tokens.caller(made)).isPresent();
  }

  private void start() {
    String code =
        PracticeScope.writing(practice).call(() -> practices.find(practice)).orElseThrow().code();
    ApiSettings settings =
        new ApiSettings(
            DataSize.ofMegabytes(1),
            DataSize.ofMegabytes(1),
            Duration.ofHours(48),
            Duration.ofMinutes(10),
            code);
    new DemoToken(tokens, practices, new DataFolder(folder), settings)
        .run(new DefaultApplicationArguments());
  }
}
