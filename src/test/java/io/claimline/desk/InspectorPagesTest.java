package io.claimline.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.claimline.page.Role;
import io.claimline.x12.inspect.Samples;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InspectorPagesTest extends DeskTest {

  @Test
  @DisplayName("A file is shown in its loops with names and meanings, and can be folded")
  void annotated() {
    signIn(database.practice(), Role.BILLER);
    page.navigate("/inspector");
    look("inspector-start");
    inspect("claims.837", Samples.claim());
    assertThat(heading("claims.837")).isVisible();
    assertThat(page.getByText("Nothing is wrong with this file")).isVisible();
    Locator claim = page.locator("#s20");
    assertThat(claim).containsText("Place of service");
    assertThat(claim).containsText("Office");
    assertThat(page.locator("tbody tr").first()).containsText("$125.00");
    look("inspector-claims");
    button("Fold to claims").click();
    assertThat(claim).isHidden();
    assertThat(page.locator("#s9")).isVisible();
    page.locator("details[data-loop='Loop 2300'] > summary").press("Enter");
    assertThat(claim).isVisible();
    button("Fold all").click();
    assertThat(page.locator("#s1")).isHidden();
    button("Unfold all").click();
    assertThat(page.locator("#s1")).isVisible();
  }

  @Test
  @DisplayName("Findings stand beside their segments and are reached by keys")
  void findings() {
    signIn(database.practice(), Role.BILLER);
    page.navigate("/inspector");
    inspect(
        "wrong.837",
        Samples.claim()
            .replace("*UN*1***1~", "*UN*x***1~")
            .replace("HI*ABK:J0190~", "HI*ABK:J0190~\nZZZ*WHAT~")
            .replace("SE*23", "SE*24"));
    Locator line = page.locator("#s24");
    assertThat(line.locator(".inspector-wrong")).containsText("SV104");
    button("Fold all").click();
    page.locator("body").press("n");
    assertThat(page.locator("#s22")).isFocused();
    assertThat(page.locator("#s22")).containsText("Not in the guide here");
    page.keyboard().press("n");
    assertThat(line).isFocused();
    page.keyboard().press("p");
    assertThat(page.locator("#s22")).isFocused();
    button("Unfold all").click();
    look("inspector-findings");
  }

  @Test
  @DisplayName("A remittance that does not balance says so at its head")
  void remittance() {
    signIn(database.practice(), Role.BILLER);
    page.navigate("/inspector");
    inspect("answer.835", Samples.remittance().replace("BPR*I*70*", "BPR*I*71*"));
    assertThat(page.locator("tbody tr").first()).containsText("Do not balance");
    assertThat(page.locator("#s4 .inspector-wrong")).containsText("71.00");
    page.getByText("In plain words").click();
    assertThat(page.getByText("SECOND HEALTH pays 71.00")).isVisible();
    look("inspector-remittance");
  }

  @Test
  @DisplayName("A large file comes page by page; a far segment is still in its loops")
  void large() {
    signIn(database.practice(), Role.BILLER);
    page.navigate("/inspector");
    StringBuilder lines = new StringBuilder();
    for (int line = 2; line <= 45; line++) {
      lines.append("LX*" + line + "~\nSV1*HC:99213*0*UN*1***1~\nDTP*472*D8*20260105~\n");
    }
    lines.append("LX*46~\nSV1*HC:99213*0*UN*x***1~\nDTP*472*D8*20260105~\n");
    for (int line = 47; line <= 150; line++) {
      lines.append("LX*" + line + "~\nSV1*HC:99213*0*UN*1***1~\nDTP*472*D8*20260105~\n");
    }
    inspect("many.837", Samples.claim().replace("SE*23", lines + "SE*470"));
    assertThat(page.locator(".inspector-segment")).hasCount(200);
    page.locator("a[rel=next]").first().click();
    assertThat(page.locator("#s201")).isVisible();
    assertThat(page.locator("details[data-loop='Loop 2300'] > summary").first())
        .containsText("continued, began with segment 20");
    page.locator("[data-go] input").first().fill("3");
    page.locator("[data-go] button").first().click();
    assertThat(page.locator("#s3")).isFocused();
  }

  @Test
  @DisplayName("What is no X12 is told as such")
  void noX12() {
    signIn(database.practice(), Role.BILLER);
    page.navigate("/inspector");
    inspect("letter.txt", "Dear payer, where is our money?");
    assertThat(page.getByText("The file is not X12").first()).isVisible();
    assertThat(page.locator(".inspector-segment")).hasCount(0);
    look("inspector-no-x12");
  }

  @Test
  @DisplayName("A file is seen by who dropped it only, until it is closed")
  void ownedAndForgotten() {
    long practice = database.practice();
    signIn(practice, Role.BILLER);
    page.navigate("/inspector");
    inspect("claims.837", Samples.claim());
    String address = page.url();
    assertThat(address).doesNotContain("claims");
    button("Close and forget").click();
    assertThat(page.getByText("The file was forgotten.")).isVisible();
    page.navigate(address);
    assertThat(page.getByText("That file is no longer held.")).isVisible();
    inspect("claims.837", Samples.claim());
    String again = page.url();
    context.clearCookies();
    signIn(practice, Role.BILLER);
    page.navigate(again);
    assertThat(page.getByText("That file is no longer held.")).isVisible();
  }

  private void inspect(String name, String text) {
    page.getByLabel("File to inspect", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    button("Inspect").click();
    page.waitForURL(Pattern.compile("/inspector/[0-9a-f]{32}$"));
  }
}
