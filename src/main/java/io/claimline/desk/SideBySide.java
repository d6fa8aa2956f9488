package io.claimline.desk;

import io.claimline.claim.ClaimLine;
import io.claimline.desk.AdjudicationView.DecidedLine;
import io.claimline.ledger.JournalRow;
import io.claimline.ledger.PostedEntry;
import io.claimline.remittance.Adjudication;
import io.claimline.remittance.LineDecision;
import io.claimline.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A payer's decision as the payer wrote it, and beside each line of it the line that we charged and
 * what was posted there.
 *
 * @param whole what was posted on the claim as a whole
 */
record SideBySide(List<Pair> pairs, List<Posted> whole) {

  /** A line as we charged it. */
  record OurLine(int number, String procedure, @Nullable LocalDate date, Money charge) {

    static OurLine of(ClaimLine line) {
      return new OurLine(
          line.position(),
          line.modifiers().isEmpty()
              ? line.procedureCode()
              : line.procedureCode() + " " + String.join(" ", line.modifiers()),
          line.serviceFrom(),
          line.charge());
    }
  }

  /** A movement of the journal, in words. */
  record Posted(String words, Money amount) {}

  /**
   * @param theirs null where the payer says nothing of our line
   * @param ours null where the payer's line answers none of ours
   * @param differences what a person should look at, in words
   */
  record Pair(
      @Nullable DecidedLine theirs,
      @Nullable OurLine ours,
      List<Posted> posted,
      List<String> differences) {}

  /**
   * @param lines of the claim, none where the decision answers no claim of ours
   * @param entry that posted the decision, empty where none did
   */
  static SideBySide of(Adjudication decided, List<ClaimLine> lines, Optional<PostedEntry> entry) {
    Map<String, ClaimLine> ours =
        lines.stream().collect(Collectors.toMap(ClaimLine::controlNumber, Function.identity()));
    List<Pair> pairs = new ArrayList<>();
    for (LineDecision line : decided.decision().lines()) {
      String control = decided.claimLines().get(line.position());
      ClaimLine answered = control == null ? null : ours.remove(control);
      pairs.add(pair(line, answered, posted(entry, control), decided));
    }
    if (!decided.decision().lines().isEmpty()) {
      lines.stream()
          .filter(line -> ours.containsKey(line.controlNumber()))
          .forEach(line -> pairs.add(notDecided(line)));
    }
    return new SideBySide(List.copyOf(pairs), posted(entry, null));
  }

  private static Pair pair(
      LineDecision theirs, @Nullable ClaimLine ours, List<Posted> posted, Adjudication decided) {
    List<String> differences = new ArrayList<>();
    if (ours == null) {
      differences.add(
          decided.claimId() == null
              ? "No claim of ours is found for it."
              : "None of our lines is matched to it.");
    } else {
      if (!ours.procedureCode().equals(theirs.procedure().code())) {
        differences.add("The payer decided another procedure than we charged.");
      }
      // A reversal repeats the charge with its sign turned round (R13).
      if (!ours.charge().equals(theirs.charge())
          && !ours.charge().equals(theirs.charge().negated())) {
        differences.add(
            "The payer decided another charge than ours: a part of it, or several lines.");
      }
    }
    return new Pair(
        DecidedLine.of(theirs),
        ours == null ? null : OurLine.of(ours),
        posted,
        List.copyOf(differences));
  }

  private static Pair notDecided(ClaimLine line) {
    return new Pair(
        null, OurLine.of(line), List.of(), List.of("This decision says nothing of our line."));
  }

  private static List<Posted> posted(Optional<PostedEntry> entry, @Nullable String control) {
    return entry.stream()
        .flatMap(
            posted ->
                posted.rows().stream()
                    .filter(row -> Objects.equals(row.lineControlNumber(), control))
                    .map(row -> new Posted(words(posted, row), row.amount())))
        .toList();
  }

  private static String words(PostedEntry entry, JournalRow row) {
    String words = JournalView.words(entry.kind(), row);
    return row.groupCode() == null || row.reasonCode() == null
        ? words
        : words + " (" + row.groupCode() + "-" + row.reasonCode() + ")";
  }
}
