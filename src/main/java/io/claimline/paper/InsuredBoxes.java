package io.claimline.paper;

import io.claimline.x12.Address;
import io.claimline.x12.OtherSubscriber;
import io.claimline.x12.Party;
import io.claimline.x12.Patient;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.Subscriber;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The payer's address and boxes 1 to 13: who was treated, and who is insured. */
final class InsuredBoxes {

  private static final int LEFT = 1;
  private static final int RIGHT = 50;
  private static final int LONG = 29;
  private static final String ON_FILE = "SIGNATURE ON FILE";
  private static final Set<String> OF_GROUPS = Set.of("BL", "CI", "HM", "12", "13", "14", "15");

  private final ProfessionalClaim claim;
  private final FormSheet sheet;

  InsuredBoxes(ProfessionalClaim claim, FormSheet sheet) {
    this.claim = claim;
    this.sheet = sheet;
  }

  void fill() {
    sheet.addressed("CARRIER", 2, RIGHT - 9, LONG + 9, claim.payer());
    kindOfPayer();
    patient();
    insured();
    other();
    conditions();
    sheet.put("12", 29, 7, 22, claim.indicators().release().equals("Y") ? ON_FILE : "");
    sheet.put("13", 29, 57, 22, claim.indicators().benefitsAssigned().equals("Y") ? ON_FILE : "");
  }

  /** Box 1 by 2000B SBR09; what the form has no box for is other. */
  private void kindOfPayer() {
    String filing = claim.subscriber().filingIndicator();
    int line = 8;
    boolean medicare = filing.equals("MA") || filing.equals("MB");
    boolean group = OF_GROUPS.contains(filing);
    sheet.mark("1", line, 1, medicare);
    sheet.mark("", line, 8, filing.equals("MC"));
    sheet.mark("", line, 15, filing.equals("CH"));
    sheet.mark("", line, 24, filing.equals("VA"));
    sheet.mark("", line, 31, group);
    sheet.mark("", line, 39, false);
    sheet.mark("", line, 45, !medicare && !group && !Set.of("MC", "CH", "VA").contains(filing));
    sheet.put("1a", line, RIGHT, LONG, claim.subscriber().party().id());
  }

  private void patient() {
    Patient dependent = claim.patient();
    Subscriber subscriber = claim.subscriber();
    Party treated = claim.treatedPerson();
    LocalDate born = dependent == null ? subscriber.birthDate() : dependent.birthDate();
    String sex = dependent == null ? subscriber.sex() : dependent.sex();
    String relationship = dependent == null ? "18" : dependent.relationship();
    sheet.put("2", 10, LEFT, 28, FormSheet.name(treated));
    sheet.birthDay("3", 10, 31, born);
    sheet.mark("M", 10, 42, sex.equals("M"));
    sheet.mark("F", 10, 47, sex.equals("F"));
    address("5", treated.address(), LEFT, 28, 24, 26);
    sheet.mark("6", 12, 33, relationship.equals("18"));
    sheet.mark("", 12, 38, relationship.equals("01"));
    sheet.mark("", 12, 42, relationship.equals("19"));
    sheet.mark("", 12, 47, !Set.of("18", "01", "19").contains(relationship));
  }

  private void insured() {
    Subscriber subscriber = claim.subscriber();
    sheet.put("4", 10, RIGHT, LONG, FormSheet.name(subscriber.party()));
    address("7", subscriber.party().address(), RIGHT, LONG, 23, 74);
    boolean medicareFirst =
        subscriber.filingIndicator().equals("MB") && claim.otherSubscribers().isEmpty();
    sheet.put(
        "11",
        18,
        RIGHT,
        LONG,
        subscriber.groupNumber().isEmpty() && medicareFirst ? "NONE" : subscriber.groupNumber());
    sheet.birthDay("11a", 20, 53, subscriber.birthDate());
    sheet.mark("M", 20, 68, subscriber.sex().equals("M"));
    sheet.mark("F", 20, 75, subscriber.sex().equals("F"));
    sheet.put("11b", 22, RIGHT, LONG, "");
    sheet.put(
        "11c",
        24,
        RIGHT,
        LONG,
        subscriber.groupName().isEmpty() ? claim.payer().name() : subscriber.groupName());
    boolean more = !claim.otherSubscribers().isEmpty();
    sheet.mark("11d", 26, 52, more);
    sheet.mark("", 26, 57, !more);
  }

  /** The first of the other policies; the form has room for one. */
  private void other() {
    List<OtherSubscriber> others = claim.otherSubscribers();
    OtherSubscriber first = others.isEmpty() ? OtherSubscriber.builder().build() : others.get(0);
    sheet.put("9", 18, LEFT, 28, FormSheet.name(first.party()));
    sheet.put(
        "9a",
        20,
        LEFT,
        28,
        first.groupNumber().isEmpty() ? first.party().id() : first.groupNumber());
    sheet.put("9b", 22, LEFT, 28, "");
    sheet.put("9c", 24, LEFT, 28, "");
    sheet.put(
        "9d", 26, LEFT, 28, first.groupName().isEmpty() ? first.payer().name() : first.groupName());
  }

  private void conditions() {
    List<String> causes = claim.relatedCauses().causes();
    List<String> asked = List.of("EM", "AA", "OA");
    List<String> boxes = List.of("10a", "10b", "10c");
    for (int at = 0; at < asked.size(); at++) {
      boolean so = causes.contains(asked.get(at));
      sheet.mark(boxes.get(at), 20 + 2 * at, 35, so);
      sheet.mark("", 20 + 2 * at, 41, !so);
    }
    sheet.put("", 22, 45, 2, claim.relatedCauses().state());
    sheet.put("10d", 26, 30, 19, String.join(" ", claim.conditionCodes()));
  }

  private void address(
      String box, @Nullable Address address, int column, int street, int city, int stateColumn) {
    sheet.put(
        box,
        12,
        column,
        street,
        address == null ? "" : (address.line1() + " " + address.line2()).strip());
    sheet.put("", 14, column, city, address == null ? "" : address.city());
    sheet.put("", 14, stateColumn, 3, address == null ? "" : address.state());
    sheet.put("", 16, column, 12, address == null ? "" : address.postalCode());
  }
}
