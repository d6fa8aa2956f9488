package io.claimline.shared;

import java.util.List;

/**
 * Something an operator does once from the command line, without a web server: {@code java -jar
 * claimline.jar --claimline.command=<name> …}. Each bean of this type is one command.
 */
public interface Command {

  /** The name after {@code --claimline.command=}. */
  String name();

  /**
   * Does the work; its arguments are properties of the environment.
   *
   * @param arguments the command line without options
   * @throws CommandRefused with a message for the operator, if it cannot be done
   */
  void run(List<String> arguments);

  /** The command was understood but cannot be done; the message tells the operator why. */
  final class CommandRefused extends RuntimeException {
    public CommandRefused(String message) {
      super(message);
    }
  }
}
