package io.claimline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Claimline, or does one command of an operator. */
@SpringBootApplication
public class Claimline {

  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(Claimline.class);
    String command = CommandLine.commandOf(arguments);
    if (command == null) {
      application.run(arguments);
    } else {
      System.exit(CommandLine.run(application, command, arguments, System.err));
    }
  }
}
