package io.claimline.bench;

import java.io.IOException;
import java.util.Arrays;

/** {@code bin/bench NAME [options]}: runs one measurement and prints its figures. */
final class Bench {
  private Bench() {}

  /** The names are x12; more measurements join here. */
  public static void main(String[] arguments) throws IOException {
    String name = arguments.length == 0 ? "" : arguments[0];
    String[] options =
        Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
    if (name.equals("x12")) {
      X12Bench.Options chosen;
      try {
        chosen = X12Bench.Options.parse(options);
      } catch (IllegalArgumentException wrong) {
        refuse(String.valueOf(wrong.getMessage()));
        return;
      }
      new X12Bench(chosen).run();
    } else {
      refuse("no such measurement: '" + name + "'");
    }
  }

  private static void refuse(String reason) {
    System.err.println(reason);
    System.err.println("usage: bin/bench NAME [options]");
    System.err.println("  x12 [--size MB] [--large MB] [--rounds N] [--only READER,...]");
    System.exit(2);
  }
}
