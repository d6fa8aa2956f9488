package io.claimline.demo;

import io.claimline.codes.CodeLoader;
import io.claimline.practice.Letterheads;
import io.claimline.practice.PayerAnswers;
import io.claimline.practice.Payers;
import io.claimline.practice.Practices;
import io.claimline.shared.DataFolder;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.Contact;
import io.claimline.x12.Envelope;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaimWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * Founds the demo's practices once, and lays the charges of their last weeks into their inbox
 * folders, as a practice's own system would.
 */
final class DemoPractices {

  /** The inbox does not look at files that begin with a dot. */
  private static final String LAID = ".laid";

  private static final String CHARGES = "inbox/charges";

  /** A file of a system that exports twice a day is not longer. */
  private static final int CLAIMS_OF_A_FILE = 250;

  private static final int FILES_OF_A_PRACTICE = 1_000;

  private static final String PHONE = "5555550111";

  private final Practices practices;
  private final Letterheads letterheads;
  private final Payers payers;
  private final CodeLoader codes;
  private final DataFolder data;
  private final DemoBeginning beginning;

  DemoPractices(
      Practices practices,
      Letterheads letterheads,
      Payers payers,
      CodeLoader codes,
      DataFolder data,
      DemoBeginning beginning) {
    this.practices = practices;
    this.letterheads = letterheads;
    this.payers = payers;
    this.codes = codes;
    this.data = data;
    this.beginning = beginning;
  }

  /** Whether charges were laid out in this data folder. */
  static boolean haveBegunIn(DataFolder data) {
    return DemoPractice.all().stream()
        .anyMatch(
            practice -> Files.exists(data.resolve(CHARGES).resolve(practice.code()).resolve(LAID)));
  }

  /** Does what was not done before; after a crash it goes on. */
  void found() {
    int number = 1;
    for (DemoPractice practice : DemoPractice.all()) {
      if (practices.idByCode(practice.code()).isEmpty()) {
        long id = practices.create(practice.asNew());
        PracticeScope.writing(id).run(() -> letterheads.set(practice.address(), PHONE));
      }
      layCharges(practice, number++);
    }
    long any = practices.idByCode(DemoPractice.all().get(0).code()).orElseThrow();
    PracticeScope.writing(any).run(this::enterPayers);
    loadCodes();
  }

  /** Those that the demo's visits use, with labels of our own. */
  private void loadCodes() {
    try {
      codes.load("demo", new ClassPathResource("db/demo/codes.csv").getContentAsByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The directory is shared, but nothing is written outside of some practice. */
  private void enterPayers() {
    for (String[] row : DemoTable.rows("payers.csv")) {
      payers.enter(
          Party.organization("PR", row[1]).withId("PI", row[0]),
          row[2],
          new PayerAnswers(row[3].equals("y"), row[4].equals("y"), Integer.parseInt(row[5])));
    }
  }

  /** Begun again after a crash it lays the same files: what is known then is not taken twice. */
  private void layCharges(DemoPractice practice, int number) {
    Path folder = data.folder(CHARGES + "/" + practice.code());
    Path laid = folder.resolve(LAID);
    if (Files.exists(laid)) {
      return;
    }
    List<DemoVisit> visits = visits(practice, number);
    try {
      for (int file = 0; file * CLAIMS_OF_A_FILE < visits.size(); file++) {
        int from = file * CLAIMS_OF_A_FILE;
        List<DemoVisit> some =
            visits.subList(from, Math.min(from + CLAIMS_OF_A_FILE, visits.size()));
        String name =
            "visits-" + today(practice) + (file == 0 ? "" : "-%03d".formatted(file + 1)) + ".837";
        Path unfinished = folder.resolve(name + ".tmp");
        Files.write(unfinished, charges(practice, number + file * FILES_OF_A_PRACTICE, some));
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      }
      Files.createFile(laid);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The visits that the practice begins with: its share of those invented, else those written.
   *
   * @param number of the practice, from 1
   */
  List<DemoVisit> visits(DemoPractice practice, int number) {
    if (beginning.claims() == 0) {
      return DemoVisits.written(practice);
    }
    int all = DemoPractice.all().size();
    int share = beginning.claims() / all + (number <= beginning.claims() % all ? 1 : 0);
    return new InventedVisits(new Chance(beginning.seed()), today(practice)).of(practice, share);
  }

  /** The 837P of visits. */
  byte[] charges(DemoPractice practice, int number, List<DemoVisit> some) {
    LocalDate today = today(practice);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ProfessionalClaimWriter writer =
        ProfessionalClaimWriter.open(
            out,
            new Envelope(
                "ZZ",
                practice.code(),
                "ZZ",
                "CLAIMLINE",
                number,
                number,
                number,
                beginning.at(),
                practice.zone(),
                false));
    writer.openSet(practice.code() + "-" + today, submitter(practice), receiver());
    DemoVisits visits = new DemoVisits(today);
    for (DemoVisit visit : some) {
      writer.write(visits.charge(practice, visit));
    }
    writer.finish();
    return visits.mistakes().in(out.toByteArray());
  }

  private LocalDate today(DemoPractice practice) {
    return LocalDate.ofInstant(beginning.at(), practice.zone());
  }

  private static Party submitter(DemoPractice practice) {
    return Party.organization("41", practice.name())
        .withId("46", practice.code())
        .withContacts(
            List.of(new Contact("IC", "FRONT DESK", List.of(new Contact.Number("TE", PHONE)))));
  }

  private static Party receiver() {
    return Party.organization("40", "CLAIMLINE").withId("46", "CLAIMLINE");
  }
}
