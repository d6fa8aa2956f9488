package io.claimline.x12;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.x12.X12Event.ClaimAcknowledged;
import io.claimline.x12.X12Event.ClaimSetOpened;
import io.claimline.x12.X12Event.ImplementationAcknowledged;
import io.claimline.x12.X12Event.InterchangeAcknowledged;
import io.claimline.x12.X12Event.TransactionSetClosed;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reads every file of the corpus. Where the corpus is absent, it says so and proves nothing. */
class CorpusTest {
  private static final Set<String> CLAIMS = Set.of("837P", "837I", "835");
  private static final Set<String> NOT_TAKEN = Set.of("837D");

  @Test
  @DisplayName("Every 837P, 837I and 835 yields as many claims as the manifest counts")
  void claims() {
    Corpus.find()
        .ifPresent(
            corpus ->
                entries(corpus, CLAIMS)
                    .forEach(
                        entry -> {
                          Reading reading = Reading.of(entry.path(), corpus.bytes(entry));
                          assertThat(
                                  reading.claims().size()
                                      + reading.institutionalClaims().size()
                                      + reading.payments().size())
                              .as(entry.path())
                              .isEqualTo(entry.claims());
                          assertThat(reading.all(TransactionSetClosed.class))
                              .as(entry.path())
                              .isNotEmpty()
                              .allMatch(closed -> closed.counts().complete());
                        }));
  }

  @Test
  @DisplayName("Every set that is not taken is named and skipped")
  void notTaken() {
    Corpus.find()
        .ifPresent(
            corpus ->
                entries(corpus, NOT_TAKEN)
                    .forEach(
                        entry -> {
                          Reading reading = Reading.of(entry.path(), corpus.bytes(entry));
                          assertThat(reading.codes()).as(entry.path()).contains("NOT_TAKEN");
                          assertThat(reading.claims()).as(entry.path()).isEmpty();
                          assertThat(reading.all(TransactionSetClosed.class))
                              .as(entry.path())
                              .allMatch(
                                  closed -> closed.set().kind().displayCode().equals(entry.kind()));
                        }));
  }

  @Test
  @DisplayName("R29 R30 R31 Every acknowledgement is read")
  void acknowledgements() {
    Corpus.find()
        .ifPresent(
            corpus -> {
              for (Corpus.Entry entry : entries(corpus, Set.of("999"))) {
                Reading reading = Reading.of(entry.path(), corpus.bytes(entry));
                assertThat(reading.all(ImplementationAcknowledged.class))
                    .as(entry.path())
                    .hasSize(1);
              }
              for (Corpus.Entry entry : entries(corpus, Set.of("277CA"))) {
                Reading reading = Reading.of(entry.path(), corpus.bytes(entry));
                assertThat(reading.all(ClaimAcknowledged.class)).as(entry.path()).hasSize(3);
              }
              for (Corpus.Entry entry : entries(corpus, Set.of("TA1"))) {
                Reading reading = Reading.of(entry.path(), corpus.bytes(entry));
                assertThat(reading.all(InterchangeAcknowledged.class))
                    .as(entry.path())
                    .isNotEmpty();
              }
            });
  }

  @Test
  @DisplayName("R29 No segment of a claim is lost: it is carried, or kept and reported")
  void nothingIsLost() {
    Corpus.find()
        .ifPresent(
            corpus ->
                entries(corpus, CLAIMS)
                    .forEach(
                        entry -> {
                          Reading reading = Reading.of(entry.path(), corpus.bytes(entry));
                          long unexpected =
                              reading.codes().stream()
                                  .filter(code -> code.equals("UNEXPECTED_SEGMENT"))
                                  .count();
                          long kept =
                              reading.all(ClaimSetOpened.class).stream()
                                      .mapToLong(set -> set.head().otherSegments().size())
                                      .sum()
                                  + reading.claims().stream()
                                      .mapToLong(claim -> claim.otherSegments().size())
                                      .sum()
                                  + reading.institutionalClaims().stream()
                                      .mapToLong(claim -> claim.otherSegments().size())
                                      .sum()
                                  + reading.all(ClaimSetOpened.class).stream()
                                      .mapToLong(opened -> opened.head().otherSegments().size())
                                      .sum()
                                  + reading.payments().stream()
                                      .mapToLong(payment -> payment.otherSegments().size())
                                      .sum();
                          assertThat(kept).as(entry.path()).isGreaterThanOrEqualTo(unexpected);
                        }));
  }

  private static List<Corpus.Entry> entries(Corpus corpus, Set<String> kinds) {
    return corpus.entries().stream().filter(entry -> kinds.contains(entry.kind())).toList();
  }
}
