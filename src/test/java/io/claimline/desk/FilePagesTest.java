package io.claimline.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.claimline.page.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FilePagesTest extends DeskTest {

  @Test
  @DisplayName("A practice that has sent nothing is told what will stand there")
  void empty() {
    signIn(database.practice(), Role.BILLER);
    page.navigate("/files/out");
    assertThat(page.getByText("Nothing sent yet")).isVisible();
    look("files-out-empty");
  }

  @Test
  @DisplayName("An uploaded file is read while the page tells how far, and leads to its claims")
  void uploads() {
    long practice = database.practice();
    String npi = register(practice, "Riverbend Clinic");
    signIn(practice, Role.BILLER);
    page.navigate("/files");
    upload("claims of today.837", an837p(npi, "UP" + practice, "125"));
    assertThat(page).hasURL(Pattern.compile("/files/\\d+$"));
    assertThat(page.locator("#progress .standing-large")).hasText("Waiting to be read");
    page.reload();
    look("file-waiting");
    readFiles();
    assertThat(page.locator("#progress .standing-large")).hasText("Read");
    assertThat(page.locator("#progress")).not().hasAttribute("hx-trigger", Pattern.compile(".*"));
    look("file-read");
    page.getByText("Claims of this file").click();
    assertThat(page.locator("#claim-rows tr")).hasCount(1);
    assertThat(page.locator("#claim-rows")).containsText("Farrow, June");
    page.locator("#claim-rows a").first().click();
    page.getByText("X12 as it came and as it was sent").click();
    assertThat(page.locator("#text .segments").last()).containsText("CLM*UP" + practice + "*125");
    page.navigate("/files");
    look("files");
  }

  @Test
  @DisplayName("A supervisor sends a lost file again and says why; a biller and a stranger cannot")
  void sendsAgain() {
    long practice = database.practice();
    register(practice, "Riverbend Clinic");
    String file = "/files/out/" + sentFile(practice);
    signIn(practice, Role.BILLER);
    page.navigate(file);
    assertThat(button("Send again")).hasCount(0);
    context.clearCookies();
    signIn(practice, Role.SUPERVISOR);
    page.navigate("/files/out");
    page.locator("a[href='" + file + "']").click();
    page.getByLabel("Why is it sent again?").fill("The clearinghouse lost it");
    button("Send again").click();
    assertThat(page.getByText("Waits to be sent again")).isVisible();
    assertThat(page.getByText("The clearinghouse lost it")).isVisible();
    look("batch-sent-again");
    context.clearCookies();
    signIn(database.practice(), Role.SUPERVISOR);
    assertThat(page.request().get(file).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("The same file twice leads to what became of it the first time")
  void twice() {
    long practice = database.practice();
    String file = an837p(register(practice, "Riverbend Clinic"), "TW" + practice, "125");
    signIn(practice, Role.BILLER);
    page.navigate("/files");
    upload("first.837", file);
    readFiles();
    page.navigate("/files");
    upload("second.837", file);
    assertThat(page.getByText("This file came in before.")).isVisible();
    assertThat(heading("first.837")).isVisible();
  }

  @Test
  @DisplayName("What is wrong with a file stands there with its place and the text around it")
  void findings() {
    long practice = database.practice();
    String npi = register(practice, "Riverbend Clinic");
    signIn(practice, Role.BILLER);
    page.navigate("/files");
    upload("does not add up.837", an837p(npi, "BAD" + practice, "500"));
    readFiles();
    assertThat(page.locator("#progress")).containsText("its lines add up to 125");
    assertThat(page.locator("#progress")).containsText("CLM02");
    button("Show text").first().click();
    assertThat(page.locator("pre mark")).containsText("CLM*BAD" + practice + "*500");
    look("file-findings");
  }

  @Test
  @DisplayName("A file that is no X12 is kept and said to be none; an empty one is not kept")
  void noX12() {
    long practice = database.practice();
    signIn(practice, Role.BILLER);
    page.navigate("/files");
    upload("notes.txt", "Dear all, this is practice " + practice + ", not a claim.");
    readFiles();
    assertThat(page.locator("#progress")).containsText("ISA");
    page.navigate("/files");
    upload("empty.837", "");
    assertThat(page.getByText("The file is empty. Nothing was kept.")).isVisible();
  }

  @Test
  @DisplayName("A file that went out can be taken along as it was sent")
  void downloads() throws IOException {
    long practice = database.practice();
    register(practice, "Riverbend Clinic");
    long claim = sent(practice, "75.00");
    signIn(practice, Role.BILLER);
    page.navigate("/files/out");
    look("files-out");
    Download download = page.waitForDownload(() -> page.getByText("Download").last().click());
    assertThat(Files.readString(download.path()))
        .startsWith("ISA*")
        .contains("CLM*" + number(practice, claim) + "*75");
    signOutAndIn(database.practice());
    String foreign = download.url().replaceFirst("https?://[^/]+", "");
    assertThat(page.request().get(foreign).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("Nobody sees a file of a practice that is not theirs")
  void strangersFindNothing() {
    long practice = database.practice();
    signIn(practice, Role.BILLER);
    page.navigate("/files");
    upload("ours.837", an837p(register(practice, "Riverbend Clinic"), "OU" + practice, "125"));
    assertThat(page).hasURL(Pattern.compile("/files/\\d+$"));
    readFiles();
    String path = page.url().replaceFirst("https?://[^/]+", "");
    signOutAndIn(database.practice());
    page.navigate(path);
    assertThat(heading("There is nothing here")).isVisible();
    expectTrouble("404");
    assertThat(page.request().get(path + "/segments?at=1").text()).doesNotContain("CLM*");
  }

  private void upload(String name, String text) {
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    button("Upload").click();
    page.waitForURL(Pattern.compile("/files(/\\d+.*|\\?empty)$"));
  }

  private void signOutAndIn(long practice) {
    context.clearCookies();
    signIn(practice, Role.BILLER);
  }
}
