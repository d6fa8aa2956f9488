package io.claimline.demo;

import java.util.Arrays;
import java.util.List;

/**
 * A visit of the demo as its tables tell it. What is empty was forgotten at the front desk.
 *
 * @param number of the claim, as the practice's own system counts
 * @param daysAgo when, before the day that the charges were written
 * @param policies the policy that pays first, then one that pays second, if there is one
 * @param diagnoses ICD-10-CM codes without dots, the principal one first
 * @param rendering last name, first name and NPI of who treated
 */
record DemoVisit(
    String practice,
    String number,
    DemoPerson person,
    List<DemoPolicy> policies,
    int daysAgo,
    List<String> diagnoses,
    List<Service> services,
    Rendering rendering) {

  /** The columns that every row of {@code visits.csv} has. */
  private static final int COLUMNS = 16;

  DemoVisit {
    policies = List.copyOf(policies);
    diagnoses = List.copyOf(diagnoses);
    services = List.copyOf(services);
  }

  /** A patient; city, birth date (ISO) or sex may be missing or wrong. */
  record DemoPerson(
      String lastName,
      String firstName,
      String birthDate,
      String sex,
      String street,
      String city,
      String state,
      String zip) {

    DemoPerson bornOn(String day) {
      return new DemoPerson(lastName, firstName, day, sex, street, city, state, zip);
    }

    DemoPerson ofSex(String code) {
      return new DemoPerson(lastName, firstName, birthDate, code, street, city, state, zip);
    }

    DemoPerson livingIn(String town) {
      return new DemoPerson(lastName, firstName, birthDate, sex, street, town, state, zip);
    }
  }

  /** A member's number with a payer of {@code payers.csv}. */
  record DemoPolicy(String payer, String member) {}

  /** A procedure code, the charge in dollars and cents of all its units, and how many. */
  record Service(String code, String charge, String units) {}

  /** Who treated. */
  record Rendering(String lastName, String firstName, String npi) {

    /** Reads {@code last,first,NPI}. */
    static Rendering of(String text) {
      String[] part = text.split(",");
      return new Rendering(part[0], part[1], part[2]);
    }
  }

  /** Reads a row of {@code visits.csv}; its head says what the columns are. */
  static DemoVisit of(String[] row) {
    DemoPolicy first = new DemoPolicy(row[11], row[10]);
    return new DemoVisit(
        row[0],
        row[1],
        new DemoPerson(row[2], row[3], row[4], row[5], row[6], row[7], row[8], row[9]),
        row.length > COLUMNS ? List.of(first, second(row[COLUMNS])) : List.of(first),
        Integer.parseInt(row[12]),
        List.of(row[13].split(" ")),
        Arrays.stream(row[14].split(",")).map(DemoVisit::service).toList(),
        Rendering.of(row[15]));
  }

  private static DemoPolicy second(String text) {
    String[] part = text.split("\\*");
    return new DemoPolicy(part[0], part[1]);
  }

  private static Service service(String text) {
    String[] part = text.split("\\*");
    return new Service(part[0], part[1], part[2]);
  }
}
