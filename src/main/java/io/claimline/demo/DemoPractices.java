package io.claimline.demo;

import io.claimline.practice.PayerAnswers;
import io.claimline.practice.Payers;
import io.claimline.practice.Practices;
import io.claimline.shared.DataFolder;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.Contact;
import io.claimline.x12.Envelope;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ProfessionalClaimWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Founds the demo's practices once, and lays the charges of their last fortnight into their inbox
 * folders, as a practice's own system would.
 */
final class DemoPractices {

  /** The inbox does not look at files that begin with a dot. */
  private static final String LAID = ".laid";

  private final Practices practices;
  private final Payers payers;
  private final DataFolder data;
  private final Clock clock;

  DemoPractices(Practices practices, Payers payers, DataFolder data, Clock clock) {
    this.practices = practices;
    this.payers = payers;
    this.data = data;
    this.clock = clock;
  }

  /** Does what was not done before; after a crash it goes on. */
  void found() {
    int number = 1;
    for (DemoPractice practice : DemoPractice.all()) {
      if (practices.idByCode(practice.code()).isEmpty()) {
        practices.create(practice.asNew());
      }
      layCharges(practice, number++);
    }
    long any = practices.idByCode(DemoPractice.all().get(0).code()).orElseThrow();
    PracticeScope.writing(any).run(this::enterPayers);
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

  private void layCharges(DemoPractice practice, int number) {
    Path folder = data.folder("inbox/charges/" + practice.code());
    Path laid = folder.resolve(LAID);
    if (Files.exists(laid)) {
      return;
    }
    String name = "visits-" + LocalDate.ofInstant(clock.instant(), practice.zone()) + ".837";
    try {
      Path unfinished = folder.resolve(name + ".tmp");
      Files.write(unfinished, charges(practice, number));
      Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      Files.createFile(laid);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The 837P of the practice's visits. */
  byte[] charges(DemoPractice practice, int number) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), practice.zone());
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
                clock.instant(),
                practice.zone(),
                false));
    writer.openSet(practice.code() + "-" + today, submitter(practice), receiver());
    DemoVisits visits = new DemoVisits(today);
    for (ProfessionalClaim claim : visits.of(practice)) {
      writer.write(claim);
    }
    writer.finish();
    return visits.mistakes().in(out.toByteArray());
  }

  private static Party submitter(DemoPractice practice) {
    return Party.organization("41", practice.name())
        .withId("46", practice.code())
        .withContacts(
            List.of(
                new Contact("IC", "FRONT DESK", List.of(new Contact.Number("TE", "5555550111")))));
  }

  private static Party receiver() {
    return Party.organization("40", "CLAIMLINE").withId("46", "CLAIMLINE");
  }
}
