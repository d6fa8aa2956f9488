package io.claimline.demo;

import io.claimline.x12.ProfessionalClaim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What the clearinghouse remembers: in which batches it answered which claims. A text file of its
 * own, since it works from files alone.
 */
final class AnsweredClaims {

  private final Path file;

  AnsweredClaims(Path file) {
    this.file = file;
  }

  /** In how many batches other than this one the claim was answered. */
  int earlier(String claimNumber, String batchName) throws IOException {
    return (int)
        lines().stream()
            .map(line -> line.split(" ", 2))
            .filter(entry -> entry.length == 2 && entry[1].equals(claimNumber))
            .map(entry -> entry[0])
            .filter(batch -> !batch.equals(batchName))
            .distinct()
            .count();
  }

  void add(SentBatch batch) throws IOException {
    List<String> lines = new ArrayList<>();
    for (ProfessionalClaim claim : batch.claims()) {
      lines.add(batch.name() + " " + claim.patientControlNumber());
    }
    Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private List<String> lines() throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }
}
