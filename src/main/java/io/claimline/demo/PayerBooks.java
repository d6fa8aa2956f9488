package io.claimline.demo;

import io.claimline.x12.ClaimPayment;
import io.claimline.x12.Interchange;
import io.claimline.x12.Remittance;
import io.claimline.x12.X12Event;
import io.claimline.x12.X12Reader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each simulated payer remembers of claims, in a folder of its own: what it received, and each
 * decision as an 835 in which it stands alone. A payer sees nothing in another's books.
 *
 * <p>A decision's file is named by its number, its cause (the batch or errand that led to it, so
 * that the same cause enters it once) and CLP02; its modification time tells when it is sent. One
 * whose 835 was lost on the way ends in {@code .lost}.
 */
final class PayerBooks {

  private static final String SENT = ".835";
  private static final String LOST = ".lost";
  private static final String RECEIVED = "received.txt";

  private final Path folder;

  PayerBooks(Path folder) {
    this.folder = folder;
  }

  /**
   * A decision in the books.
   *
   * @param interchange between whom it was sent
   * @param head of the 835 that carried it
   * @param lost whether that 835 never arrived
   * @param due when it is sent
   */
  record Entry(
      String cause,
      Interchange interchange,
      Remittance head,
      ClaimPayment payment,
      boolean lost,
      Instant due) {

    /** Whether this batch or errand led to it. */
    boolean isOf(String batchOrErrand) {
      return cause.equals(batchOrErrand) || cause.startsWith(batchOrErrand + ".");
    }

    boolean isReversal() {
      return payment.statusCode().equals("22");
    }

    Decision asDecision() {
      return Decision.of(head.payer(), head.payee(), payment);
    }
  }

  /** Notes that a claim was received. */
  void receive(String payerId, String claimNumber, String cause, Scenario scenario)
      throws IOException {
    Path claim = Files.createDirectories(claim(payerId, claimNumber));
    List<String> lines = new ArrayList<>(received(payerId, claimNumber));
    lines.removeIf(line -> line.startsWith(cause + " "));
    lines.add(cause + " " + scenario.name());
    Files.write(claim.resolve(RECEIVED), lines);
  }

  /** The scenario under which the claim was received last; empty if it never was. */
  Optional<Scenario> scenario(String payerId, String claimNumber) throws IOException {
    List<String> lines = received(payerId, claimNumber);
    return lines.isEmpty()
        ? Optional.empty()
        : Scenario.named(lines.get(lines.size() - 1).split(" ", 2)[1]);
  }

  /** Enters a decision, or takes the place of the same one entered before. */
  void enter(
      String payerId, ClaimPayment payment, String cause, byte[] file, boolean lost, Instant due)
      throws IOException {
    Path claim = Files.createDirectories(claim(payerId, payment.claimNumber()));
    List<Path> files = files(claim);
    String ofCause = "~" + cause + "~" + payment.statusCode();
    String stem =
        files.stream()
            .map(PayerBooks::stem)
            .filter(known -> known.endsWith(ofCause))
            .findFirst()
            .orElse("%03d".formatted(files.size() + 1) + ofCause);
    Path target = claim.resolve(stem + (lost ? LOST : SENT));
    Files.write(target, file);
    Files.setLastModifiedTime(target, FileTime.from(due));
    Files.deleteIfExists(claim.resolve(stem + (lost ? SENT : LOST)));
  }

  /**
   * Takes the 835 that was lost to be sent now.
   *
   * @return the file; empty if none of the claim is lost
   */
  byte[] find(String payerId, String claimNumber, Instant now) throws IOException {
    for (Path file : files(claim(payerId, claimNumber))) {
      if (file.toString().endsWith(LOST)) {
        byte[] found = Files.readAllBytes(file);
        Files.setLastModifiedTime(file, FileTime.from(now));
        Files.move(file, file.resolveSibling(stem(file) + SENT));
        return found;
      }
    }
    return new byte[0];
  }

  /** All decisions of a claim in their order. */
  List<Entry> decisions(String payerId, String claimNumber) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Path file : files(claim(payerId, claimNumber))) {
      entries.add(read(file));
    }
    return entries;
  }

  /** A name for a folder or file that says the same as this one and may be any text. */
  static String fileName(String text) {
    StringBuilder name = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = Character.isLetterOrDigit(each) || each == '-';
      name.append(plain ? String.valueOf((char) each) : "_%02x".formatted(each));
    }
    return name.toString();
  }

  private List<String> received(String payerId, String claimNumber) throws IOException {
    Path file = claim(payerId, claimNumber).resolve(RECEIVED);
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private Path claim(String payerId, String claimNumber) {
    return folder.resolve(fileName(payerId)).resolve(fileName(claimNumber));
  }

  private static List<Path> files(Path claim) throws IOException {
    if (!Files.isDirectory(claim)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(claim)) {
      return entries
          .filter(file -> file.toString().endsWith(SENT) || file.toString().endsWith(LOST))
          .sorted()
          .toList();
    }
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static Entry read(Path file) throws IOException {
    Interchange interchange = null;
    Remittance head = null;
    ClaimPayment payment = null;
    try (X12Reader reader = X12Reader.open(file.toString(), Files.newInputStream(file))) {
      for (X12Event event = reader.next(); event != null; event = reader.next()) {
        if (event instanceof X12Event.InterchangeOpened opened) {
          interchange = opened.interchange();
        } else if (event instanceof X12Event.RemittanceOpened opened) {
          head = opened.remittance();
        } else if (event instanceof X12Event.ClaimPaymentRead paid) {
          payment = paid.payment().content();
        }
      }
    }
    return entry(file, interchange, head, payment);
  }

  private static Entry entry(
      Path file,
      @Nullable Interchange interchange,
      @Nullable Remittance head,
      @Nullable ClaimPayment payment)
      throws IOException {
    if (interchange == null || head == null || payment == null) {
      throw new IOException("the payer's books are damaged: " + file);
    }
    return new Entry(
        stem(file).split("~")[1],
        interchange,
        head,
        payment,
        file.toString().endsWith(LOST),
        Files.getLastModifiedTime(file).toInstant());
  }
}
