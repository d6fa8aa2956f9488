package io.claimline.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.claimline.clearinghouse.InboundFiles;
import io.claimline.clearinghouse.Origin;
import io.claimline.page.Role;
import io.claimline.shared.PracticeScope;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SearchPageTest extends DeskTest {

  @Autowired private InboundFiles files;

  @Test
  @DisplayName("A number that only one thing bears leads there at once, and stands in no address")
  void leadsAtOnce() {
    long practice = database.practice();
    String number = number(practice, opened(practice, "80.00"));
    opened(practice, "90.00");
    signIn(practice, Role.BILLER);
    search(number.toLowerCase(Locale.ROOT));
    assertThat(heading("Claim " + number)).isVisible();
    assertThat(page.url()).doesNotContain(number);
  }

  @Test
  @DisplayName("A name that only one bears leads to the account; a slip of the pen is listed")
  void findsByName() {
    long practice = database.practice();
    register(practice, "Riverbend Clinic");
    long claim = owedByPatient(practice, "120.00", "20.00");
    patientOf(practice, claim, "OKONKWO", "CHIDI");
    patientOf(practice, opened(practice, "80.00"), "OKONSKA", "MARTA");
    patientOf(practice, opened(practice, "90.00"), "FARROW", "JUNE");
    signIn(practice, Role.BILLER);
    search("June Farrow");
    assertThat(page.locator("h1")).hasText("Farrow, June");
    search("Okonkow, Chidi");
    assertThat(hits()).hasCount(1);
    assertThat(hits()).containsText("Okonkwo, Chidi");
    assertThat(hits()).containsText("owes $20.00");
    assertThat(hits()).containsText("Name is much like it");
    assertThat(page).hasURL(Pattern.compile("/search$"));
    assertThat(page.locator("#search")).hasValue("Okonkow, Chidi");
    search("okon");
    assertThat(hits()).hasCount(2);
    look("search");
  }

  @Test
  @DisplayName("Arrows, j and k choose among the hits, Enter opens")
  void keys() {
    long practice = database.practice();
    patientOf(practice, opened(practice, "80.00"), "OKONKWO", "CHIDI");
    patientOf(practice, opened(practice, "80.00"), "OKONSKA", "MARTA");
    signIn(practice, Role.BILLER);
    search("okon");
    Locator links = page.locator("[data-walk] a");
    assertThat(links.first()).isFocused();
    page.keyboard().press("j");
    assertThat(links.nth(1)).isFocused();
    page.keyboard().press("k");
    assertThat(links.first()).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(links.nth(1)).isFocused();
    page.keyboard().press("/");
    assertThat(page.locator("#search")).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(links.first()).isFocused();
    String name = links.first().textContent();
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText(name);
  }

  @Test
  @DisplayName("A telephone, a check and an account are found; each hit says why")
  void findsByOtherNumbers() {
    long practice = database.practice();
    String npi = register(practice, "Riverbend Clinic");
    long claim = sent(practice, "120.00");
    remittance(practice, npi, claim);
    signIn(practice, Role.BILLER);
    page.navigate("/claims/" + claim);
    page.locator("a[href^='/patients/']").first().click();
    String account = page.url();
    page.getByText("Add a telephone number").click();
    page.getByLabel("Telephone number").fill("(518) 555-0199");
    button("Record the number").click();
    search("518.555.0199");
    assertThat(page).hasURL(account);
    search("TRACE9-" + practice);
    assertThat(page).hasURL(Pattern.compile("/remittances/\\d+$"));
    search("PCN" + practice);
    assertThat(page).hasURL(Pattern.compile("/claims/" + claim + "$"));
    search("trace9");
    assertThat(hits()).containsText("Check or EFT number");
    look("search-check");
  }

  @Test
  @DisplayName("What is too short or not there is answered with what can be searched for")
  void nothing() {
    signIn(database.practice(), Role.BILLER);
    page.navigate("/search");
    assertThat(page.getByText("Type into the box at the top whatever the caller says:"))
        .isVisible();
    look("search-empty");
    search("f");
    assertThat(page.getByText("That is too short to search for.")).isVisible();
    search("Nobody of this name");
    assertThat(page.getByText("Nothing found")).isVisible();
    look("search-nothing");
  }

  @Test
  @DisplayName("Nobody finds anything of a practice that is not theirs")
  void strangersFindNothing() {
    long other = database.practice();
    long theirs = owedByPatient(other, "120.00", "20.00");
    patientOf(other, theirs, "QUILLFEATHER", "ADA");
    signIn(database.practice(), Role.BILLER);
    for (String text : List.of("quillfeather", "Quilfeather, Ada", number(other, theirs))) {
      search(text);
      assertThat(page.getByText("Nothing found")).isVisible();
    }
  }

  @Test
  @DisplayName("Who works for several practices is told whose each hit is")
  void severalPractices() {
    long first = database.practice();
    long second = database.practice();
    register(first, "Harbor " + first);
    register(second, "Meadow " + second);
    patientOf(first, opened(first, "80.00"), "VANTERPOOL", "IDA");
    patientOf(second, opened(second, "80.00"), "VANTERPOOL", "OLAF");
    signIn(hire(Map.of(first, List.of(Role.BILLER), second, List.of(Role.BILLER))));
    search("vanterpool");
    assertThat(hits()).hasCount(2);
    assertThat(page.locator(".table-hits")).containsText("Harbor " + first);
    assertThat(page.locator(".table-hits")).containsText("Meadow " + second);
    look("search-practices");
  }

  /** A remittance that pays the claim, with numbers of the practice's own. */
  private void remittance(long practice, String npi, long claim) {
    String number = number(practice, claim);
    receive(
        practice,
        an835(
            npi,
            "TRACE9-" + practice,
            "100",
            "CLP*" + number + "*1*120*100*0*12*PCN" + practice,
            "NM1*QC*1*SAMPLE*IDA",
            "SVC*HC:99213*120*100**1",
            "DTM*472*20260105",
            "CAS*CO*45*20"));
  }

  private void receive(long practice, String text) {
    PracticeScope.writing(practice)
        .run(
            () ->
                files.receive(
                    "remittance.835",
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    Origin.INBOX,
                    practice));
    readFiles();
  }

  private void search(String text) {
    page.locator("#search").fill(text);
    page.locator("#search").press("Enter");
    page.waitForLoadState();
  }

  private Locator hits() {
    return page.locator("[data-walk] > tr");
  }
}
