package io.claimline.charges;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.claimline.BrowserTest;
import io.claimline.codes.CodeLoader;
import io.claimline.page.Role;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PhonesOfChargesTest extends BrowserTest {

  @Autowired private CodeLoader codes;

  private long practice;

  @BeforeEach
  void aPractice() {
    practice = Lakeside.founded(database);
    PracticeCodes.load(codes);
    signIn(practice, Role.BILLER);
  }

  @Test
  @DisplayName("A new patient is found by the telephone that was typed beside the first charge")
  void typed() {
    page.navigate("/charges/new");
    TypedCharge.of(practice, "Summer", "125.00")
        .fields()
        .forEach((name, value) -> field(name).fill(value));
    field("patient.phone").fill("555-0142");
    button("Enter the claim Alt S").click();
    assertThat(page.locator("[data-trouble='patient.phone']"))
        .containsText("Enter area code and number, such as (518) 555-0142.");
    look("charge-entry-phone");
    field("patient.phone").fill("1 (518) 555-0142");
    button("Enter the claim Alt S").click();
    assertThat(page.locator(".alert[role=status]").getByText("is entered")).isVisible();
    search("518.555.0142");
    assertThat(page.locator("h1")).hasText("Summer, Nora");
    assertThat(page.getByText("(518) 555-0142")).isVisible();
  }

  @Test
  @DisplayName("Telephones come with a file of charges; one that is none stops only its row")
  void fromAFile() {
    page.navigate("/charges/imports");
    String header =
        "Visit,Last Name,First Name,DOB,Sex,Home Phone,Address,City,State,Zip,Payer ID,Payer Name,"
            + "Policy,Dx1,DOS,CPT,Fee\n";
    upload("a.csv", header + row("V1", "Winter", "(518) 555-0177") + row("V2", "Spring", "none"));
    assertThat(page.getByLabel("Column Home Phone holds")).hasValue("PHONE");
    button("Enter 2 rows").click();
    assertThat(page.locator("#taken")).hasText("1");
    assertThat(page.locator("#import-rows tr").nth(1))
        .containsText("Patient: telephone: Enter area code and number, such as (518) 555-0142.");
    search("5550177");
    assertThat(page.locator("h1")).hasText("Winter, Nora");

    page.navigate("/charges/imports");
    upload("b.csv", header + row("V3", "Winter", "518 555 0188"));
    button("Enter 1 row").click();
    search("(518) 555-0188");
    assertThat(page.locator("h1")).hasText("Winter, Nora");
    assertThat(page.getByText("(518) 555-0177")).isVisible();
  }

  private void upload(String name, String text) {
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    button("Look at the file").click();
    page.waitForLoadState();
  }

  private String row(String visit, String lastName, String phone) {
    return "%s,%s,Nora,05/17/1984,F,%s,1 Elm Street,Albany,NY,12207,PHO%d,Northern Health Plan,W%s%d,I10,01/05/2026,99213,125.00\n"
        .formatted(visit, lastName, phone, practice, lastName, practice);
  }

  private void search(String text) {
    page.locator("#search").fill(text);
    page.locator("#search").press("Enter");
    page.waitForLoadState();
  }

  private Locator field(String name) {
    return page.locator("[id='" + name + "']");
  }
}
