package io.claimline.report.web;

import io.claimline.page.CurrentUser;
import io.claimline.page.PracticeNames;
import io.claimline.page.Role;
import io.claimline.page.Staff;
import io.claimline.practice.Practice;
import io.claimline.practice.Practices;
import io.claimline.report.AgingBasis;
import io.claimline.report.AgingKind;
import io.claimline.report.AgingOrder;
import io.claimline.report.ReportRun;
import io.claimline.report.Reports;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where managers order workbooks, see them grow and take them away. */
@Controller
class ReportPages {

  private static final MediaType WORKBOOK =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  /** An order as the page shows it, its time where the person works. */
  record RunView(ReportRun run, String practices, ZonedDateTime orderedAt) {}

  private final Reports reports;
  private final PracticeNames names;
  private final Staff staff;
  private final Practices practices;
  private final Clock clock;

  ReportPages(Reports reports, PracticeNames names, Staff staff, Practices practices, Clock clock) {
    this.reports = reports;
    this.names = names;
    this.staff = staff;
    this.practices = practices;
    this.clock = clock;
  }

  @GetMapping("/reports")
  String list(CurrentUser user, Model model) {
    requireManager(user);
    model.addAttribute("bases", AgingKind.INSURANCE.bases());
    model.addAttribute("manages", managedBy(user).size());
    model.addAttribute("today", LocalDate.now(clock.withZone(zone(user))));
    fill(user, model);
    return "report/reports";
  }

  /** What changes while workbooks are made. */
  @GetMapping("/reports/runs")
  String runs(CurrentUser user, Model model) {
    requireManager(user);
    fill(user, model);
    return "report/reports :: runs";
  }

  @PostMapping("/reports")
  String order(
      @RequestParam AgingKind kind,
      @RequestParam(required = false) @Nullable AgingBasis basis,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
      @RequestParam(defaultValue = "false") boolean every,
      CurrentUser user,
      RedirectAttributes flash) {
    requireManager(user);
    if (asOf.isAfter(LocalDate.now(clock.withZone(zone(user))))) {
      flash.addFlashAttribute(
          "refused", "Choose today or a day before: nothing is known of later.");
      return "redirect:/reports";
    }
    AgingBasis counted =
        basis != null && kind.bases().contains(basis) ? basis : kind.bases().get(0);
    reports.order(new AgingOrder(kind, counted, practices(every, user), asOf), user);
    return "redirect:/reports";
  }

  @GetMapping("/reports/{id}/file")
  ResponseEntity<Resource> file(@PathVariable long id, CurrentUser user) {
    requireManager(user);
    ReportRun run = reports.find(id, user).orElseThrow(ReportPages::notFound);
    if (!managedBy(user).containsAll(run.practices())) {
      throw notFound();
    }
    Path file = reports.take(run).orElseThrow(ReportPages::notFound);
    return ResponseEntity.ok()
        .contentType(WORKBOOK)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(run.fileName()).build().toString())
        .body(new FileSystemResource(file));
  }

  private void fill(CurrentUser user, Model model) {
    ZoneId zone = zone(user);
    List<RunView> views =
        reports.of(user).stream()
            .map(run -> new RunView(run, practices(run), run.orderedAt().atZone(zone)))
            .toList();
    model.addAttribute("runs", views);
    model.addAttribute(
        "making", views.stream().anyMatch(view -> view.run().state() == ReportRun.State.RUNNING));
  }

  private String practices(ReportRun run) {
    return names.of(run.practices()).values().stream().sorted().collect(Collectors.joining(", "));
  }

  /** The practice worked in, or every one that the person manages. */
  private Set<Long> practices(boolean every, CurrentUser user) {
    Long chosen = user.chosenPractice();
    return every || chosen == null ? managedBy(user) : Set.of(chosen);
  }

  private Set<Long> managedBy(CurrentUser user) {
    return staff.named(user.userName()).stream()
        .flatMap(member -> member.roles().entrySet().stream())
        .filter(practice -> practice.getValue().contains(Role.MANAGER))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Of the practice worked in, or of any one of the person's. */
  private ZoneId zone(CurrentUser user) {
    Long chosen = user.chosenPractice();
    return practices
        .find(chosen != null ? chosen : user.practices().iterator().next())
        .map(Practice::timeZone)
        .orElseThrow(ReportPages::notFound);
  }

  private static void requireManager(CurrentUser user) {
    if (!user.is(Role.MANAGER) || user.practices().isEmpty()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
