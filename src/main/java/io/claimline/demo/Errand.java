package io.claimline.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a payer has to do on a later day of itself: a line of a text file that is held until then.
 *
 * @param task what
 * @param payerId whose claim
 * @param claimNumber which claim
 * @param about what else the task needs to know, or empty
 */
record Errand(Task task, String payerId, String claimNumber, String about) {

  private static final String SEPARATOR = "\t";

  /** What a payer does. */
  enum Task {
    /** Take the payment back and pay less. */
    CORRECT,
    /** Take the payment back. */
    REVERSE,
    /** Pay less than what was taken back. */
    PAY_AGAIN,
    /** Take the payment back and pay less, and recover the difference later. */
    TAKE_BACK,
    /** Decide what another payer forwarded; about: its filing indicator. */
    CROSS_OVER,
    /** Send the 835 that was lost. */
    SEND_LOST,
    /** Send what did not balance again, right, and keep back what was paid with it. */
    PUT_RIGHT,
    /** Take a denial back and pay; about: level and reference of the appeal. */
    OVERTURN,
    /** Write that the decision stands; about: level and reference of the appeal. */
    UPHOLD
  }

  static byte[] file(List<Errand> errands) {
    return errands.stream()
        .map(
            errand ->
                String.join(
                    SEPARATOR,
                    errand.task().name(),
                    errand.payerId(),
                    errand.claimNumber(),
                    errand.about()))
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  static List<Errand> read(Path file) throws IOException {
    List<Errand> errands = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] field = line.split(SEPARATOR, -1);
      errands.add(new Errand(Task.valueOf(field[0]), field[1], field[2], field[3]));
    }
    return errands;
  }
}
