package io.claimline;

import io.claimline.shared.Command;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/** Runs one {@link Command} instead of serving. */
final class CommandLine {

  private static final String OPTION = "claimline.command";

  private CommandLine() {}

  /** The name of the command asked for, or null to serve. */
  static @Nullable String commandOf(String[] arguments) {
    return new SimpleCommandLinePropertySource(arguments).getProperty(OPTION);
  }

  /**
   * @return the exit code: 0 when done, 1 when refused, 2 when there is no such command
   */
  static int run(
      SpringApplication application, String name, String[] arguments, PrintStream messages) {
    try (ConfigurableApplicationContext context = application.run(quietly(arguments))) {
      List<Command> commands = context.getBeanProvider(Command.class).stream().toList();
      Optional<Command> command = commands.stream().filter(c -> c.name().equals(name)).findFirst();
      if (command.isEmpty()) {
        messages.println("No command " + name + ". There are: " + names(commands));
        return 2;
      }
      command.get().run(context.getBean(ApplicationArguments.class));
      return 0;
    } catch (Command.Refused refused) {
      messages.println(refused.getMessage());
      return 1;
    }
  }

  private static String names(List<Command> commands) {
    return String.join(", ", commands.stream().map(Command::name).sorted().toList());
  }

  /** Opens no port and leaves the jobs to the server that may be running beside. */
  private static String[] quietly(String[] arguments) {
    String[] quiet = Arrays.copyOf(arguments, arguments.length + 3);
    quiet[arguments.length] = "--server.port=-1";
    quiet[arguments.length + 1] = "--camunda.bpm.job-execution.enabled=false";
    quiet[arguments.length + 2] = "--logging.level.root=warn";
    return quiet;
  }
}
