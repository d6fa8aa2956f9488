package io.claimline.demo;

import io.claimline.x12.ProfessionalClaim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the clearinghouse remembers: in which batches it answered which claims. A text file of its
 * own, since it works from files alone.
 */
final class AnsweredClaims {

  private final Path file;

  AnsweredClaims(Path file) {
    this.file = file;
  }

  /** In how many batches other than this one each claim was answered; none where not at all. */
  Map<String, Integer> earlierThan(String batchName) throws IOException {
    Map<String, Set<String>> batches = new HashMap<>();
    for (String line : lines()) {
      String[] entry = line.split(" ", 2);
      if (entry.length == 2 && !entry[0].equals(batchName)) {
        batches.computeIfAbsent(entry[1], any -> new HashSet<>()).add(entry[0]);
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    batches.forEach((claim, names) -> counts.put(claim, names.size()));
    return counts;
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
