package io.claimline.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;

/** {@code bin/bench NAME [options]}: runs one measurement and prints its figures. */
final class Bench {
  private Bench() {}

  /** The names are x12, lifecycle and pages; more measurements join here. */
  public static void main(String[] arguments) throws IOException, SQLException {
    String name = arguments.length == 0 ? "" : arguments[0];
    String[] options =
        Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
    try {
      switch (name) {
        case "x12" -> new X12Bench(X12Bench.Options.parse(options)).run();
        case "lifecycle" -> new LifecycleBench(LifecycleBench.Options.parse(options)).run();
        case "pages" -> new PagesBench(PagesBench.Options.parse(options)).run();
        default -> refuse("no such measurement: '" + name + "'");
      }
    } catch (WrongOptionException wrong) {
      refuse(String.valueOf(wrong.getMessage()));
    }
  }

  private static void refuse(String reason) {
    System.err.println(reason);
    System.err.println("usage: bin/bench NAME [options]");
    System.err.println("  x12 [--size MB] [--large MB] [--rounds N] [--only READER,...]");
    System.err.println("  lifecycle [--claims N] [--statements]");
    System.err.println("  pages [--claims N]");
    System.exit(2);
  }
}
