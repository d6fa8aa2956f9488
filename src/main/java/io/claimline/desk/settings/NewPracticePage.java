package io.claimline.desk.settings;

import static io.claimline.desk.settings.SettingField.choice;
import static io.claimline.desk.settings.SettingField.text;

import io.claimline.desk.settings.SettingSheet.Line;
import io.claimline.page.CurrentUser;
import io.claimline.practice.NewPractice;
import io.claimline.practice.Practices;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator makes a practice; its guide leads on from there. */
@Controller
class NewPracticePage {

  private static final List<SettingField> FIELDS =
      List.of(
          text("code", "Code", "Short and unique: it names its inbox folder.").needed(),
          text("name", "Name", "As the payers know it.").needed(),
          text("npi", "NPI", "Of the practice as an organization: ten digits.").needed(),
          text("taxId", "Tax id", "Nine digits.").needed(),
          choice(
              "timeZone",
              "Time zone",
              "In which its business days begin and end.",
              PracticeArea.ZONES));

  private final Practices practices;

  NewPracticePage(Practices practices) {
    this.practices = practices;
  }

  @GetMapping("/settings/practices/new")
  String blank(CurrentUser user, Model model) {
    SettingsRights.requireAdmin(user);
    return show(Map.of("timeZone", "America/New_York"), Map.of(), model);
  }

  @PostMapping("/settings/practices/new")
  String make(
      @RequestParam Map<String, String> form,
      CurrentUser user,
      RedirectAttributes flash,
      HttpServletResponse response,
      Model model) {
    SettingsRights.requireAdmin(user);
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> wrong = new LinkedHashMap<>();
    for (SettingField field : FIELDS) {
      String value = form.getOrDefault(field.name(), "").strip();
      values.put(field.name(), value);
      field.wrong(value).ifPresent(why -> wrong.put(field.name(), why));
    }
    Numbers.match("code", "[A-Z0-9_-]{2,20}", "2 to 20 capital letters or digits.", values, wrong);
    Numbers.npi("npi", values, wrong);
    Numbers.taxId("taxId", values, wrong);
    if (wrong.isEmpty()) {
      try {
        long practice = create(values);
        flash.addFlashAttribute("done", "The practice is made. These are its next steps.");
        return "redirect:/settings/practices/" + practice + "/guide";
      } catch (DuplicateKeyException taken) {
        wrong.put("code", "Another practice has this code.");
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return show(values, wrong, model);
  }

  private long create(Map<String, String> values) {
    return practices.create(
        new NewPractice(
            values.getOrDefault("code", ""),
            values.getOrDefault("name", ""),
            values.get("npi"),
            values.get("taxId"),
            ZoneId.of(values.getOrDefault("timeZone", ""))));
  }

  private static String show(Map<String, String> values, Map<String, String> wrong, Model model) {
    model.addAttribute(
        "lines",
        FIELDS.stream()
            .map(
                field ->
                    new Line(
                        field,
                        values.getOrDefault(field.name(), ""),
                        false,
                        wrong.getOrDefault(field.name(), ""),
                        ""))
            .toList());
    return "desk/settings/new-practice";
  }
}
