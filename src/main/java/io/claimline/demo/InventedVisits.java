package io.claimline.demo;

import io.claimline.demo.DemoVisit.DemoPerson;
import io.claimline.demo.DemoVisit.DemoPolicy;
import io.claimline.demo.DemoVisit.Rendering;
import io.claimline.demo.DemoVisit.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Visits of a practice's last weeks, as many as wanted, invented by seeded chance from the lists in
 * {@code people.csv} and {@code services.csv}. Charges are whole dollars, so that chance says what
 * payers do with them too ({@link SeededScenarios}).
 */
final class InventedVisits {

  private static final int WEEKS = 6;
  private static final int DAYS_OF_A_WEEK = 7;
  private static final int RETIRED = 65;

  /** Of ten visits seven are of somebody new; the others come again. */
  private static final int NEW_OF_TEN = 7;

  private final Chance chance;
  private final LocalDate today;
  private final Map<String, List<String[]>> people;
  private final Map<String, List<String[]>> services;

  InventedVisits(Chance chance, LocalDate today) {
    this.chance = chance;
    this.today = today;
    this.people =
        DemoTable.rows("people.csv").stream().collect(Collectors.groupingBy(row -> row[0]));
    this.services =
        DemoTable.rows("services.csv").stream().collect(Collectors.groupingBy(row -> row[0]));
  }

  List<DemoVisit> of(DemoPractice practice, int count) {
    int patients = Math.max(1, count * NEW_OF_TEN / 10);
    return IntStream.range(0, count)
        .mapToObj(number -> visit(practice.code(), number, number % patients, number / patients))
        .toList();
  }

  /**
   * @param patient counted in the practice from 0
   * @param times how often the patient came before
   */
  private DemoVisit visit(String practice, int number, int patient, int times) {
    String visit = practice.charAt(0) + "-%05d".formatted(number + 1);
    String who = practice + patient;
    int age = age(who);
    List<DemoPolicy> policies = policies(practice, patient, age);
    String[] reason = one(services, practice, "reason", visit);
    DemoVisit faultless =
        new DemoVisit(
            practice,
            visit,
            person(practice, who, age),
            policies,
            daysAgo(who, times),
            List.of(reason[1].split(" ")),
            services(reason, visit),
            Rendering.of(one(people, "doctor:" + practice, "doctor", visit)[1]));
    return chance.below(100, "mistake", visit) < 5 ? withMistake(faultless) : faultless;
  }

  /** Who comes again comes in another part of the weeks. */
  private int daysAgo(String who, int times) {
    int part = WEEKS * DAYS_OF_A_WEEK / 2;
    return 1 + chance.below(part, "day", who, Integer.toString(times)) + (times % 2) * part;
  }

  private int age(String who) {
    return 18 + chance.below(70, "age", who);
  }

  private DemoPerson person(String practice, String who, int age) {
    boolean woman = chance.below(2, "sex", who) == 0;
    String[] place = one(people, "place:" + practice, "place", who);
    return new DemoPerson(
        one(people, "last", "last", who)[1],
        one(people, woman ? "woman" : "man", "first", who)[1],
        today.minusYears(age).minusDays(60L + chance.below(300, "born", who)).toString(),
        woman ? "F" : "M",
        (1 + chance.below(400, "house", who)) + " " + one(people, "street", "street", who)[1],
        place[1],
        place[2],
        place[3]);
  }

  /** The old have Medicare, mostly with a supplement; some of the others a second plan. */
  private List<DemoPolicy> policies(String practice, int patient, int age) {
    String who = practice + patient;
    int second = chance.below(100, "second", who);
    // No two practices' patients have the same number.
    int member = practice.charAt(0) * 10_000 + patient;
    DemoPolicy supplement = new DemoPolicy("BRM02", "S%06d".formatted(member));
    DemoPolicy ridge = new DemoPolicy("BRM02", "B%06d".formatted(member));
    if (age >= RETIRED) {
      DemoPolicy medicare = new DemoPolicy("MEDB1", beneficiary(practice, patient));
      return second < 60 ? List.of(medicare, supplement) : List.of(medicare);
    }
    DemoPolicy medicaid = new DemoPolicy("STMCD", "STM%06d".formatted(member));
    int first = chance.below(100, "payer", who);
    if (first < 50) {
      DemoPolicy northern = new DemoPolicy("NHP01", "N%09d".formatted(member));
      return second < 15 ? List.of(northern, supplement) : List.of(northern);
    } else if (first < 85) {
      return second < 10 ? List.of(ridge, medicaid) : List.of(ridge);
    }
    return List.of(medicaid);
  }

  /** Eleven characters as Medicare's numbers have them; the second tells the practice. */
  private static String beneficiary(String practice, int patient) {
    String digits = "%05d".formatted(patient);
    return "%d%cA%cAA%cAA%s"
        .formatted(
            digits.charAt(0) - '0' + 1,
            practice.charAt(0),
            digits.charAt(1),
            digits.charAt(2),
            digits.substring(3));
  }

  /** What is usually done for the reason: its first service, and by chance its others. */
  private List<Service> services(String[] reason, String visit) {
    List<Service> done = new ArrayList<>();
    for (String text : reason[3].split(",")) {
      String[] part = text.split("\\*");
      if (done.isEmpty() || chance.below(3, "also", visit, part[0]) == 0) {
        done.add(new Service(part[0], part[1] + ".00", part[2]));
      }
    }
    return done;
  }

  private DemoVisit withMistake(DemoVisit visit) {
    DemoPerson person = visit.person();
    return switch (chance.below(4, "which mistake", visit.number())) {
      case 0 -> of(visit, person.bornOn(""), visit.policies());
      case 1 -> of(visit, person.ofSex("X"), visit.policies());
      case 2 -> of(visit, person.livingIn(""), visit.policies());
      default -> {
        List<DemoPolicy> policies = new ArrayList<>(visit.policies());
        policies.set(0, new DemoPolicy(policies.get(0).payer(), ""));
        yield of(visit, person, policies);
      }
    };
  }

  private static DemoVisit of(DemoVisit visit, DemoPerson person, List<DemoPolicy> policies) {
    return new DemoVisit(
        visit.practice(),
        visit.number(),
        person,
        policies,
        visit.daysAgo(),
        visit.diagnoses(),
        visit.services(),
        visit.rendering());
  }

  private String[] one(Map<String, List<String[]>> table, String kind, String what, String about) {
    List<String[]> rows = table.getOrDefault(kind, List.of());
    return rows.get(chance.below(rows.size(), what, about));
  }
}
