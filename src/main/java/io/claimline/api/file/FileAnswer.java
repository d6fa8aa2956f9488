package io.claimline.api.file;

import io.claimline.clearinghouse.FileDetail;
import io.claimline.clearinghouse.FileFinding;
import io.claimline.clearinghouse.FileState;
import io.claimline.clearinghouse.InboundFile;
import io.claimline.clearinghouse.InboundSet;
import io.claimline.remittance.SetPosting;
import io.claimline.x12.Place;
import io.claimline.x12.TransactionKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file as a caller sees it.
 *
 * @param state {@code received}, {@code processing}, {@code done} or {@code failed}
 * @param findingsTotal how many there are; the first thousand are told
 */
record FileAnswer(
    long id,
    String name,
    String state,
    Instant receivedAt,
    @Nullable Instant finishedAt,
    long sizeBytes,
    int percentDone,
    List<SetAnswer> transactionSets,
    long findingsTotal,
    List<FindingAnswer> findings) {

  /** A file in a list: what it is, and how far. */
  record Brief(
      long id,
      String name,
      String state,
      Instant receivedAt,
      @Nullable Instant finishedAt,
      long sizeBytes) {

    static Brief of(InboundFile file) {
      return new Brief(
          file.id(),
          file.name(),
          word(file.state()),
          file.receivedAt(),
          file.finishedAt(),
          file.sizeBytes());
    }
  }

  /**
   * A transaction set and what became of it.
   *
   * @param claims claims, payments or decisions on claims in it
   * @param accepted of an 837 those taken as charges, of a 277CA those that it accepts
   * @param already told before: nothing was done again
   * @param matched of an answer, those about something of ours
   * @param posted of an 835, those on the ledger
   * @param parked those that wait for a person
   * @param postedCents of an 835, what the posted ones were paid
   */
  record SetAnswer(
      String kind,
      String control,
      long claims,
      long accepted,
      long already,
      long matched,
      long posted,
      long parked,
      long postedCents) {

    static SetAnswer of(InboundSet set, @Nullable SetPosting posting) {
      boolean charges = set.kind().equals(TransactionKind.P837.displayCode());
      boolean payments = set.kind().equals(TransactionKind.R835.displayCode());
      long known = set.applied() + set.already();
      return new SetAnswer(
          set.kind(),
          set.controlNumber(),
          Math.max(set.claims(), charges || payments ? set.units() : 0),
          charges ? set.applied() : set.accepted(),
          set.already(),
          posting != null ? posting.matched() : charges || payments ? 0 : known,
          posting == null ? 0 : posting.posted(),
          posting != null ? posting.parked() : charges ? 0 : set.setAside(),
          posting == null ? 0 : posting.postedPaid().cents());
    }
  }

  /** A finding with its place, as {@code bin/x12} tells it. */
  record FindingAnswer(
      String level, String code, int segment, String id, int element, String message) {

    static FindingAnswer of(FileFinding finding) {
      return new FindingAnswer(
          finding.area().name(),
          finding.code(),
          finding.place().segmentNumber(),
          finding.place().segmentId(),
          finding.place().element(),
          finding.sentence());
    }
  }

  FileAnswer {
    transactionSets = List.copyOf(transactionSets);
    findings = List.copyOf(findings);
  }

  /**
   * @param postings of its remittances, by the place of their sets
   */
  static FileAnswer of(FileDetail detail, Map<Integer, SetPosting> postings) {
    InboundFile file = detail.file();
    List<FileFinding> decision = decision(file);
    return new FileAnswer(
        file.id(),
        file.name(),
        word(file.state()),
        file.receivedAt(),
        file.finishedAt(),
        file.sizeBytes(),
        file.percentDone(),
        detail.sets().stream()
            .map(set -> SetAnswer.of(set, postings.get(set.indexInFile())))
            .toList(),
        file.findings() + decision.size(),
        Stream.concat(decision.stream(), detail.findings().stream())
            .map(FindingAnswer::of)
            .toList());
  }

  /** What a caller should know of a file that people hold back. */
  private static List<FileFinding> decision(InboundFile file) {
    String sentence =
        switch (file.state()) {
          case QUARANTINED ->
              "The file is set aside and not read (on) until a supervisor has decided about it.";
          case REFUSED ->
              "It was decided not to read (on) this file. What had its effect before stays.";
          case RECEIVED, PROCESSING, DONE, FAILED -> "";
        };
    return sentence.isEmpty()
        ? List.of()
        : List.of(
            new FileFinding(
                null,
                FileFinding.Area.INTAKE,
                file.state().name(),
                new Place(file.name(), 0, "", "", 0),
                sentence));
  }

  /** A caller waits for a file that was set aside, and gives up on one that was refused. */
  static String word(FileState state) {
    return switch (state) {
      case RECEIVED, QUARANTINED -> "received";
      case PROCESSING -> "processing";
      case DONE -> "done";
      case FAILED, REFUSED -> "failed";
    };
  }
}
