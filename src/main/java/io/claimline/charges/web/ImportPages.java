package io.claimline.charges.web;

import io.claimline.charges.ChargeBatches;
import io.claimline.charges.ChargeColumn;
import io.claimline.charges.ChargeImport;
import io.claimline.charges.ChargeImports;
import io.claimline.charges.ColumnMapping;
import io.claimline.charges.FileOfCharges;
import io.claimline.charges.ImportRefusedException;
import io.claimline.charges.ImportRow;
import io.claimline.charges.ImportRuns;
import io.claimline.page.CurrentUser;
import io.claimline.practice.PracticeDay;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files of charges: brought, their columns named, taken row for row. */
@Controller
class ImportPages {

  private static final int SAMPLES = 3;

  /** A column of the file with what it seems to hold. */
  record ColumnView(int at, String header, List<String> samples, ChargeColumn holds) {}

  private final ChargeImports imports;
  private final FileOfCharges files;
  private final ImportRuns runs;
  private final ChargeBatches batches;
  private final PracticeDay day;

  ImportPages(
      ChargeImports imports,
      FileOfCharges files,
      ImportRuns runs,
      ChargeBatches batches,
      PracticeDay day) {
    this.imports = imports;
    this.files = files;
    this.runs = runs;
    this.batches = batches;
    this.day = day;
  }

  @GetMapping("/charges/imports")
  String list(CurrentUser user, Model model) {
    ChargeAccess.practice(user);
    List<ChargeImport> newest = imports.newest();
    model.addAttribute("imports", newest);
    model.addAttribute(
        "running",
        newest.stream().map(ChargeImport::id).filter(runs::isRunning).collect(Collectors.toSet()));
    model.addAttribute("zone", day.zone());
    return "charges/imports";
  }

  @PostMapping("/charges/imports")
  String receive(@RequestParam MultipartFile file, CurrentUser user, RedirectAttributes flash)
      throws IOException {
    ChargeAccess.practice(user);
    try {
      String name = Objects.requireNonNullElse(file.getOriginalFilename(), "upload.csv");
      ChargeImports.Receipt receipt = imports.receive(name, file.getBytes());
      if (receipt.known()) {
        flash.addFlashAttribute("done", "This file came in before: here is what became of it.");
      }
      return "redirect:/charges/imports/" + receipt.importId();
    } catch (ImportRefusedException refused) {
      flash.addFlashAttribute("refused", refused.getMessage());
      return "redirect:/charges/imports";
    }
  }

  /** The columns to be named, or, once they are, how far it is and what became of each row. */
  @GetMapping("/charges/imports/{id}")
  String show(@PathVariable long id, CurrentUser user, Model model) {
    ChargeAccess.practice(user);
    ChargeImport file = find(id);
    model.addAttribute("file", file);
    model.addAttribute("zone", day.zone());
    if (runs.isRunning(id)) {
      return "charges/import-progress";
    }
    List<ImportRow> rows = imports.rows(id);
    if (file.finishedAt() != null) {
      model.addAttribute("rows", rows);
      return "charges/import-report";
    }
    ColumnMapping mapping = imports.proposed(file);
    model.addAttribute("columns", columns(file, rows, mapping));
    model.addAttribute("kinds", ChargeColumn.values());
    model.addAttribute("batches", batches.open());
    look(file, mapping, model);
    return "charges/import-columns";
  }

  /** How far it is; once it is done, or was stopped, the page is to be loaded again. */
  @GetMapping("/charges/imports/{id}/progress")
  String progress(
      @PathVariable long id, CurrentUser user, HttpServletResponse response, Model model) {
    ChargeAccess.practice(user);
    if (!runs.isRunning(id)) {
      response.setHeader("HX-Refresh", "true");
    }
    model.addAttribute("file", find(id));
    return "charges/import-progress :: progress";
  }

  /** What the first claims would be with the columns as they are chosen now. */
  @PostMapping("/charges/imports/{id}/look")
  String look(
      @PathVariable long id, @RequestParam List<String> column, CurrentUser user, Model model) {
    ChargeAccess.practice(user);
    look(find(id), mapping(column), model);
    return "charges/import-columns :: look";
  }

  @PostMapping("/charges/imports/{id}/rows")
  String run(
      @PathVariable long id,
      @RequestParam List<String> column,
      @RequestParam(required = false) @Nullable Long batch,
      CurrentUser user,
      RedirectAttributes flash) {
    ChargeAccess.practice(user);
    ChargeImport file = find(id);
    Long counted = batch != null && batches.find(batch).isPresent() ? batch : null;
    try {
      runs.begin(file, mapping(column), counted);
    } catch (ImportRefusedException refused) {
      flash.addFlashAttribute("refused", refused.getMessage());
    }
    return "redirect:/charges/imports/" + id;
  }

  /** Makes a draft of a row that failed, to be mended by hand. */
  @PostMapping("/charges/imports/{id}/rows/{number}/draft")
  String draft(
      @PathVariable long id, @PathVariable int number, CurrentUser user, RedirectAttributes flash) {
    ChargeAccess.practice(user);
    try {
      return "redirect:/charges/drafts/" + files.draft(find(id), number);
    } catch (ImportRefusedException refused) {
      flash.addFlashAttribute("refused", refused.getMessage());
      return "redirect:/charges/imports/" + id;
    }
  }

  private void look(ChargeImport file, ColumnMapping mapping, Model model) {
    Optional<String> problem = files.problem(mapping);
    model.addAttribute("problem", problem.orElse(null));
    model.addAttribute("looks", problem.isPresent() ? List.of() : files.look(file, mapping));
  }

  private ChargeImport find(long id) {
    return imports.find(id).orElseThrow(ChargeAccess::notFound);
  }

  private static List<ColumnView> columns(
      ChargeImport file, List<ImportRow> rows, ColumnMapping mapping) {
    return IntStream.range(0, file.header().size())
        .mapToObj(
            at ->
                new ColumnView(
                    at, file.header().get(at), samples(rows, at), mapping.columns().get(at)))
        .toList();
  }

  private static List<String> samples(List<ImportRow> rows, int at) {
    List<String> samples = new ArrayList<>();
    for (ImportRow row : rows) {
      String cell = at < row.cells().size() ? row.cells().get(at) : "";
      if (samples.size() < SAMPLES && !cell.isBlank() && !samples.contains(cell)) {
        samples.add(cell);
      }
    }
    return samples;
  }

  /** What is no kind of column is not used. */
  private static ColumnMapping mapping(List<String> names) {
    return new ColumnMapping(
        names.stream()
            .map(
                name ->
                    Arrays.stream(ChargeColumn.values())
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .orElse(ChargeColumn.UNUSED))
            .toList());
  }
}
