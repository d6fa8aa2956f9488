package io.claimline.x12.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the 837 guides ask beyond the shape of loops: how elements depend on each other. */
final class ClaimRules {
  private final LoopTree set;
  private final boolean institutional;
  private final List<String> complaints;

  ClaimRules(LoopTree set, boolean institutional, List<String> complaints) {
    this.set = set;
    this.institutional = institutional;
    this.complaints = complaints;
  }

  void check() {
    hierarchy();
    for (LoopTree subscriber : set.all("2000B")) {
      subscriber(subscriber);
    }
    for (LoopTree claim : set.all("2300")) {
      claim(claim);
    }
    for (LoopTree loop : set.everything()) {
      parties(loop);
      loop.segments("PER").forEach(this::contact);
      loop.segments("CAS").forEach(this::adjustments);
      loop.segments("PAT").forEach(this::patient);
    }
  }

  private void require(boolean holds, PlainSegment place, String rule) {
    if (!holds) {
      complaints.add("segment " + place.number() + ": " + rule + ": " + place.text());
    }
  }

  /** HL01 counts from 1; HL02 is the level above; HL04 tells whether levels follow. */
  private void hierarchy() {
    int count = 0;
    for (LoopTree level : set.everything()) {
      if (!level.segments().isEmpty() && level.opening().id().equals("HL")) {
        PlainSegment hl = level.opening();
        count++;
        require(hl.at(1).equals(String.valueOf(count)), hl, "HL01 counts levels");
        LoopTree above = level.above();
        boolean top = above == null || above.above() == null;
        String parent = top || above == null ? "" : above.opening().at(1);
        require(hl.at(2).equals(parent), hl, "HL02 is the level above");
        boolean below = level.loops().stream().anyMatch(l -> l.id().startsWith("2000"));
        require(hl.at(4).equals(below ? "1" : "0"), hl, "HL04 tells of levels below");
      }
    }
  }

  /** The patient is the subscriber, or has a level of its own; claims hang on the patient. */
  private void subscriber(LoopTree subscriber) {
    PlainSegment sbr = subscriber.segments("SBR").get(0);
    boolean self = sbr.at(2).equals("18");
    boolean dependents = !subscriber.direct("2000C").isEmpty();
    require(!self || !dependents, sbr, "SBR02 is 18: no patient level follows");
    require(self || dependents, sbr, "SBR02 is not 18: a patient level follows");
    require(
        self == !subscriber.direct("2300").isEmpty(), sbr, "claims belong to the patient's level");
    LoopTree party = subscriber.direct("2010BA").get(0);
    if (self) {
      require(party.has("N3") && party.has("N4"), sbr, "the patient needs an address");
      require(party.has("DMG"), sbr, "the patient needs DMG");
    }
    PlainSegment name = party.opening();
    require(
        name.at(2).equals("2") || !name.at(9).isEmpty() || party.has("REF", "Y4") || dependents,
        name,
        "the subscriber needs a member number");
    require(
        sbr.at(5).isEmpty() || (!sbr.at(1).equals("P") && sbr.at(9).matches("MA|MB")),
        sbr,
        "SBR05 is for Medicare as a later payer");
    require(sbr.at(3).isEmpty() || sbr.at(4).isEmpty(), sbr, "SBR04 only where SBR03 is absent");
  }

  private void claim(LoopTree claim) {
    PlainSegment clm = claim.opening();
    List<LoopTree> lines = claim.direct("2400");
    BigDecimal sum = BigDecimal.ZERO;
    int number = 0;
    Set<String> controls = new HashSet<>();
    for (LoopTree line : lines) {
      require(line.opening().at(1).equals(String.valueOf(++number)), line.opening(), "LX counts");
      sum = sum.add(amount(charge(line)));
      line.segments("REF", "6R")
          .forEach(ref -> require(controls.add(ref.at(2)), ref, "6R is unique in the claim"));
      line(claim, line);
    }
    require(sum.compareTo(amount(clm.at(2))) == 0, clm, "CLM02 is the sum of the lines (R23)");
    require(clm.at(1).length() <= 20, clm, "CLM01 has at most 20 characters (R27)");
    require(
        clm.at(5, 3).equals("7") || clm.at(5, 3).equals("8") ? claim.has("REF", "F8") : true,
        clm,
        "a replacement or void names the payer's claim (R22)");
    require(
        !claim.has("PWK")
            || claim.segments("PWK").stream()
                .allMatch(
                    pwk ->
                        pwk.at(2).equals("AA") == pwk.at(6).isEmpty()
                            && pwk.at(5).isEmpty() == pwk.at(6).isEmpty()),
        clm,
        "PWK05 and PWK06 stand together, unless the paper is at the provider");
    diagnoses(claim);
    if (institutional) {
      institutional(claim, clm);
    } else {
      professional(claim, clm);
    }
    coordination(claim, clm, lines);
  }

  private void professional(LoopTree claim, PlainSegment clm) {
    List<String> causes = clm.components(11);
    boolean auto = causes.contains("AA");
    boolean accident = auto || causes.contains("OA");
    require(auto == !clm.at(11, 4).isEmpty() || !clm.at(11, 5).isEmpty(), clm, "AA needs a state");
    require(!accident || claim.has("DTP", "439"), clm, "an accident needs its date");
    require(
        !clm.at(5, 1).matches("21|51|61") || claim.has("DTP", "435"),
        clm,
        "an inpatient stay needs its admission date");
    boolean transported = !claim.all("2310E").isEmpty();
    require(
        transported == !claim.direct("2310F").isEmpty(), clm, "pick-up and drop-off go together");
    require(!clm.at(5, 1).matches("41|42") || transported, clm, "an ambulance needs its pick-up");
    claim.direct("2310A").stream()
        .skip(1)
        .forEach(
            loop ->
                require(
                    loop.opening().at(1).equals("P3"),
                    loop.opening(),
                    "the second referring provider is the primary care provider"));
  }

  /** UB-04: the type of bill tells inpatient (second digit 1) from outpatient. */
  private void institutional(LoopTree claim, PlainSegment clm) {
    boolean inpatient = clm.at(5, 1).matches("[148]1|18|21|28");
    require(
        !inpatient || claim.has("DTP", "435"), clm, "an inpatient stay needs its admission date");
    require(
        !inpatient || claim.segments("HI").stream().anyMatch(hi -> hi.at(1, 1).matches("A?BJ")),
        clm,
        "an inpatient stay needs its admitting diagnosis");
    boolean finished = !clm.at(5, 3).matches("[023]");
    String status = claim.segments("CL1").get(0).at(3);
    require(
        !inpatient || !finished || status.equals("30") || claim.has("DTP", "096"),
        clm,
        "a finished inpatient stay needs its discharge hour");
    require(
        claim.segments("HI").stream().noneMatch(hi -> hi.at(1, 1).matches("B?BQ"))
            || claim.segments("HI").stream().anyMatch(hi -> hi.at(1, 1).matches("BR|BBR|CAH")),
        clm,
        "other procedures need a principal one");
    require(
        !inpatient || !claim.direct("2310A").isEmpty(),
        clm,
        "an inpatient stay needs its physician");
    String period = claim.segments("DTP", "434").get(0).at(3);
    for (LoopTree line : claim.direct("2400")) {
      for (PlainSegment day : line.segments("DTP", "472")) {
        String first = day.at(3).substring(0, 8);
        require(
            period.substring(0, 8).compareTo(first) <= 0
                && first.compareTo(period.substring(9)) <= 0,
            day,
            "a line's date lies within the statement");
      }
    }
  }

  private void diagnoses(LoopTree claim) {
    Set<String> seen = new HashSet<>();
    Set<Boolean> editions = new HashSet<>();
    for (PlainSegment hi : claim.segments("HI")) {
      for (int position = 1; position <= hi.size(); position++) {
        String qualifier = hi.at(position, 1);
        if (qualifier.matches("A?B[FK]")) {
          editions.add(qualifier.startsWith("A"));
          require(seen.add(hi.at(position, 2)) || institutional, hi, "a diagnosis stands once");
        }
        require(!qualifier.isEmpty(), hi, "HI has no gaps");
        require(!hi.at(position, 2).contains("."), hi, "codes are written without a point");
      }
    }
    require(editions.size() <= 1, claim.opening(), "one edition of ICD in a claim");
  }

  private void line(LoopTree claim, LoopTree line) {
    PlainSegment service = line.segments().get(1);
    for (LoopTree drug : line.direct("2410")) {
      PlainSegment lin = drug.opening();
      require(!lin.at(2).equals("N4") || lin.at(3).matches("\\d{11}"), lin, "an NDC has 11 digits");
    }
    if (institutional) {
      require(service.at(1).matches("\\d{4}"), service, "SV201 is a revenue code of 4 digits");
      return;
    }
    long diagnoses =
        claim.segments("HI").stream()
            .filter(hi -> hi.at(1, 1).matches("A?BK"))
            .mapToLong(PlainSegment::size)
            .sum();
    for (String pointer : service.components(7)) {
      require(
          pointer.matches("[1-9]|1[0-2]") && Integer.parseInt(pointer) <= diagnoses,
          service,
          "SV107 points to a diagnosis of the claim");
    }
    require(
        Set.copyOf(service.components(7)).size() == service.components(7).size(),
        service,
        "SV107 names a diagnosis once");
    require(
        !claim.opening().at(5, 1).equals(service.at(5)),
        service,
        "SV105 only where it differs from CLM05-1");
    require(
        !service.at(3).equals("MJ") || service.at(4).matches("\\d+"), service, "minutes are whole");
    require(
        line.segments("QTY", "PT").isEmpty() || line.has("CR1"),
        service,
        "QTY*PT belongs to an ambulance line");
    require(
        !line.has("SV5") || line.segments("SV5").get(0).at(1, 2).equals(service.at(1, 2)),
        service,
        "SV501 is the procedure of SV1");
  }

  /** R24: who comes before whom, and that another payer's amounts add up. */
  private void coordination(LoopTree claim, PlainSegment clm, List<LoopTree> lines) {
    List<LoopTree> others = claim.direct("2320");
    Set<String> turns = new HashSet<>();
    turns.add(claim.within("2000B").segments("SBR").get(0).at(1));
    Map<String, LoopTree> payers = new HashMap<>();
    for (LoopTree other : others) {
      PlainSegment sbr = other.opening();
      require(sbr.at(1).equals("U") || turns.add(sbr.at(1)), sbr, "a payer's turn comes once");
      payers.put(other.direct("2330B").get(0).opening().at(9), other);
      if (other.has("AMT", "D")) {
        paid(clm, lines, other);
      }
    }
    require(!turns.contains("S") || turns.contains("P"), clm, "a secondary needs a primary");
    require(!turns.contains("T") || turns.contains("S"), clm, "a tertiary needs a secondary");
    for (LoopTree line : lines) {
      for (LoopTree decision : line.direct("2430")) {
        PlainSegment svd = decision.opening();
        LoopTree other = payers.get(svd.at(1));
        require(other != null, svd, "SVD01 is the number of a payer in 2330B");
        BigDecimal charge = amount(charge(line));
        BigDecimal explained = amount(svd.at(2)).add(adjusted(decision));
        require(
            explained.compareTo(charge) == 0 || !svd.at(6).isEmpty(),
            svd,
            "SVD02 and the line's adjustments are its charge (R24)");
        require(
            other == null || !other.direct("2330B").get(0).has("DTP", "573"),
            svd,
            "the date of adjudication stands in 2330B or in 2430, not in both");
      }
    }
  }

  private void paid(PlainSegment clm, List<LoopTree> lines, LoopTree other) {
    String payer = other.direct("2330B").get(0).opening().at(9);
    PlainSegment place = other.opening();
    BigDecimal paid = amount(other.segments("AMT", "D").get(0).at(2));
    BigDecimal ofLines = BigDecimal.ZERO;
    BigDecimal adjusted = adjusted(other);
    boolean byLine = false;
    for (LoopTree line : lines) {
      for (LoopTree decision : line.direct("2430")) {
        if (decision.opening().at(1).equals(payer)) {
          byLine = true;
          ofLines = ofLines.add(amount(decision.opening().at(2)));
          adjusted = adjusted.add(adjusted(decision));
        }
      }
    }
    require(
        !byLine || paid.compareTo(ofLines.subtract(adjusted(other))) == 0,
        place,
        "AMT*D is the sum of SVD02 less the claim's adjustments (R24)");
    require(
        paid.add(adjusted).compareTo(amount(clm.at(2))) == 0,
        place,
        "CLM02 is AMT*D and all adjustments (R24)");
  }

  private static BigDecimal adjusted(LoopTree loop) {
    BigDecimal sum = BigDecimal.ZERO;
    for (PlainSegment cas : loop.segments("CAS")) {
      for (int position = 3; position <= cas.size(); position += 3) {
        sum = sum.add(amount(cas.at(position)));
      }
    }
    return sum;
  }

  private String charge(LoopTree line) {
    return line.segments().get(1).at(institutional ? 3 : 2);
  }

  private static BigDecimal amount(String text) {
    return text.matches("-?\\d*\\.?\\d+") ? new BigDecimal(text) : BigDecimal.ZERO;
  }

  /** Reason, amount and quantity come in threes without a gap; a group stands once in a loop. */
  private void adjustments(PlainSegment cas) {
    List<String> reasons = new ArrayList<>();
    for (int position = 2; position <= cas.size(); position += 3) {
      require(
          !cas.at(position).isEmpty() && !cas.at(position + 1).isEmpty(),
          cas,
          "a reason goes with its amount");
      require(
          amount(cas.at(position + 1)).signum() != 0, cas, "an adjustment of nothing is not told");
      reasons.add(cas.at(position));
    }
    require(Set.copyOf(reasons).size() == reasons.size(), cas, "a reason stands once in a CAS");
  }

  private void parties(LoopTree loop) {
    for (PlainSegment nm1 : loop.segments("NM1")) {
      require(nm1.at(8).isEmpty() == nm1.at(9).isEmpty(), nm1, "NM108 and NM109 go together");
      require(
          nm1.at(2).equals("1") || (nm1.at(4) + nm1.at(5) + nm1.at(7)).isEmpty(),
          nm1,
          "an organization has no first name");
    }
    for (PlainSegment n4 : loop.segments("N4")) {
      boolean abroad = !n4.at(4).isEmpty() && !n4.at(4).matches("US|CA");
      require(!n4.at(4).equals("US"), n4, "N404 is for addresses abroad");
      require(abroad || !n4.at(2).isEmpty(), n4, "N402 is needed in the US and Canada");
      require(abroad || !n4.at(3).isEmpty(), n4, "N403 is needed in the US and Canada");
      require(n4.at(2).isEmpty() || n4.at(7).isEmpty(), n4, "N402 or N407, not both");
      require(n4.at(7).isEmpty() || !n4.at(4).isEmpty(), n4, "N407 needs N404");
      require(
          abroad || n4.at(4).equals("CA") || n4.at(3).matches("\\d{5}(\\d{4})?"),
          n4,
          "a ZIP code has 5 or 9 digits");
    }
    if (loop.id().equals("2010AA") || loop.id().matches("2310C|2310E") && institutional) {
      loop.segments("N3")
          .forEach(
              n3 ->
                  require(
                      !n3.text().matches(".*\\bP\\.?O\\.? BOX.*") || !loop.id().equals("2010AA"),
                      n3,
                      "the billing provider's address is no post box"));
      if (loop.id().equals("2010AA")) {
        loop.segments("N4")
            .forEach(
                n4 ->
                    require(
                        n4.at(3).length() == 9 || !n4.at(4).isEmpty(),
                        n4,
                        "the billing provider's ZIP code has 9 digits"));
      }
    }
  }

  private void patient(PlainSegment pat) {
    require(pat.at(5).isEmpty() == pat.at(6).isEmpty(), pat, "PAT05 and PAT06 go together");
    require(pat.at(7).isEmpty() == pat.at(8).isEmpty(), pat, "PAT07 and PAT08 go together");
  }

  private void contact(PlainSegment per) {
    Set<String> ways = new HashSet<>();
    for (int position = 3; position <= 7; position += 2) {
      require(
          per.at(position).isEmpty() == per.at(position + 1).isEmpty(),
          per,
          "a way of communication goes with its number");
      require(
          per.at(position).isEmpty() || ways.add(per.at(position)),
          per,
          "a way of communication stands once");
      require(
          !per.at(position).equals("TE") || per.at(position + 1).matches("\\d{10}"),
          per,
          "a telephone number has 10 digits");
    }
    require(per.at(7).isEmpty() || !per.at(5).isEmpty(), per, "PER has no gaps");
  }
}
