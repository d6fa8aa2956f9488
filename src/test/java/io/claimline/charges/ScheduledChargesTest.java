package io.claimline.charges;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.claimline.BrowserTest;
import io.claimline.codes.CodeLoader;
import io.claimline.fee.FeePlace;
import io.claimline.fee.FeeService;
import io.claimline.fee.Fees;
import io.claimline.fee.NewFee;
import io.claimline.page.Role;
import io.claimline.shared.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ScheduledChargesTest extends BrowserTest {

  private static final String HEADER =
      "Visit No,Patient Name,DOB,Gender,Address,City,State,Zip,Payer ID,Payer Name,Policy,Dx1,"
          + "DOS,CPT,Mod,Units,POS";

  @Autowired private CodeLoader codes;
  @Autowired private Fees fees;

  private long practice;

  @BeforeEach
  void aPracticeWithFees() {
    practice = Lakeside.founded(database);
    PracticeCodes.load(codes);
    codes.load(
        "modifiers.csv",
        """
        code,label,valid_from,valid_to,set
        25,Separate visit on the same day,2000-01-01,,MODIFIER
        LT,Left side,2000-01-01,,MODIFIER
        TC,Technical part,2000-01-01,,MODIFIER
        """
            .getBytes(StandardCharsets.UTF_8));
    database.run(
        practice,
        () ->
            fees.enterAll(
                List.of(
                    fee("99213", "", FeePlace.ANY, "120", LocalDate.of(2020, 1, 1)),
                    fee("99213", "", FeePlace.ANY, "130", LocalDate.of(2026, 1, 5)),
                    fee("99213", "", FeePlace.FACILITY, "98", LocalDate.of(2020, 1, 1)),
                    fee("94640", "", FeePlace.ANY, "27.25", LocalDate.of(2020, 1, 1)),
                    fee("94640", "TC", FeePlace.ANY, "20", LocalDate.of(2020, 1, 1)))));
  }

  @Test
  @DisplayName("An empty charge takes units times the fee; what is typed stays, the fee beside it")
  void proposed() {
    signIn(practice, Role.BILLER);
    page.navigate("/charges/new");
    field("lines[0].from").fill("01/05/2026");
    field("lines[0].procedure").fill("94640");
    assertThat(charge(0)).hasValue("27.25");
    assertThat(page.locator("#total")).hasText("$27.25");
    field("lines[0].units").fill("3");
    assertThat(charge(0)).hasValue("81.75");
    field("lines[0].modifiers").fill("tc");
    assertThat(charge(0)).hasValue("60.00");
    field("lines[0].procedure").fill("36415");
    assertThat(charge(0)).hasValue("");
    field("lines[0].units").fill("1");
    field("lines[0].modifiers").fill("");
    field("lines[0].procedure").fill("99213");
    assertThat(charge(0)).hasValue("130.00");
    field("lines[0].from").fill("01/04/2026");
    assertThat(charge(0)).hasValue("120.00");
    field("placeOfService").fill("22");
    assertThat(charge(0)).hasValue("98.00");

    charge(0).fill("110");
    assertThat(meaning("lines[0].charge")).hasText("schedule: $98.00");
    assertThat(page.locator("#total")).hasText("$110.00");
    assertThat(page.locator("#draft-state")).containsText("Draft saved at");
    charge(0).press("Enter");
    field("lines[1].procedure").fill("94640");
    assertThat(charge(1)).hasValue("27.25");
    assertThat(charge(0)).hasValue("110");
    assertThat(page.locator("#total")).hasText("$137.25");
    look("charge-fees");
    page.reload();
    assertThat(meaning("lines[0].charge")).hasText("schedule: $98.00");
    assertThat(charge(1)).hasValue("27.25");
    field("lines[1].unit").selectOption("MJ");
    assertThat(charge(1)).hasValue("");
  }

  @Test
  @DisplayName("Modifiers are looked up one behind the other, and told in words")
  void modifiers() {
    signIn(practice, Role.BILLER);
    page.navigate("/charges/new");
    field("lines[0].procedure").fill("99213");
    field("lines[0].modifiers").pressSequentially("25 lef");
    Locator offered = page.locator("[id='list-lines[0].modifiers'] [role=option]");
    assertThat(offered).containsText("Left side");
    assertThat(page.locator("#draft-state")).containsText("Draft saved at");
    assertThat(page.locator("[data-trouble='lines[0].modifiers']")).isEmpty();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(field("lines[0].modifiers")).hasValue("25 LT");
    assertThat(meaning("lines[0].modifiers")).hasText("Separate visit on the same day · Left side");
  }

  @Test
  @DisplayName("A file without charges is charged by the schedule; rows without a fee tell so")
  void fileWithoutCharges() {
    signIn(practice, Role.BILLER);
    page.navigate("/charges/imports");
    upload(
        "no-amounts.csv",
        HEADER
            + "\n"
            + row("V1", "Winter, Nora", "99213", "2", "11")
            + row("V2", "Summer, Ann", "99213", "1", "22")
            + row("V3", "Autumn, Max", "36415", "1", "11"));
    assertThat(page.locator("#look")).containsText("$260.00");
    assertThat(page.locator("#look")).containsText("$98.00");
    assertThat(page.locator("#look"))
        .containsText("Line: charge: None is told, and the fee schedule has none for it.");
    button("Enter 3 rows").click();
    assertThat(page.locator("#taken")).hasText("2");
    assertThat(page.locator("#import-rows tr").nth(2))
        .containsText("Line: charge: None is told, and the fee schedule has none for it.");
    assertThat(charged()).containsExactlyInAnyOrder(26_000L, 9_800L);

    page.navigate("/charges/imports");
    upload(
        "some-amounts.csv",
        HEADER
            + ",Fee\n"
            + row("W1", "Winter, Nora", "94640", "1", "11").replace("\n", ",30\n")
            + row("W2", "Winter, Nora", "94640", "1", "22").replace("\n", ",\n"));
    button("Enter 2 rows").click();
    assertThat(page.locator("#taken")).hasText("2");
    assertThat(charged()).containsExactlyInAnyOrder(26_000L, 9_800L, 3_000L, 2_725L);
  }

  private static NewFee fee(
      String procedure, String modifiers, FeePlace place, String amount, LocalDate firstDay) {
    return new NewFee(
        new FeeService(procedure, FeeService.modifiersIn(modifiers), place),
        Money.parse(amount),
        firstDay,
        null,
        "test");
  }

  private String row(String visit, String name, String procedure, String units, String place) {
    return "%s,\"%s\",1/31/80,F,1 Elm Street,Albany,NY,12207,FEE%d,Northern Health Plan,W%s%d,I10,01/05/2026,%s,,%s,%s\n"
        .formatted(visit, name, practice, visit, practice, procedure, units, place);
  }

  private void upload(String name, String text) {
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    button("Look at the file").click();
    page.waitForLoadState();
  }

  private List<Long> charged() {
    return database
        .owner()
        .sql("select charge_cents from claim where practice_id = ?")
        .param(practice)
        .query(Long.class)
        .list();
  }

  private Locator charge(int row) {
    return field("lines[" + row + "].charge");
  }

  private Locator field(String name) {
    return page.locator("[id='" + name + "']");
  }

  private Locator meaning(String name) {
    return page.locator("[data-meaning='" + name + "']");
  }
}
