package io.claimline.demo;

import io.claimline.x12.ClaimStatusInquiry;
import io.claimline.x12.EligibilityInquiry;
import io.claimline.x12.Interchange;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.TransactionSet;
import io.claimline.x12.X12Event;
import io.claimline.x12.X12Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of claims or questions as the clearinghouse reads it.
 *
 * @param name of the file, without its ending
 * @param interchange null if it is no X12
 * @param sets of claims
 * @param coverageQuestions of a 270
 * @param statusQuestions of a 276
 */
record SentBatch(
    String name,
    @Nullable Interchange interchange,
    List<SentSet> sets,
    List<EligibilityInquiry> coverageQuestions,
    List<ClaimStatusInquiry> statusQuestions) {

  SentBatch {
    sets = List.copyOf(sets);
    coverageQuestions = List.copyOf(coverageQuestions);
    statusQuestions = List.copyOf(statusQuestions);
  }

  /** One transaction set with its claims. */
  record SentSet(TransactionSet set, List<ProfessionalClaim> claims) {
    SentSet {
      claims = List.copyOf(claims);
    }
  }

  static SentBatch read(Path file) throws IOException {
    Interchange interchange = null;
    Map<TransactionSet, List<ProfessionalClaim>> sets = new LinkedHashMap<>();
    List<EligibilityInquiry> coverage = new ArrayList<>();
    List<ClaimStatusInquiry> status = new ArrayList<>();
    String name = file.getFileName().toString();
    try (X12Reader reader = X12Reader.open(name, Files.newInputStream(file))) {
      for (X12Event event = reader.next(); event != null; event = reader.next()) {
        if (event instanceof X12Event.InterchangeOpened opened) {
          interchange = opened.interchange();
        } else if (event instanceof X12Event.ClaimSetOpened opened) {
          sets.put(opened.set(), new ArrayList<>());
        } else if (event instanceof X12Event.ClaimRead read) {
          sets.computeIfAbsent(read.set(), any -> new ArrayList<>()).add(read.claim());
        } else if (event instanceof X12Event.EligibilityInquiryRead read) {
          coverage.add(read.inquiry());
        } else if (event instanceof X12Event.ClaimStatusInquiryRead read) {
          status.add(read.inquiry());
        }
      }
    }
    return new SentBatch(
        name.replaceFirst("\\.[^.]*$", ""),
        interchange,
        sets.entrySet().stream().map(set -> new SentSet(set.getKey(), set.getValue())).toList(),
        coverage,
        status);
  }

  List<ProfessionalClaim> claims() {
    return sets.stream().flatMap(set -> set.claims().stream()).toList();
  }
}
