package io.claimline.shared;

import org.springframework.boot.ApplicationArguments;

/**
 * Something an operator does once from the command line, without a web server: {@code java -jar
 * claimline.jar --claimline.command=<name> …}. Each bean of this type is one command.
 */
public interface Command {

  /** The name after {@code --claimline.command=}. */
  String name();

  /**
   * Does the work.
   *
   * @throws Refused if it cannot be done
   */
  void run(ApplicationArguments arguments);

  /** The command was understood but cannot be done; the message tells the operator why. */
  final class Refused extends RuntimeException {
    public Refused(String reason) {
      super(reason);
    }
  }
}
