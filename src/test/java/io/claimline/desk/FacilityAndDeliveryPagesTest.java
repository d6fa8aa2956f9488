package io.claimline.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.claimline.page.Role;
import io.claimline.practice.Payer;
import io.claimline.practice.Payers;
import io.claimline.practice.Provider;
import io.claimline.practice.Providers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FacilityAndDeliveryPagesTest extends DeskTest {

  @Autowired private Payers payers;
  @Autowired private Providers providers;

  @Test
  @DisplayName("A facility is entered, offered in charge entry, ended and offered no more")
  void aFacility() {
    long practice = database.practice();
    String manager = hire(Map.of(practice, List.of(Role.MANAGER)));
    signIn(manager);
    String facilities = "/settings/practices/" + practice + "/facilities";
    page.navigate("/settings");
    page.getByText("Facilities").click();
    look("facilities-none");
    page.getByText("Add one").click();
    field("NPI").fill("1234567890");
    field("Name").fill("Lake General");
    field("Street").fill("1 Lake Road");
    field("City").fill("Albany");
    field("^State$").fill("N1");
    field("ZIP").fill("1220");
    button("Keep").click();
    assertThat(page.getByText("The check digit does not fit")).isVisible();
    assertThat(page.getByText("Two letters, such as NY.")).isVisible();
    assertThat(page.getByText("Five or nine digits, without a hyphen.")).isVisible();
    expectTrouble("422");
    field("NPI").fill("1234567893");
    field("^State$").fill("ny");
    field("ZIP").fill("122070001");
    button("Keep").click();
    assertThat(page.getByText("Albany · NPI 1234567893")).isVisible();
    page.navigate(facilities + "/0");
    field("NPI").fill("1234567893");
    field("Name").fill("Twin");
    field("Street").fill("2 Lake Road");
    field("City").fill("Albany");
    field("^State$").fill("NY");
    field("ZIP").fill("12207");
    button("Keep").click();
    assertThat(page.getByText("There is another one with this number.")).isVisible();
    expectTrouble("422");

    offered("lake");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.locator("[id='facility.zip']")).hasValue("122070001");
    assertThat(page.locator("#facilityNpi")).hasValue("1234567893");

    page.navigate(facilities);
    page.getByText("Lake General").click();
    String address = page.url().replaceFirst("https?://[^/]+", "");
    field("State of use").selectOption("Ended");
    button("Keep").click();
    assertThat(page.getByText("Ended · Albany")).isVisible();
    look("facilities");
    page.getByText("Lake General").click();
    assertThat(page.locator("#history")).containsText("In use → Ended");
    assertThat(page.locator("#history")).containsText(manager);
    look("facility");
    offered("lake");
    assertThat(page.getByText("No facility is known so")).isVisible();
    assertThat(page.locator("#draft-state")).containsText("Draft saved at");

    context.clearCookies();
    long other = database.practice();
    signIn(other, Role.MANAGER);
    assertThat(page.request().get(address).status()).isEqualTo(404);
    String ours = "/settings/practices/" + other + "/facilities/";
    assertThat(page.request().get(ours + address.replaceFirst(".*/", "")).status()).isEqualTo(404);
  }

  private void offered(String text) {
    page.navigate("/charges/new");
    page.keyboard().press("Alt+O");
    page.locator("#facilityNpi").pressSequentially(text);
    assertThat(page.locator("[id='list-facilityNpi'] [role=option]").first()).isVisible();
  }

  @Test
  @DisplayName("Delivery and enrollments are told by payer and billing provider, with their days")
  void delivery() {
    long practice = database.practice();
    long other = database.practice();
    long payer = payer(practice);
    long own = provider(practice, "1234567893");
    long theirs = provider(other, "1234567893");
    signIn(practice, Role.MANAGER);
    String delivery = "/settings/practices/" + practice + "/delivery";
    page.navigate("/settings");
    page.getByText("Payer delivery and enrollment").click();
    assertThat(page.getByText("they wait under Files › On paper")).isVisible();
    look("deliveries-none");
    page.getByText("Add one").click();
    field("Payer$").selectOption(Long.toString(payer));
    field("Delivery").selectOption("On paper");
    field("835$").selectOption("Asked for");
    field("276 on").fill("01/05/2026");
    field("Payer id at").fill("st*1");
    button("Keep").click();
    assertThat(page.getByText("Letters and digits, two at least")).isVisible();
    assertThat(page.getByText("Enter a date such as")).isVisible();
    assertThat(page.getByText("It was not asked for")).isVisible();
    expectTrouble("422");
    look("delivery-wrong");
    field("835 on").fill("1/5/26");
    field("276 on").fill("");
    field("Payer id at").fill("");
    button("Keep").click();
    assertThat(page.getByText("On paper · nothing approved")).isVisible();
    page.getByText("On paper · nothing approved").click();
    assertThat(field("Payer$")).isDisabled();
    assertThat(field("835 on")).hasValue("01/05/2026");
    field("835$").selectOption("Approved");
    field("835 on").fill("02/01/2026");
    field("Payer id at").fill("st1000");
    button("Keep").click();
    page.getByText("On paper · payer id ST1000 · approved: 835").click();
    assertThat(page.locator("#history")).containsText("nothing → ST1000");
    assertThat(page.locator("#history")).containsText("Asked for → Approved");
    assertThat(page.locator("#history")).containsText("01/05/2026 → 02/01/2026");
    String address = page.url().replaceFirst("https?://[^/]+", "");

    page.navigate(delivery + "/0");
    field("Payer$").selectOption(Long.toString(payer));
    button("Keep").click();
    assertThat(page.getByText("It is told already for this payer")).isVisible();
    expectTrouble("422");
    field("Billing provider").selectOption(Long.toString(own));
    button("Keep").click();
    assertThat(page.getByText("Electronic, by the clearinghouse · nothing")).isVisible();
    look("deliveries");
    assertThat(
            post(
                delivery + "/0",
                Map.of(
                    "seen", "0",
                    "payer", Long.toString(payer),
                    "provider", Long.toString(theirs),
                    "delivery", "PAPER",
                    "837P", "NOT_ASKED",
                    "837I", "NOT_ASKED",
                    "835", "NOT_ASKED",
                    "276", "NOT_ASKED",
                    "270", "NOT_ASKED")))
        .as("a provider of another practice")
        .isEqualTo(422);
    context.clearCookies();
    signIn(other, Role.MANAGER);
    assertThat(page.request().get(address).status()).isEqualTo(404);
    String ours = "/settings/practices/" + other + "/delivery/";
    assertThat(page.request().get(ours + address.replaceFirst(".*/", "")).status()).isEqualTo(404);
  }

  private long payer(long practice) {
    return database.call(
        practice,
        () ->
            payers.add(
                new Payer(
                    0,
                    "DEL" + practice,
                    "Delivered Health",
                    "CI",
                    true,
                    true,
                    2,
                    30,
                    180,
                    true,
                    true,
                    30)));
  }

  private long provider(long practice, String npi) {
    return database.call(
        practice, () -> providers.add(new Provider(0, npi, null, false, "Farrow", "June", null)));
  }

  /** By the beginning of its label. */
  private Locator field(String label) {
    return page.getByLabel(Pattern.compile(label.startsWith("^") ? label : "^" + label));
  }

  private int post(String path, Map<String, String> values) {
    FormData form = FormData.create();
    values.forEach(form::set);
    return page.request()
        .post(
            path,
            RequestOptions.create()
                .setHeader("X-CLAIMLINE-CSRF", (String) page.evaluate("window.claimline.csrf()"))
                .setMaxRedirects(0)
                .setForm(form))
        .status();
  }
}
