package io.claimline.x12.proof;

import java.util.ArrayList;
import java.util.List;

/** ISA, GS, ST and their ends: order, counts and control numbers; and the sets between. */
final class PlainEnvelope {
  private final List<PlainSegment> segments;
  private final List<String> complaints;

  PlainEnvelope(List<PlainSegment> segments, List<String> complaints) {
    this.segments = segments;
    this.complaints = complaints;
  }

  /** The sets, ST first, without SE. */
  List<List<PlainSegment>> sets() {
    List<List<PlainSegment>> sets = new ArrayList<>();
    int groups = 0;
    int setsInGroup = 0;
    PlainSegment isa = segments.get(0);
    PlainSegment gs = isa;
    for (int i = 0; i < segments.size(); i++) {
      PlainSegment segment = segments.get(i);
      switch (segment.id()) {
        case "ISA" -> {
          isa = segment;
          interchange(isa);
          groups = 0;
        }
        case "GS" -> {
          gs = segment;
          group(gs);
          groups++;
          setsInGroup = 0;
        }
        case "ST" -> {
          setsInGroup++;
          int end = end(i);
          sets.add(segments.subList(i, end));
          set(gs, segments.subList(i, end + 1));
          i = end;
        }
        case "GE" -> {
          expect(segment, 1, String.valueOf(setsInGroup));
          expect(segment, 2, gs.at(6));
        }
        case "IEA" -> {
          expect(segment, 1, String.valueOf(groups));
          expect(segment, 2, isa.at(13));
        }
        case "TA1" -> expectMatch(segment, 4, "[AER]");
        default -> complaints.add("outside of any set: " + segment.text());
      }
    }
    if (!segments.get(segments.size() - 1).id().equals("IEA")) {
      complaints.add("the last segment is not IEA");
    }
    return sets;
  }

  private int end(int start) {
    for (int i = start; i < segments.size(); i++) {
      if (segments.get(i).id().equals("SE")) {
        return i;
      }
    }
    complaints.add("a set has no end");
    return segments.size() - 1;
  }

  private void set(PlainSegment gs, List<PlainSegment> set) {
    PlainSegment st = set.get(0);
    PlainSegment se = set.get(set.size() - 1);
    expect(se, 1, String.valueOf(set.size()));
    expect(se, 2, st.at(2));
    if (!st.at(3).isEmpty()) {
      expect(st, 3, gs.at(8));
    }
    String id =
        switch (st.at(1)) {
          case "837" -> "HC";
          case "835" -> "HP";
          case "999" -> "FA";
          case "270" -> "HS";
          case "271" -> "HB";
          case "276" -> "HR";
          default -> "HN";
        };
    expect(gs, 1, id);
  }

  /** R28: 106 characters, so every element has its length. */
  private void interchange(PlainSegment isa) {
    int[] lengths = {2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1};
    if (isa.size() != lengths.length) {
      complaints.add("ISA has " + isa.size() + " elements");
      return;
    }
    for (int position = 1; position < lengths.length; position++) {
      if (isa.at(position).length() != lengths[position - 1]) {
        complaints.add("ISA" + position + " has not its length");
      }
    }
    expect(isa, 12, "00501");
    expectMatch(isa, 13, "\\d{9}");
    expectMatch(isa, 14, "[01]");
    expectMatch(isa, 15, "[PT]");
  }

  private void group(PlainSegment gs) {
    expectMatch(gs, 2, "\\S.{1,14}");
    expectMatch(gs, 3, "\\S.{1,14}");
    expectMatch(gs, 6, "[1-9]\\d{0,8}");
    expect(gs, 7, "X");
    if (!ElementKind.isDay(gs.at(4)) || !ElementKind.fits("tm", gs.at(5), "")) {
      complaints.add("GS04 and GS05 are no date and time");
    }
  }

  private void expect(PlainSegment segment, int position, String value) {
    if (!segment.at(position).equals(value)) {
      complaints.add(
          "%s%02d is %s and not %s".formatted(segment.id(), position, segment.at(position), value));
    }
  }

  private void expectMatch(PlainSegment segment, int position, String pattern) {
    if (!segment.at(position).matches(pattern)) {
      complaints.add("%s%02d is wrong".formatted(segment.id(), position));
    }
  }
}
