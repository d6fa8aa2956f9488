package io.claimline;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.shared.Command;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
  void runs(String name, int exitCode, String message) {
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    List<String> arguments = new ArrayList<>(database.address());
    arguments.addAll(
        List.of("--spring.profiles.active=test", "--claimline.command=" + name, "--word=hello"));
    String[] line = arguments.toArray(String[]::new);

    assertThat(CommandLine.commandOf(line)).isEqualTo(name);
    assertThat(
            CommandLine.run(
                new SpringApplication(Claimline.class, Greet.class, Refuse.class),
                name,
                line,
                new PrintStream(messages, true, StandardCharsets.UTF_8)))
        .isEqualTo(exitCode);
    assertThat(messages.toString(StandardCharsets.UTF_8)).contains(message);
  }

  @Test
  @DisplayName("Without the option the application serves")
  void serves() {
    assertThat(CommandLine.commandOf(new String[] {"--server.port=1"})).isNull();
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
