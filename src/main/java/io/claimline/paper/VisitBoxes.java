package io.claimline.paper;

import io.claimline.shared.Money;
import io.claimline.x12.DatePeriod;
import io.claimline.x12.Diagnosis;
import io.claimline.x12.Note;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.PurchasedService;
import io.claimline.x12.ServiceLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Boxes 14 to 23: the illness, who sent the patient, the diagnoses, what was allowed before. */
final class VisitBoxes {

  private static final int PER_ROW = 4;
  private static final int FIRST_DIAGNOSIS = 3;
  private static final int NEXT_DIAGNOSIS = 13;

  private final ProfessionalClaim claim;
  private final FormSheet sheet;

  VisitBoxes(ProfessionalClaim claim, FormSheet sheet) {
    this.claim = claim;
    this.sheet = sheet;
  }

  void fill() {
    days();
    referrer();
    sheet.put(
        "19", 36, 1, 48, claim.notes().stream().map(Note::text).collect(Collectors.joining(" ")));
    outsideLaboratory();
    diagnoses();
    boolean changes = !claim.frequency().equals("1");
    sheet.put("22", 38, 50, 11, changes ? claim.frequency() : "");
    sheet.put("", 38, 62, 17, changes ? claim.reference("F8") : "");
    sheet.put(
        "23",
        40,
        50,
        29,
        Stream.of("G1", "9F", "X4")
            .map(claim::reference)
            .filter(number -> !number.isEmpty())
            .findFirst()
            .orElse(""));
  }

  private void days() {
    told("14", 32, 2, 16, "431", "484");
    told("15", 32, 37, 31, "454", "304", "439", "455", "090");
    sheet.day("16", 32, 54, day("360", "314"));
    sheet.day("", 32, 68, through("361", "314"));
    sheet.day("18", 34, 54, day("435"));
    sheet.day("", 34, 68, day("096"));
  }

  /** The first of these days that is told, with its qualifier. */
  private void told(String box, int line, int column, int qualifierColumn, String... qualifiers) {
    Optional<DatePeriod> told = period(qualifiers);
    sheet.day(box, line, column, told.map(DatePeriod::from).orElse(null));
    sheet.put("", line, qualifierColumn, 3, told.map(DatePeriod::qualifier).orElse(""));
  }

  private @Nullable LocalDate day(String... qualifiers) {
    return period(qualifiers).map(DatePeriod::from).orElse(null);
  }

  private @Nullable LocalDate through(String... qualifiers) {
    return period(qualifiers).map(DatePeriod::through).orElse(null);
  }

  private Optional<DatePeriod> period(String... qualifiers) {
    return Stream.of(qualifiers)
        .flatMap(
            qualifier -> claim.dates().stream().filter(each -> each.qualifier().equals(qualifier)))
        .findFirst();
  }

  /** Box 17: who referred, else who ordered, else who supervised. */
  private void referrer() {
    Party sent =
        Stream.of("DN", "DK", "DQ")
            .flatMap(
                role ->
                    Stream.concat(
                            claim.providers().stream(),
                            claim.lines().stream().flatMap(line -> line.providers().stream()))
                        .filter(party -> party.role().equals(role)))
            .findFirst()
            .orElse(Party.NONE);
    sheet.put("17", 34, 1, 2, sent.isAbsent() ? "" : sent.role());
    sheet.put(
        "",
        34,
        4,
        24,
        Stream.of(sent.firstName(), sent.middleName(), sent.name())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" ")));
    sheet.put("17b", 34, 32, 10, sent.npi());
  }

  private void outsideLaboratory() {
    List<PurchasedService> bought =
        claim.lines().stream().map(ServiceLine::purchasedService).filter(Objects::nonNull).toList();
    sheet.mark("20", 36, 52, !bought.isEmpty());
    sheet.mark("", 36, 57, bought.isEmpty());
    sheet.money(
        "",
        36,
        62,
        8,
        bought.isEmpty()
            ? null
            : bought.stream().map(PurchasedService::charge).reduce(Money.ZERO, Money::plus));
  }

  private void diagnoses() {
    List<Diagnosis> told = claim.diagnoses();
    boolean earlier = told.stream().anyMatch(each -> each.qualifier().startsWith("B"));
    sheet.put("21", 37, 42, 1, told.isEmpty() ? "" : earlier ? "9" : "0");
    for (int at = 0; at < 3 * PER_ROW; at++) {
      sheet.put(
          letter(at),
          38 + at / PER_ROW,
          FIRST_DIAGNOSIS + at % PER_ROW * NEXT_DIAGNOSIS,
          7,
          at < told.size() ? told.get(at).code() : "");
    }
  }

  /** A for the first diagnosis. */
  static String letter(int at) {
    return Character.toString('A' + at);
  }
}
