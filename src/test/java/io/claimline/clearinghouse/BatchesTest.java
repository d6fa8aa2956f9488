package io.claimline.clearinghouse;

import static io.claimline.claim.IncomingClaim.anIncomingClaim;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.FactKind;
import io.claimline.claim.Standing;
import io.claimline.shared.DataFolder;
import io.claimline.shared.Money;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.TransactionSet;
import io.claimline.x12.X12Event;
import io.claimline.x12.X12Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class BatchesTest {

  @Autowired Database database;
  @Autowired Sending sending;
  @Autowired Batches batches;
  @Autowired Outbox outbox;
  @Autowired Resends resends;
  @Autowired DataFolder data;

  private long practice;

  @BeforeEach
  void practice() {
    practice = database.practice();
  }

  @Test
  @DisplayName("R27 Waiting claims go out in one file under our own numbers, and are sent")
  void assembled() throws IOException {
    long one = sending.queued(practice, anIncomingClaim().numbered("A1").of("100").build());
    long two = sending.queued(practice, anIncomingClaim().numbered("A2").of("80.50").build());
    assertThat(batches.assemble(practice)).isEqualTo(1);
    OutboundBatch batch = sending.batch(practice);
    assertThat(batch.claims()).isEqualTo(2);
    assertThat(batch.charge()).isEqualTo(Money.parse("180.50"));
    assertThat(batch.sentAt()).isNull();
    assertThat(sending.standing(practice, one)).isEqualTo(Standing.SENT);
    assertThat(sending.facts(practice, two)).endsWith(FactKind.QUEUED, FactKind.SENT);
    outbox.send();
    assertThat(sending.batch(practice).sentAt()).isNotNull();
    assertThat(claims(file(batch)))
        .extracting(ProfessionalClaim::patientControlNumber)
        .containsExactly(sending.number(practice, one), sending.number(practice, two));
    assertThat(batches.assemble(practice)).isZero();
  }

  @Test
  @DisplayName("R28 A file sent again is the same bytes under the same numbers, and is noted once")
  void sentAgain() throws IOException {
    sending.queued(practice, anIncomingClaim().numbered("AG1").of("100").build());
    batches.assemble(practice);
    OutboundBatch batch = sending.batch(practice);
    assertThat(database.call(practice, () -> resends.ask(batch.id(), "early")))
        .as("not sent yet")
        .isFalse();
    outbox.send();
    Path file = file(batch);
    byte[] before = Files.readAllBytes(file);
    Files.delete(file);
    assertThat(database.call(practice, () -> resends.ask(batch.id(), "lost"))).isTrue();
    assertThat(database.call(practice, () -> resends.ask(batch.id(), "twice"))).isFalse();
    assertThat(database.call(database.practice(), () -> resends.ask(batch.id(), "not theirs")))
        .isFalse();
    outbox.send();
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(database.call(practice, () -> resends.of(batch.id())))
        .singleElement()
        .satisfies(
            resend -> {
              assertThat(resend.reason()).isEqualTo("lost");
              assertThat(resend.sentAt()).isNotNull();
            });
  }

  @Test
  @DisplayName("R28 Control numbers are never used twice; the ISA is 106 characters long")
  void controlNumbers() throws IOException {
    Set<Long> interchanges = new HashSet<>();
    Set<Long> groups = new HashSet<>();
    Set<String> sets = new HashSet<>();
    for (int i = 0; i < 3; i++) {
      sending.sent(practice, anIncomingClaim().numbered("B" + i).build());
      OutboundBatch batch = sending.batch(practice);
      interchanges.add(batch.interchangeControlNumber());
      groups.add(batch.groupControlNumber());
      sets.add(sending.reference(practice));
      outbox.send();
      assertThat(Files.readString(file(batch)).charAt(105)).isEqualTo('~');
    }
    assertThat(interchanges).hasSize(3);
    assertThat(groups).hasSize(3);
    assertThat(sets).hasSize(3);
  }

  @Test
  @DisplayName("R30 A batch of many claims has sets of at most a hundred, each with its own trace")
  void manyClaims() throws IOException {
    IntStream.range(0, 101)
        .forEach(i -> sending.queued(practice, anIncomingClaim().numbered("C" + i).build()));
    assertThat(batches.assemble(practice)).isEqualTo(1);
    outbox.send();
    List<TransactionSet> sets = sets(file(sending.batch(practice)));
    assertThat(sets).hasSize(2);
    assertThat(sets.get(0).reference()).isEqualTo(sending.reference(practice));
    assertThat(Long.parseLong(sets.get(0).controlNumber())).isEqualTo(sending.setNumber(practice));
    assertThat(Long.parseLong(sets.get(1).controlNumber()))
        .isEqualTo(sending.setNumber(practice) + 1);
  }

  @Test
  @DisplayName("Each practice has files of its own")
  void practicesApart() throws IOException {
    long other = database.practice();
    long mine = sending.queued(practice, anIncomingClaim().build());
    sending.queued(other, anIncomingClaim().build());
    batches.assemble();
    outbox.send();
    assertThat(sending.batch(practice).claims()).isEqualTo(1);
    assertThat(sending.batch(other).claims()).isEqualTo(1);
    assertThat(claims(file(sending.batch(practice))))
        .extracting(ProfessionalClaim::patientControlNumber)
        .containsExactly(sending.number(practice, mine));
  }

  @Test
  @DisplayName("R26 A claim that cannot be written returns to a person and keeps no other back")
  void unwritable() {
    long lacking =
        sending.queued(
            practice, anIncomingClaim().build().toBuilder().diagnoses(List.of()).build());
    long good = sending.queued(practice, anIncomingClaim().numbered("D2").build());
    assertThat(batches.assemble(practice)).isEqualTo(1);
    assertThat(sending.standing(practice, good)).isEqualTo(Standing.SENT);
    assertThat(sending.standing(practice, lacking)).isEqualTo(Standing.REJECTED);
    assertThat(sending.lastFact(practice, lacking).reason()).contains("diagnosis");
    assertThat(batches.assemble(practice)).isZero();
  }

  @Test
  @DisplayName("A crash between writing the file and noting it sends the same file under its name")
  void crashBeforeNoted() throws IOException {
    sending.sent(practice, anIncomingClaim().build());
    OutboundBatch batch = sending.batch(practice);
    outbox.send();
    byte[] first = Files.readAllBytes(file(batch));
    database.run(
        practice,
        () ->
            database
                .sql()
                .sql("update outbound_batch set sent_at = null where id = :id")
                .param("id", batch.id())
                .update());
    outbox.send();
    assertThat(Files.readAllBytes(file(batch))).isEqualTo(first);
    assertThat(sending.batch(practice).sentAt()).isNotNull();
    assertThat(names()).filteredOn(name -> name.endsWith(".tmp")).isEmpty();
  }

  @Test
  @DisplayName("A file that a crash left half written is replaced by the whole one")
  void crashWhileWriting() throws IOException {
    long claim = sending.sent(practice, anIncomingClaim().build());
    OutboundBatch batch = sending.batch(practice);
    Files.writeString(data.folder("outbox").resolve(batch.fileName() + ".tmp"), "ISA*00*");
    outbox.send();
    assertThat(claims(file(batch)))
        .extracting(ProfessionalClaim::patientControlNumber)
        .containsExactly(sending.number(practice, claim));
  }

  private Path file(OutboundBatch batch) {
    return data.folder("outbox").resolve(batch.fileName());
  }

  private List<String> names() throws IOException {
    try (var entries = Files.list(data.folder("outbox"))) {
      return entries.map(path -> path.getFileName().toString()).toList();
    }
  }

  private static List<ProfessionalClaim> claims(Path file) throws IOException {
    return events(file).stream()
        .filter(X12Event.ClaimRead.class::isInstance)
        .map(event -> ((X12Event.ClaimRead) event).claim())
        .toList();
  }

  private static List<TransactionSet> sets(Path file) throws IOException {
    return events(file).stream()
        .filter(X12Event.TransactionSetOpened.class::isInstance)
        .map(event -> ((X12Event.TransactionSetOpened) event).set())
        .toList();
  }

  private static List<X12Event> events(Path file) throws IOException {
    List<X12Event> events = new ArrayList<>();
    try (X12Reader reader = X12Reader.open("out.837", Files.newInputStream(file))) {
      for (X12Event event = reader.next(); event != null; event = reader.next()) {
        events.add(event);
      }
    }
    return events;
  }
}
