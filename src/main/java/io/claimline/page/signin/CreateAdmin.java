package io.claimline.page.signin;

import io.claimline.page.Staff;
import io.claimline.shared.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The one-time command that makes the first administrator: {@code --user=NAME}.
 *
 * <p>The password comes from the environment variable {@code CLAIMLINE_ADMIN_PASSWORD} or else from
 * the first line of standard input, never from the command line, where other users of the machine
 * could read it.
 */
@Component
class CreateAdmin implements Command {

  private static final int LONGEST_LINE = 1024;

  private final Staff staff;
  private final Environment environment;

  CreateAdmin(Staff staff, Environment environment) {
    this.staff = staff;
    this.environment = environment;
  }

  @Override
  public String name() {
    return "create-admin";
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<String> users = arguments.getOptionValues("user");
    if (users == null || users.size() != 1) {
      throw new Refused("Name the administrator: --user=NAME.");
    }
    if (staff.hasAdmin()) {
      throw new Refused("There is an administrator already; nothing was changed.");
    }
    String given = environment.getProperty("CLAIMLINE_ADMIN_PASSWORD");
    try {
      staff.add(users.get(0), "Administrator", given == null ? firstLineOfInput() : given, true);
    } catch (IllegalArgumentException refused) {
      throw new Refused("No administrator was made: " + refused.getMessage() + ".");
    }
  }

  private static String firstLineOfInput() {
    try {
      String text = new String(System.in.readNBytes(LONGEST_LINE), StandardCharsets.UTF_8);
      return text.lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
