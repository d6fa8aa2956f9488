package io.claimline;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.shared.Command;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.Environment;

@ClaimlineTest
class CommandLineTest {

  @Autowired private Database database;

  @ParameterizedTest
  @DisplayName(
      "A command runs without a port; refused and unknown ones say so with their exit code")
  @CsvSource({
    "greet, 0, ''",
    "refuse, 1, it is Sunday",
    "dance, 2, No command dance. There are:",
  })
  void runs(String name, int exitCode, String message) throws Exception {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Commanded.class.getName()));
    line.addAll(database.address());
    line.addAll(
        List.of("--spring.profiles.active=test", "--claimline.command=" + name, "--word=hello"));

    Process command = new ProcessBuilder(line).redirectErrorStream(true).start();
    String messages = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(command.waitFor()).as(messages).isEqualTo(exitCode);
    assertThat(messages).contains(message);
  }

  @Test
  @DisplayName("Without the option the application serves")
  void serves() {
    assertThat(CommandLine.commandOf(new String[] {"--server.port=1"})).isNull();
  }

  /** A machine of its own: closing an engine takes away what the suite's engine shares with it. */
  static final class Commanded {

    private Commanded() {}

    public static void main(String[] arguments) {
      String name = Objects.requireNonNull(CommandLine.commandOf(arguments));
      System.exit(
          CommandLine.run(
              new SpringApplication(Claimline.class, Greet.class, Refuse.class),
              name,
              arguments,
              System.out));
    }
  }

  record Greet(Environment environment) implements Command {
    @Override
    public String name() {
      return "greet";
    }

    @Override
    public void run(ApplicationArguments arguments) {
      assertThat(arguments.getOptionValues("word")).containsExactly("hello");
      assertThat(environment.getProperty("local.server.port", Integer.class, -1)).isNegative();
    }
  }

  record Refuse() implements Command {
    @Override
    public String name() {
      return "refuse";
    }

    @Override
    public void run(ApplicationArguments arguments) {
      throw new Refused("it is Sunday");
    }
  }
}
