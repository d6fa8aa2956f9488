package io.claimline.desk.settings;

import io.claimline.audit.SettingMovedOnException;
import io.claimline.page.CurrentUser;
import io.claimline.practice.Practice;
import io.claimline.shared.PracticeScope;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where practices and the payer directory are set up. */
@Controller
class SettingsPages {

  /** What a practice sets up, in the order in which a new one does. */
  private final List<SettingArea> ofPractice;

  private final PayerArea payers;
  private final SettingSheets sheets;
  private final SettingsRights rights;
  private final SetUpGuide guide;

  SettingsPages(
      PracticeArea practice,
      ProviderArea providers,
      FacilityArea facilities,
      DeliveryArea delivery,
      BillingPolicyArea policy,
      WriteOffArea writeOffs,
      PayerArea payers,
      SettingSheets sheets,
      SettingsRights rights,
      SetUpGuide guide) {
    this.ofPractice = List.of(practice, providers, facilities, delivery, policy, writeOffs);
    this.payers = payers;
    this.sheets = sheets;
    this.rights = rights;
    this.guide = guide;
  }

  @GetMapping("/settings")
  String overview(CurrentUser user, Model model) {
    model.addAttribute("practices", rights.managed(user));
    model.addAttribute("areas", ofPractice);
    model.addAttribute("payers", payers);
    return "desk/settings/overview";
  }

  @GetMapping("/settings/practices/{practice}/guide")
  String guide(@PathVariable long practice, CurrentUser user, Model model) {
    Practice managed = rights.require(practice, user);
    model.addAttribute("practice", managed);
    model.addAttribute("steps", guide.of(managed));
    return "desk/settings/guide";
  }

  /** The practice works without a fee schedule, on purpose. */
  @PostMapping("/settings/practices/{practice}/guide/without-fees")
  String withoutFees(@PathVariable long practice, CurrentUser user, RedirectAttributes flash) {
    guide.withoutFees(rights.require(practice, user));
    flash.addFlashAttribute("done", "The practice goes without a fee schedule.");
    return "redirect:/settings/practices/" + practice + "/guide";
  }

  @GetMapping("/settings/practices/{practice}/{path}")
  String list(
      @PathVariable long practice, @PathVariable String path, CurrentUser user, Model model) {
    Practice managed = rights.require(practice, user);
    SettingArea area = area(path);
    return area.isMany()
        ? list(area, managed, true, model)
        : show(area, managed, practice, true, model);
  }

  @GetMapping("/settings/practices/{practice}/{path}/{id}")
  String show(
      @PathVariable long practice,
      @PathVariable String path,
      @PathVariable long id,
      CurrentUser user,
      Model model) {
    return show(area(path), rights.require(practice, user), id, true, model);
  }

  /** Keeps the one sheet of an area that has one, of number {@code id} of any other; 0 is new. */
  @PostMapping("/settings/practices/{practice}/{path}/{id}")
  String save(
      @PathVariable long practice,
      @PathVariable String path,
      @PathVariable long id,
      @RequestParam long seen,
      @RequestParam Map<String, String> form,
      CurrentUser user,
      RedirectAttributes flash,
      HttpServletResponse response,
      Model model) {
    Practice managed = rights.require(practice, user);
    SettingArea area = area(path);
    if (!area.isMany() && id != practice) {
      throw notFound();
    }
    return save(area, managed, id, seen, form, flash, response, model);
  }

  @GetMapping("/settings/payers")
  String payers(CurrentUser user, Model model) {
    rights.managed(user);
    return list(payers, null, rights.managesEverything(user), model);
  }

  @GetMapping("/settings/payers/{id}")
  String payer(@PathVariable long id, CurrentUser user, Model model) {
    rights.managed(user);
    return show(payers, null, id, rights.managesEverything(user), model);
  }

  @PostMapping("/settings/payers/{id}")
  String savePayer(
      @PathVariable long id,
      @RequestParam long seen,
      @RequestParam Map<String, String> form,
      CurrentUser user,
      RedirectAttributes flash,
      HttpServletResponse response,
      Model model) {
    if (!rights.managesEverything(user)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return save(payers, null, id, seen, form, flash, response, model);
  }

  private String list(
      SettingArea area, @Nullable Practice practice, boolean mayChange, Model model) {
    fill(area, practice, mayChange, model);
    model.addAttribute("rows", scope(practice).call(() -> sheets.rows(area)));
    return "desk/settings/list";
  }

  private String show(
      SettingArea area, @Nullable Practice practice, long id, boolean mayChange, Model model) {
    fill(area, practice, mayChange, model);
    model.addAttribute(
        "sheet",
        scope(practice)
            .call(() -> sheets.sheet(area, id, zone(practice)))
            .orElseThrow(SettingsPages::notFound));
    return "desk/settings/sheet";
  }

  private String save(
      SettingArea area,
      @Nullable Practice practice,
      long id,
      long seen,
      Map<String, String> form,
      RedirectAttributes flash,
      HttpServletResponse response,
      Model model) {
    if (id != 0 && scope(practice).call(() -> sheets.sheet(area, id, zone(practice))).isEmpty()) {
      throw notFound();
    }
    Map<String, String> entered = SettingSheets.entered(area, form);
    Map<String, String> wrong = SettingSheets.wrong(area, entered);
    boolean moved = false;
    if (wrong.isEmpty()) {
      try {
        scope(practice).call(() -> sheets.save(area, id, seen, entered));
        flash.addFlashAttribute("done", "Kept. The history tells what was changed.");
        return "redirect:" + address(area, practice);
      } catch (SettingMovedOnException faster) {
        moved = true;
      } catch (DuplicateKeyException taken) {
        wrong = Map.of(area.fields().get(0).name(), area.taken());
      }
    }
    boolean conflict = moved;
    Map<String, String> told = wrong;
    response.setStatus((conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY).value());
    fill(area, practice, true, model);
    model.addAttribute("moved", conflict);
    model.addAttribute(
        "sheet",
        scope(practice)
            .call(() -> sheets.again(area, id, entered, told, conflict, zone(practice))));
    return "desk/settings/sheet";
  }

  private static void fill(
      SettingArea area, @Nullable Practice practice, boolean mayChange, Model model) {
    model.addAttribute("area", area);
    model.addAttribute("practice", practice);
    model.addAttribute("mayChange", mayChange);
    model.addAttribute("address", address(area, practice));
  }

  private static String address(SettingArea area, @Nullable Practice practice) {
    return practice == null
        ? "/settings/" + area.path()
        : "/settings/practices/" + practice.id() + "/" + area.path();
  }

  private static PracticeScope scope(@Nullable Practice practice) {
    return practice == null ? PracticeScope.NONE : PracticeScope.writing(practice.id());
  }

  private static ZoneId zone(@Nullable Practice practice) {
    return practice == null ? ZoneOffset.UTC : practice.timeZone();
  }

  private SettingArea area(String path) {
    return ofPractice.stream()
        .filter(area -> area.path().equals(path))
        .findFirst()
        .orElseThrow(SettingsPages::notFound);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
