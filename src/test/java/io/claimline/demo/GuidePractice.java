package io.claimline.demo;

import io.claimline.Database;
import io.claimline.claim.Standing;
import io.claimline.codes.CodeLoader;
import io.claimline.page.Role;
import io.claimline.page.Staff;
import io.claimline.practice.Letterheads;
import io.claimline.practice.Payers;
import io.claimline.practice.PracticeProfile;
import io.claimline.practice.PracticeProfiles;
import io.claimline.practice.Practices;
import io.claimline.shared.DataFolder;
import io.claimline.shared.MovableClock;
import io.claimline.workflow.task.DecisionKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;

/**
 * The practice that the guide's pictures show: the demo's first, with its people and its written
 * visits, whose cents tell the payers what to do; so the same happens each time.
 */
@TestComponent
public class GuidePractice {

  static final String BILLER = "bea";
  static final String SUPERVISOR = "sam";
  static final String MANAGER = "mona";

  /** So that the pictures show the same days whenever they are made. */
  private static final Instant FIRST_DAY = Instant.parse("2027-03-01T14:00:00Z");

  private static final String NPI = "1987654328";

  /** Until four letters were sent and nothing came. */
  private static final int PATIENCE = 200;

  private final Database database;
  private final Office office;
  private final Staff staff;
  private final Practices practices;
  private final Letterheads letterheads;
  private final PracticeProfiles profiles;
  private final Payers payers;
  private final CodeLoader codes;
  private final MovableClock clock;

  GuidePractice(
      Database database,
      Office office,
      Staff staff,
      Practices practices,
      Letterheads letterheads,
      PracticeProfiles profiles,
      Payers payers,
      CodeLoader codes,
      MovableClock clock) {
    this.database = database;
    this.office = office;
    this.staff = staff;
    this.practices = practices;
    this.letterheads = letterheads;
    this.profiles = profiles;
    this.payers = payers;
    this.codes = codes;
    this.clock = clock;
  }

  /** Makes the practice, without a claim, on its first day. */
  void opens(Path scratch) {
    Duration wait = Duration.between(clock.instant(), FIRST_DAY);
    clock.advance(wait.isNegative() ? Duration.ZERO : wait);
    office.opens();
    office.chanceReigns(1);
    demo(scratch).found();
    DemoPractice shown = shown();
    database.run(
        office.practice(),
        () ->
            profiles.set(
                new PracticeProfile(
                    shown.name(),
                    NPI,
                    shown.taxId(),
                    shown.zone(),
                    shown.address().line1(),
                    "",
                    shown.address().city(),
                    shown.address().state(),
                    shown.address().postalCode(),
                    "5185550100")));
    hire(BILLER, "Bea Winter", Role.BILLER);
    hire(SUPERVISOR, "Sam Ortega", Role.SUPERVISOR);
    hire(MANAGER, "Mona Fields", Role.MANAGER);
  }

  /** A patient of long ago who never paid: her claim is with the agency, which is to be told. */
  void hasAnOldDebt() {
    DemoVisit visit = written(DemoPractice.all().get(1)).get(0);
    long claim = office.charges(new DemoVisits(today()).charge(shown(), visit), Scenario.COPAY);
    office.until(claim, Standing.COLLECTIONS_DUE, PATIENCE);
    office.asAnother(
        () ->
            office.decides(
                claim,
                DecisionKind.APPROVE_PLACEMENT,
                Map.of("reason", "Four letters, no answer")));
  }

  /** The 837P of the practice's last fortnight. */
  byte[] visits(Path scratch) {
    // One of them has no cents that say what becomes of it.
    List<DemoVisit> visits =
        written(shown()).stream().filter(visit -> !visit.number().equals("HF-1012")).toList();
    return demo(scratch).charges(shown(), 1, visits);
  }

  /** Another file, of visits that nobody expects. */
  byte[] strangeVisits(Path scratch) {
    return demo(scratch).charges(shown(), 2, written(DemoPractice.all().get(1)));
  }

  /** Reads, sends and answers what waits. */
  void settles() {
    office.settle();
  }

  void livesFor(int days) {
    office.passes(days);
  }

  /** The claim of the practice's own number. */
  long claim(String number) {
    return database.call(
        office.practice(),
        () ->
            database
                .sql()
                .sql("select id from claim where sender_claim_number = ?")
                .param(number)
                .query(Long.class)
                .single());
  }

  long id() {
    return office.practice();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), shown().zone());
  }

  private void hire(String userName, String displayName, Role role) {
    staff.add(userName, displayName, DemoStaff.PASSWORD, false);
    staff.grant(userName, office.practice(), role);
  }

  private DemoPractices demo(Path scratch) {
    return new DemoPractices(
        practices,
        letterheads,
        payers,
        codes,
        new DataFolder(scratch),
        new DemoBeginning(0, 1, clock.instant()));
  }

  private static List<DemoVisit> written(DemoPractice practice) {
    return DemoVisits.written(practice);
  }

  private static DemoPractice shown() {
    DemoPractice first = DemoPractice.all().get(0);
    return new DemoPractice(
        first.code(),
        first.name(),
        NPI,
        first.taxId(),
        first.taxonomy(),
        first.address(),
        first.zone());
  }
}
