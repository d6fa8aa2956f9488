package io.claimline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.practice.Practices;
import io.claimline.shared.DataFolder;
import io.claimline.x12.IndependentReader;
import io.claimline.x12.X12Event;
import io.claimline.x12.X12Reader;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class DemoPracticesTest {

  @Autowired Practices practices;
  @Autowired Clock clock;
  @TempDir Path folder;

  @Test
  @DisplayName("The demo's charges are whole 837P files of about 25 visits that others can read")
  void charges() throws Exception {
    DemoPractices demo = new DemoPractices(practices, new DataFolder(folder), clock);
    int claims = 0;
    for (DemoPractice practice : DemoPractice.all()) {
      byte[] file = demo.charges(practice, 1);
      assertThat(IndependentReader.segments(file)).contains("CLM", "SV1");
      List<X12Event> events = events(file);
      claims += events.stream().filter(X12Event.ClaimRead.class::isInstance).count();
    }
    assertThat(claims).isEqualTo(25);
  }

  @Test
  @DisplayName("The practices are founded once, and their charges laid out once")
  void foundedOnce() throws Exception {
    new DemoPractices(practices, new DataFolder(folder), clock).found();
    Path inbox = folder.resolve("inbox/charges/HARBOR");
    assertThat(practices.idByCode("HARBOR")).isPresent();
    assertThat(charges(inbox)).hasSize(1);
    Files.delete(inbox.resolve(charges(inbox).get(0)));
    new DemoPractices(practices, new DataFolder(folder), clock).found();
    assertThat(charges(inbox)).isEmpty();
  }

  private static List<String> charges(Path inbox) throws Exception {
    try (Stream<Path> entries = Files.list(inbox)) {
      return entries
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".837"))
          .toList();
    }
  }

  private static List<X12Event> events(byte[] file) throws Exception {
    List<X12Event> events = new ArrayList<>();
    try (X12Reader reader = X12Reader.open("visits.837", new ByteArrayInputStream(file))) {
      for (X12Event event = reader.next(); event != null; event = reader.next()) {
        events.add(event);
      }
    }
    return events;
  }
}
