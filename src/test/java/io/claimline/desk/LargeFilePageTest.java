package io.claimline.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.claimline.clearinghouse.FileDecisions;
import io.claimline.clearinghouse.InboundFile;
import io.claimline.clearinghouse.InboundFiles;
import io.claimline.clearinghouse.Origin;
import io.claimline.page.Role;
import io.claimline.shared.PracticeScope;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How far a large file is stands on its page and in the list, whenever one looks. */
class LargeFilePageTest extends DeskTest {

  @Autowired private InboundFiles files;
  @Autowired private FileDecisions decisions;

  private CompletableFuture<Integer> reader = CompletableFuture.completedFuture(0);

  @AfterEach
  void readerEnds() {
    reader.join();
  }

  @Test
  @DisplayName("How far 2,000 claims are is seen while they are read, after a reload too")
  void charges() {
    long practice = database.practice();
    long file = watched(practice, 2_000);
    assertThat(page.locator("#progress .standing-large"))
        .hasText("Read", new LocatorAssertions.HasTextOptions().setTimeout(180_000));
    assertThat(figure("Taken")).hasText("2,000");
    assertThat(file(practice, file).applied()).isEqualTo(2_000);
  }

  @Test
  @DisplayName("How far 20,000 claims are is seen while they are read; set aside, they stop there")
  void manyCharges() {
    long practice = database.practice();
    long file = watched(practice, 20_000);
    PracticeScope.writing(practice).run(() -> decisions.setAside(file, "seen enough"));
    assertThat(page.locator("#progress .standing-large"))
        .hasText("Set aside, not read", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
    assertThat(file(practice, file).applied()).isLessThan(20_000);
  }

  @Test
  @DisplayName("A remittance is one whole, and yet it is seen how many of its payments are posted")
  void remittance() {
    long practice = database.practice();
    String npi = register(practice, "Riverbend Clinic");
    int payments = 3_000;
    List<String> paid = new ArrayList<>();
    for (int i = 0; i < payments; i++) {
      paid.addAll(
          List.of("CLP*NOBODY" + i + "*1*10*10**CI*PCN" + i + "*11*1", "SVC*HC:99213*10*10**1"));
    }
    String text = an835(npi, "LARGE" + practice, "30000", paid.toArray(String[]::new));
    long file = received(practice, "large.835", text);
    signIn(practice, Role.BILLER);
    reader = CompletableFuture.supplyAsync(files::processWaiting);
    List<Long> seen = new ArrayList<>();
    Awaitility.await()
        .pollInterval(Duration.ofMillis(20))
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> {
              InboundFile now = file(practice, file);
              if (now.units() > 0 && now.units() < payments) {
                assertThat(now.percentDone()).isBetween(1, 99);
                seen.add(now.units());
              }
              return reader.isDone();
            });
    assertThat(seen).isNotEmpty().isSorted();
    page.navigate("/files/" + file);
    assertThat(figure("Read")).hasText("3,000");
  }

  /** A file of so many claims whose page and list were looked at while it was read. */
  private long watched(long practice, int claims) {
    String npi = register(practice, "Riverbend Clinic");
    long file = received(practice, "large.837", an837pOf(npi, "LG" + practice, claims));
    signIn(practice, Role.BILLER);
    reader = CompletableFuture.supplyAsync(files::processWaiting);
    awaitFile(practice, file, now -> now.units() >= 400);
    // Whoever takes claims in waits here, so that it can be looked at without haste.
    database.run(
        practice,
        () -> {
          database
              .sql()
              .sql("select pg_advisory_xact_lock(hashtextextended('claim import', ?))")
              .param(practice)
              .query(locked -> {});
          page.navigate("/files/" + file);
          String percent = stands(file(practice, file));
          page.reload();
          assertThat(stands(file(practice, file))).isEqualTo(percent);
          look("file-large");
          page.navigate("/files");
          Locator row = page.locator("#file-list tbody tr").first();
          assertThat(row).containsText("Being read");
          assertThat(row).containsText(percent);
          assertThat(row.locator("progress")).isVisible();
          page.reload();
          assertThat(page.locator("#file-list tbody tr").first()).containsText(percent);
          look("files-large");
          page.navigate("/files/" + file);
        });
    return file;
  }

  /** What the page says of a file that is being read, and the percentage of it. */
  private String stands(InboundFile file) {
    assertThat(page.locator("#progress .standing-large")).hasText("Being read");
    String percent = file.percentDone() + " %";
    assertThat(page.locator("#percent")).hasText(percent);
    assertThat(file.percentDone()).isBetween(1, 99);
    assertThat(figure("Read")).hasText("%,d".formatted(file.units()));
    assertThat(figure("Taken")).hasText("%,d".formatted(file.applied()));
    assertThat(page.locator("#pace"))
        .hasText(Pattern.compile("[\\d,]+ a second, (about \\d+ \\w+|a few seconds) left\\. "));
    assertThat(page.locator("#progress progress"))
        .hasAttribute("value", String.valueOf(file.percentDone()));
    return percent;
  }

  private Locator figure(String name) {
    return page.locator(".claim-figures > div")
        .filter(
            new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name + "\\s*[\\d,]+")))
        .locator(".figure");
  }

  private void awaitFile(long practice, long file, Predicate<InboundFile> far) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(20))
        .atMost(Duration.ofMinutes(3))
        .until(() -> far.test(file(practice, file)));
  }

  private InboundFile file(long practice, long file) {
    return PracticeScope.writing(practice).call(() -> files.get(file)).orElseThrow().file();
  }

  private long received(long practice, String name, String text) {
    return files
        .receive(
            name,
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            Origin.UPLOAD,
            practice)
        .fileId();
  }

  /** A file of so many claims, each of a subscriber of its own. */
  private static String an837pOf(String npi, String number, int claims) {
    String one = an837p(npi, number, "125");
    int subscriber = one.indexOf("HL*2*1*22*0");
    int end = one.indexOf("~SE*") + 1;
    String visit = one.substring(subscriber, end);
    StringBuilder all = new StringBuilder(one.substring(0, subscriber));
    IntStream.range(0, claims)
        .forEach(
            i ->
                all.append(
                    visit
                        .replace("HL*2*1*22*0", "HL*" + (i + 2) + "*1*22*0")
                        .replace("DESK" + number, "DESK" + number + "X" + i)
                        .replace("FARROW*JUNE", "FARROW" + letters(i) + "*JUNE")
                        .replace("CLM*" + number, "CLM*" + number + "X" + i)));
    long segments = all.substring(all.indexOf("ST*837")).chars().filter(c -> c == '~').count() + 1;
    return all + one.substring(end).replaceFirst("^SE\\*\\d+", "SE*" + segments);
  }

  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int left = number; left > 0; left /= 26) {
      letters.append((char) ('A' + left % 26));
    }
    return letters.toString();
  }
}
