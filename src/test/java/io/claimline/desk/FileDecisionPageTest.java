package io.claimline.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.claimline.clearinghouse.InboundFiles;
import io.claimline.clearinghouse.Origin;
import io.claimline.page.Role;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FileDecisionPageTest extends DeskTest {

  @Autowired private InboundFiles files;

  @Test
  @DisplayName("A biller sets a file aside and says why; a supervisor finds it and releases it")
  void releases() {
    long practice = database.practice();
    String file = received(practice, "odd claims.837");
    signIn(practice, Role.BILLER);
    page.navigate(file);
    page.getByText("Should it not be read?").click();
    page.getByLabel("Why is it set aside?").fill("It looks like last month's file");
    look("file-to-set-aside");
    button("Set aside").click();
    assertThat(page.getByText("What was read of it until now stays.")).isVisible();
    assertThat(standing()).hasText("Set aside, not read");
    assertThat(page.getByText("A supervisor or manager releases or refuses it.")).isVisible();
    assertThat(button("Release it")).hasCount(0);
    readFiles();
    context.clearCookies();

    signIn(practice, Role.SUPERVISOR);
    page.navigate("/files");
    page.getByText("Needs a decision").click();
    assertThat(page.locator("#file-list tbody tr")).hasCount(1);
    look("files-undecided");
    page.locator("#file-list").getByText("odd claims.837").click();
    assertThat(page.getByText("It looks like last month's file")).isVisible();
    look("file-undecided");
    page.getByLabel("Why?").fill("The sender corrected it: it is this month's");
    button("Release it").click();
    assertThat(page.getByText("it is read on where it stood").first()).isVisible();
    assertThat(standing()).hasText("Waiting to be read");
    readFiles();
    page.reload();
    assertThat(standing()).hasText("Read");
    assertThat(page.locator("#decisions li")).hasCount(2);
    look("file-released");
    page.navigate("/files?undecided=true");
    assertThat(page.getByText("Nothing to decide")).isVisible();
    look("files-undecided-none");
  }

  @Test
  @DisplayName("Whoever decides second is told so and sees both decisions")
  void twoDecide() {
    long practice = database.practice();
    String file = received(practice, "two opinions.837");
    signIn(practice, Role.SUPERVISOR);
    setAside(file, "Nobody knows the sender");
    Page second = anotherWindow();
    second.navigate(file);
    page.getByLabel("Why?").fill("Spam");
    button("Refuse it").click();
    assertThat(standing()).hasText("Refused, will not be read");
    look("file-refused");
    second.getByLabel("Why?").fill("A new clearinghouse of ours");
    second.getByText("Release it").click();
    assertThat(second.getByText("Your decision was not taken.")).isVisible();
    assertThat(second.getByText("A new clearinghouse of ours")).isVisible();
    assertThat(second.getByText("Spam")).isVisible();
    expectTrouble("409");
    page.close();
    page = second;
    look("file-decision-conflict");
    readFiles();
    page.navigate(file);
    assertThat(standing()).hasText("Refused, will not be read");
  }

  @Test
  @DisplayName("Roles of another practice do not decide, nor do the practice's own people")
  void mayNot() {
    long practice = database.practice();
    long other = database.practice();
    String file = received(practice, "ours.837");
    signIn(practice, Role.PRACTICE_USER);
    page.navigate(file);
    assertThat(page.getByText("Should it not be read?")).hasCount(0);
    assertThat(post(file, "SET_ASIDE", "0")).isEqualTo(403);
    context.clearCookies();
    signIn(hire(Map.of(practice, List.of(Role.BILLER), other, List.of(Role.SUPERVISOR))));
    assertThat(post(file, "SET_ASIDE", "0")).isEqualTo(302);
    page.navigate(file);
    assertThat(button("Release it")).hasCount(0);
    assertThat(post(file, "RELEASED", "1")).isEqualTo(403);
    assertThat(post(file, "REFUSED", "1")).isEqualTo(403);
    assertThat(post(file, "FORGOTTEN", "1")).isEqualTo(400);
    context.clearCookies();
    signIn(other, Role.SUPERVISOR);
    assertThat(post(file, "RELEASED", "1")).isEqualTo(404);
    assertThat(page.request().get(file).status()).isEqualTo(404);
    page.navigate("/files?undecided=true");
    assertThat(page.getByText("Nothing to decide")).isVisible();
  }

  @Test
  @DisplayName(
      "A file that may hold anybody's patients is decided by its sender or for all of them")
  void anybodys() {
    long practice = database.practice();
    String file = received(null, "anybody's.837");
    signIn(practice, Role.SUPERVISOR);
    page.navigate(file);
    assertThat(page.getByText("Should it not be read?")).hasCount(0);
    assertThat(post(file, "SET_ASIDE", "0")).isEqualTo(403);
    readFiles();
  }

  @Test
  @DisplayName("Without a reason nothing is decided")
  void noReason() {
    long practice = database.practice();
    String file = received(practice, "no reason.837");
    signIn(practice, Role.SUPERVISOR);
    assertThat(post(file, "SET_ASIDE", "0", "  ")).isEqualTo(302);
    page.navigate(file);
    assertThat(page.getByText("Say why, in at most 500 signs.")).isVisible();
    assertThat(standing()).hasText("Waiting to be read");
    readFiles();
  }

  private Locator standing() {
    return page.locator("#progress .standing-large");
  }

  private void setAside(String file, String why) {
    page.navigate(file);
    page.getByText("Should it not be read?").click();
    page.getByLabel("Why is it set aside?").fill(why);
    button("Set aside").click();
    assertThat(standing()).hasText("Set aside, not read");
  }

  private String received(@Nullable Long practice, String name) {
    String npi = practice == null ? "1000000004" : register(practice, "Riverbend Clinic");
    byte[] text = an837p(npi, "FD" + System.nanoTime(), "125").getBytes(StandardCharsets.UTF_8);
    return "/files/"
        + files.receive(name, new ByteArrayInputStream(text), Origin.INBOX, practice).fileId();
  }

  private int post(String file, String verdict, String seen) {
    return post(file, verdict, seen, "because");
  }

  private int post(String file, String verdict, String seen, String reason) {
    String token =
        context.cookies().stream()
            .filter(cookie -> cookie.name.equals("CLAIMLINE-CSRF"))
            .map((Cookie cookie) -> cookie.value)
            .findFirst()
            .orElseThrow();
    return page.request()
        .post(
            file + "/decision",
            RequestOptions.create()
                .setHeader("X-CLAIMLINE-CSRF", token)
                .setMaxRedirects(0)
                .setForm(
                    FormData.create()
                        .set("verdict", verdict)
                        .set("seen", seen)
                        .set("reason", reason)))
        .status();
  }
}
