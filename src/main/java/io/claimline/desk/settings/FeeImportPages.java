package io.claimline.desk.settings;

import io.claimline.fee.FeeImport;
import io.claimline.fee.FeeImports;
import io.claimline.fee.FeeRow;
import io.claimline.page.CurrentUser;
import io.claimline.practice.Practice;
import io.claimline.shared.CsvRefusedException;
import io.claimline.shared.EntryDate;
import io.claimline.shared.PracticeScope;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files of fees: brought, looked at row for row, then taken. */
@Controller
class FeeImportPages {

  private static final int PAGE = 100;

  private final FeeImports imports;
  private final FeeViews views;
  private final SettingsRights rights;

  FeeImportPages(FeeImports imports, FeeViews views, SettingsRights rights) {
    this.imports = imports;
    this.views = views;
    this.rights = rights;
  }

  @GetMapping("/settings/practices/{practice}/fees/imports")
  String list(@PathVariable long practice, CurrentUser user, Model model) {
    Practice managed = rights.require(practice, user);
    model.addAttribute("practice", managed);
    model.addAttribute("imports", scope(managed).call(imports::newest));
    model.addAttribute("today", views.today(managed));
    model.addAttribute("zone", managed.timeZone());
    return "desk/settings/fee-imports";
  }

  @PostMapping("/settings/practices/{practice}/fees/imports")
  String receive(
      @PathVariable long practice,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String firstDay,
      CurrentUser user,
      RedirectAttributes flash)
      throws IOException {
    Practice managed = rights.require(practice, user);
    LocalDate today = views.today(managed);
    byte[] bytes = file.getBytes();
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "fees.csv");
    try {
      LocalDate first =
          EntryDate.parse(firstDay, today)
              .orElseThrow(() -> new CsvRefusedException("First day: " + EntryDate.FORMS + "."));
      long id = scope(managed).call(() -> imports.receive(name, bytes, first));
      return "redirect:" + address(managed) + "/" + id;
    } catch (CsvRefusedException refused) {
      flash.addFlashAttribute("refused", refused.getMessage());
      return "redirect:" + address(managed);
    }
  }

  /**
   * What the rows would be, or, once they are taken, what became of them: those that cannot be
   * taken first.
   *
   * @param from how many rows stand on the pages before
   */
  @GetMapping("/settings/practices/{practice}/fees/imports/{id}")
  String show(
      @PathVariable long practice,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int from,
      CurrentUser user,
      Model model) {
    Practice managed = rights.require(practice, user);
    FeeImport file = find(managed, id);
    List<FeeRow> rows = scope(managed).call(() -> imports.rows(file, views.today(managed)));
    Map<FeeRow.Outcome, Long> counts =
        rows.stream().collect(Collectors.groupingBy(FeeRow::outcome, Collectors.counting()));
    int begin = Math.max(0, from);
    model.addAttribute("practice", managed);
    model.addAttribute("file", file);
    model.addAttribute("fresh", counts.getOrDefault(FeeRow.Outcome.NEW, 0L));
    model.addAttribute("changed", counts.getOrDefault(FeeRow.Outcome.CHANGED, 0L));
    model.addAttribute("same", counts.getOrDefault(FeeRow.Outcome.SAME, 0L));
    model.addAttribute("failed", counts.getOrDefault(FeeRow.Outcome.FAILED, 0L));
    model.addAttribute("all", rows.size());
    model.addAttribute("from", begin);
    model.addAttribute("seen", scope(managed).call(imports::seen));
    model.addAttribute("zone", managed.timeZone());
    model.addAttribute(
        "rows",
        rows.stream()
            .sorted(Comparator.comparing((FeeRow row) -> row.outcome() != FeeRow.Outcome.FAILED))
            .skip(begin)
            .limit(PAGE)
            .toList());
    return "desk/settings/fee-import";
  }

  @PostMapping("/settings/practices/{practice}/fees/imports/{id}")
  String take(
      @PathVariable long practice,
      @PathVariable long id,
      @RequestParam long seen,
      CurrentUser user,
      RedirectAttributes flash) {
    Practice managed = rights.require(practice, user);
    find(managed, id);
    boolean taken = scope(managed).call(() -> imports.take(id, seen, views.today(managed)));
    if (!taken) {
      flash.addFlashAttribute(
          "refused", "Somebody entered fees meanwhile: nothing was taken. Look at the rows again.");
    }
    return "redirect:" + address(managed) + "/" + id;
  }

  private FeeImport find(Practice managed, long id) {
    return scope(managed)
        .call(() -> imports.find(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static PracticeScope scope(Practice managed) {
    return PracticeScope.writing(managed.id());
  }

  private static String address(Practice managed) {
    return "/settings/practices/" + managed.id() + "/fees/imports";
  }
}
