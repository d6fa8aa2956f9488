package io.claimline.x12;

import static io.claimline.x12.Documents.ENVELOPE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The 837Ps that others wrote: read into records and written again, segment by segment the same.
 */
class ProfessionalCorpusTest {
  /** Examples as published; what is found in them is listed, and each is true of the file. */
  private static final Set<String> PUBLISHERS = Set.of("kputnam", "linuxforhealth");

  @Test
  @DisplayName("Each claim is written as it came, segment by segment; what differs was told")
  void roundTrip() {
    Corpus.find()
        .ifPresent(
            corpus -> {
              List<String> untold = new ArrayList<>();
              corpus.entries().stream()
                  .filter(entry -> entry.kind().equals("837P"))
                  .forEach(entry -> untold.addAll(roundTrip(entry.path(), corpus.bytes(entry))));
              assertThat(untold).isEmpty();
            });
  }

  private static List<String> roundTrip(String path, byte[] file) {
    Reading reading = Reading.of(path, file);
    List<ClaimStream> streams = ClaimStream.of(file);
    if (reading.codes().contains("NOT_INTERCHANGE") || streams.size() != reading.claims().size()) {
      assertThat(reading.findings()).as(path).isNotEmpty();
      return List.of();
    }
    Set<Integer> told =
        reading.findings().stream()
            .map(finding -> finding.place().segmentNumber())
            .collect(Collectors.toCollection(TreeSet::new));
    int claim = 0;
    ClaimSetHead head = null;
    List<String> untold = new ArrayList<>();
    for (X12Event event : reading.events()) {
      if (event instanceof X12Event.ClaimSetOpened opened) {
        head = opened.head();
      } else if (event instanceof X12Event.ClaimRead read && head != null) {
        read.claim().otherSegments().stream()
            .map(KeptSegment::place)
            .filter(place -> place.loop().equals("unknown party"))
            .forEach(place -> told.add(place.segmentNumber()));
        untold.addAll(untold(streams.get(claim), head, read.claim(), told));
        claim++;
      }
    }
    return untold.stream().map(difference -> path + ": " + difference).toList();
  }

  /** The differences that no finding tells of, in words. */
  private static List<String> untold(
      ClaimStream sent, ClaimSetHead head, ProfessionalClaim claim, Set<Integer> told) {
    ClaimStream written;
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ProfessionalClaimWriter writer = ProfessionalClaimWriter.open(out, ENVELOPE);
      writer.openSet(head);
      writer.write(claim);
      writer.finish();
      written = ClaimStream.of(out.toByteArray()).get(0);
    } catch (IllegalArgumentException refused) {
      boolean expected = sent.segments().stream().anyMatch(one -> told.contains(one.number()));
      return expected ? List.of() : List.of("refused: " + refused.getMessage());
    }
    List<String> untold = new ArrayList<>();
    List<ClaimStream.Sent> lost = sent.without(written);
    for (ClaimStream.Sent segment : lost) {
      if (!told.contains(segment.number())) {
        untold.add("lost " + segment);
      }
    }
    List<ClaimStream.Sent> made = written.without(sent);
    if (made.size() > lost.size()) {
      boolean lacking = sent.segments().stream().anyMatch(one -> told.contains(one.number()));
      if (!lacking) {
        untold.add("made " + made);
      }
    }
    return untold;
  }

  @Test
  @DisplayName("Published examples are free of findings, but for what is wrong in them")
  void published() {
    Corpus.find()
        .ifPresent(
            corpus -> {
              List<String> told = new ArrayList<>();
              for (Corpus.Entry entry : corpus.entries()) {
                String name = entry.path().substring(entry.path().indexOf('/') + 1);
                if (entry.kind().equals("837P")
                    && PUBLISHERS.contains(name.replaceFirst("--.*", ""))) {
                  for (Finding finding : Reading.of(name, corpus.bytes(entry)).findings()) {
                    told.add(finding.code() + " " + finding.place());
                  }
                }
              }
              assertThat(told)
                  .containsExactlyInAnyOrder(
                      // composites are cut by another character than ISA16
                      "COMPONENT_SEPARATOR linuxforhealth--demo.ambulance.example5.837, segment 23, loop 2300, CLM05",
                      "COMPONENT_SEPARATOR linuxforhealth--demo.cob.2ndary.example4.837, segment 21, loop 2300, CLM05",
                      "COMPONENT_SEPARATOR linuxforhealth--demo.example11.837, segment 21, loop 2300, CLM05",
                      "COMPONENT_SEPARATOR linuxforhealth--demo.example12.837, segment 26, loop 2300, CLM05",
                      "COMPONENT_SEPARATOR linuxforhealth--demo.example6.837, segment 21, loop 2300, CLM05",
                      "COMPONENT_SEPARATOR linuxforhealth--demo.example9.837, segment 20, loop 2300, CLM05",
                      // the other payer itself (2330B) was left out
                      "MISSING_SEGMENT linuxforhealth--demo.cob.example3.A.837, segment 39, loop 2330B, NM1",
                      // AMT*F2 was of an earlier version
                      "INVALID_CODE linuxforhealth--demo.cob.example4.837, segment 31, loop 2320, AMT01",
                      // a pointer sent as 1.00
                      "INVALID_NUMBER linuxforhealth--demo.example9.837, segment 29, loop 2400, SV107-1");
            });
  }
}
