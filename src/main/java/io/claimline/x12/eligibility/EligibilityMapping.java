package io.claimline.x12.eligibility;

import io.claimline.x12.AdditionalInformation;
import io.claimline.x12.DatePeriod;
import io.claimline.x12.Diagnosis;
import io.claimline.x12.EligibilityPerson;
import io.claimline.x12.EligibilityReceiver;
import io.claimline.x12.InsuredRelationship;
import io.claimline.x12.MilitaryService;
import io.claimline.x12.Party;
import io.claimline.x12.ProviderIdentification;
import io.claimline.x12.RequestRejection;
import io.claimline.x12.Trace;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.mapping.Dates;
import io.claimline.x12.mapping.ElementReader;
import io.claimline.x12.mapping.Facts;
import io.claimline.x12.mapping.Parties;
import io.claimline.x12.syntax.Segment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what the 270 and the 271 have in common: who asks and answers, and about whom. */
final class EligibilityMapping {
  private static final int MOST_POINTERS = 4;

  private final ElementReader elements;
  private final Facts facts;
  private final Parties parties;

  EligibilityMapping(ElementReader elements, Facts facts, Parties parties) {
    this.elements = elements;
    this.facts = facts;
    this.parties = parties;
  }

  /** The party of a name loop; its PRV is read apart, since here it need not be a taxonomy. */
  Party party(@Nullable LoopNode name) {
    return parties.party(name).withTaxonomy("");
  }

  /** 2100B. */
  EligibilityReceiver receiver(@Nullable LoopNode name) {
    return name == null
        ? EligibilityReceiver.NONE
        : new EligibilityReceiver(party(name), provider(name));
  }

  /** 2100C or 2100D. */
  EligibilityPerson person(@Nullable LoopNode name) {
    if (name == null) {
      return EligibilityPerson.NONE;
    }
    Segment dmg = name.take("DMG");
    return new EligibilityPerson(
        party(name),
        provider(name),
        dmg == null ? null : elements.date(name, dmg, 2),
        dmg == null ? "" : dmg.text(3),
        relationship(name),
        diagnoses(name),
        facts.periods(name),
        military(name));
  }

  /** PRV, or null. */
  @Nullable ProviderIdentification provider(LoopNode loop) {
    Segment prv = loop.take("PRV");
    return prv == null ? null : new ProviderIdentification(prv.text(1), prv.text(2), prv.text(3));
  }

  /** TRN segments. */
  List<Trace> traces(LoopNode level) {
    return level.takeAll("TRN").stream()
        .map(trn -> new Trace(trn.text(1), trn.text(2), trn.text(3), trn.text(4)))
        .toList();
  }

  /** AAA segments. */
  List<RequestRejection> rejections(@Nullable LoopNode loop) {
    if (loop == null) {
      return List.of();
    }
    return loop.takeAll("AAA").stream()
        .map(aaa -> new RequestRejection(aaa.is(1, "Y"), aaa.text(3), aaa.text(4)))
        .toList();
  }

  /** The III of a segment list. */
  static List<AdditionalInformation> circumstances(LoopNode loop) {
    return loop.takeAll("III").stream()
        .map(iii -> new AdditionalInformation(iii.text(1), iii.text(2), iii.text(3), iii.text(4)))
        .toList();
  }

  /** A composite of diagnosis pointers. */
  List<Integer> pointers(LoopNode loop, Segment segment, int element) {
    List<Integer> pointers = new ArrayList<>();
    for (int i = 1; i <= MOST_POINTERS; i++) {
      String pointer = segment.component(element, i);
      if (!pointer.isEmpty()) {
        pointers.add(elements.integer(loop, segment, element, pointer));
      }
    }
    return pointers;
  }

  private @Nullable InsuredRelationship relationship(LoopNode name) {
    Segment ins = name.take("INS");
    return ins == null
        ? null
        : new InsuredRelationship(
            ins.is(1, "Y"), ins.text(2), ins.text(3), ins.text(4), elements.integer(name, ins, 17));
  }

  private static List<Diagnosis> diagnoses(LoopNode name) {
    List<Diagnosis> diagnoses = new ArrayList<>();
    for (Segment hi : name.takeAll("HI")) {
      for (int i = 1; i <= hi.size(); i++) {
        if (!hi.text(i).isEmpty()) {
          diagnoses.add(new Diagnosis(hi.component(i, 1), hi.component(i, 2)));
        }
      }
    }
    return diagnoses;
  }

  private @Nullable MilitaryService military(LoopNode name) {
    Segment mpi = name.take("MPI");
    return mpi == null
        ? null
        : new MilitaryService(
            mpi.text(1), mpi.text(2), mpi.text(3), mpi.text(4), mpi.text(5), served(name, mpi));
  }

  private static @Nullable DatePeriod served(LoopNode name, Segment mpi) {
    String text = mpi.text(7);
    if (text.isEmpty()) {
      return null;
    }
    String[] ends = text.split("-", 2);
    LocalDate from = Dates.day(ends[0]);
    LocalDate through = Dates.day(ends[ends.length - 1]);
    if (from == null || through == null) {
      // the date's form is told where the guide is checked
      name.untake(mpi);
      return null;
    }
    return new DatePeriod("", from, through, null, ends.length == 2);
  }
}
