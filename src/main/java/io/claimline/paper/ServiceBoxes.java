package io.claimline.paper;

import io.claimline.x12.DrugIdentification;
import io.claimline.x12.Note;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ServiceLine;
import java.util.List;
import java.util.stream.Collectors;

/** Box 24: six service lines, each with a shaded line above it for what is told besides. */
final class ServiceBoxes {

  /** How many a form takes. */
  static final int LINES = 6;

  private static final int FIRST = 44;
  private static final int MODIFIERS = 4;

  private final ProfessionalClaim claim;
  private final FormSheet sheet;

  ServiceBoxes(ProfessionalClaim claim, FormSheet sheet) {
    this.claim = claim;
    this.sheet = sheet;
  }

  /**
   * @param lines six at most
   */
  void fill(List<ServiceLine> lines) {
    for (int row = 0; row < lines.size(); row++) {
      line(FIRST + 2 * row, row + 1, lines.get(row));
    }
  }

  private void line(int at, int row, ServiceLine line) {
    sheet.put("24." + row, at - 1, 1, 61, supplement(line));
    sheet.day("24A", at, 1, line.serviceFrom());
    sheet.day(
        "", at, 10, line.serviceThrough() == null ? line.serviceFrom() : line.serviceThrough());
    sheet.put(
        "B",
        at,
        19,
        2,
        line.placeOfService().isEmpty() ? claim.facilityCode() : line.placeOfService());
    sheet.put("C", at, 22, 2, line.emergency() ? "Y" : "");
    sheet.put("D", at, 25, 6, line.procedure().code());
    List<String> modifiers = line.procedure().modifiers();
    for (int each = 0; each < MODIFIERS; each++) {
      sheet.put("", at, 33 + 3 * each, 2, each < modifiers.size() ? modifiers.get(each) : "");
    }
    sheet.put(
        "E",
        at,
        45,
        4,
        line.diagnosisPointers().stream()
            .map(pointer -> VisitBoxes.letter(pointer - 1))
            .collect(Collectors.joining()));
    sheet.money("F", at, 50, 9, line.charge());
    sheet.right("G", at, 60, 3, line.quantity().stripTrailingZeros().toPlainString());
    sheet.put("H", at, 64, 1, line.epsdt() ? "Y" : "");
    sheet.put("J", at, 68, 10, rendering(line).npi());
  }

  /** The line's own, else the claim's, else whoever bills, if that is a person. */
  private Party rendering(ServiceLine line) {
    Party ofLine = Party.inRole(line.providers(), "82");
    Party ofClaim = claim.provider("82");
    if (ofLine != null) {
      return ofLine;
    }
    if (ofClaim != null) {
      return ofClaim;
    }
    return claim.billingProvider().firstName().isEmpty() ? Party.NONE : claim.billingProvider();
  }

  /** The drug and its quantity, then the line's note. */
  private static String supplement(ServiceLine line) {
    DrugIdentification drug = line.drug();
    String told =
        drug == null
            ? ""
            : drug.qualifier()
                + drug.code()
                + (drug.quantity() == null
                    ? ""
                    : " " + drug.unit() + drug.quantity().stripTrailingZeros().toPlainString());
    String notes = line.notes().stream().map(Note::text).collect(Collectors.joining(" "));
    return notes.isEmpty() ? told : (told + "   ZZ" + notes).strip();
  }
}
