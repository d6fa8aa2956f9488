package io.claimline.charges.web;

import io.claimline.charges.ChargeBatches;
import io.claimline.charges.ChargeSheet;
import io.claimline.charges.Draft;
import io.claimline.charges.Drafts;
import io.claimline.charges.WhoAndWhere;
import io.claimline.claim.ClaimSummary;
import io.claimline.claim.Claims;
import io.claimline.page.CurrentUser;
import io.claimline.practice.PracticeDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is being entered, and the page where it is. */
@Controller
class ChargePages {

  /** A draft in the list, its time where the practice is. */
  record DraftView(Draft draft, ZonedDateTime savedAt) {}

  /** Of the last charge, what the next one has too. */
  private static final List<String> CARRIED_ON =
      List.of(
          "billingNpi",
          "placeOfService",
          "renderingNpi",
          "rendering.lastName",
          "rendering.firstName");

  /** What stands under the fold of the visit. */
  private static final List<String> FOLDED =
      List.of(
          "referring",
          "ordering",
          "supervising",
          "facility",
          "authorization",
          "referral",
          "clia",
          "onset",
          "accident");

  private final Drafts drafts;
  private final ChargeBatches batches;
  private final WhoAndWhere known;
  private final PatientChoice patients;
  private final Claims claims;
  private final PracticeDay day;

  ChargePages(
      Drafts drafts,
      ChargeBatches batches,
      WhoAndWhere known,
      PatientChoice patients,
      Claims claims,
      PracticeDay day) {
    this.drafts = drafts;
    this.batches = batches;
    this.known = known;
    this.patients = patients;
    this.claims = claims;
    this.day = day;
  }

  @GetMapping("/charges")
  String list(CurrentUser user, Model model) {
    ChargeAccess.require(user);
    Long practice = user.chosenPractice();
    model.addAttribute("chosen", practice != null);
    if (practice != null) {
      ZoneId zone = day.zone();
      model.addAttribute(
          "drafts",
          drafts.open().stream()
              .map(draft -> new DraftView(draft, draft.savedAt().atZone(zone)))
              .toList());
      model.addAttribute("batches", batches.open());
      model.addAttribute("closed", batches.closed());
      model.addAttribute("zone", zone);
    }
    return "charges/list";
  }

  /** An empty page; nothing is kept before something is typed. */
  @GetMapping("/charges/new")
  String begin(
      @RequestParam(required = false) @Nullable Long batch,
      @RequestParam(required = false) @Nullable Long entered,
      CurrentUser user,
      Model model) {
    ChargeAccess.practice(user);
    Draft last = drafts.lastEntered().orElse(null);
    Long counted = batch != null ? batch : last == null ? null : last.batchId();
    fill(0, 0, begun(last), counted, model);
    if (entered != null) {
      model.addAttribute("entered", claimOf(entered, user));
    }
    return "charges/entry";
  }

  @GetMapping("/charges/drafts/{id}")
  String resume(@PathVariable long id, CurrentUser user, Model model) {
    ChargeAccess.practice(user);
    Draft draft = drafts.find(id).orElseThrow(ChargeAccess::notFound);
    fill(id, draft.version(), draft.sheet(), draft.batchId(), model);
    return "charges/entry";
  }

  @PostMapping("/charges/drafts/{id}/discard")
  String discard(@PathVariable long id, CurrentUser user, RedirectAttributes flash) {
    ChargeAccess.practice(user);
    if (drafts.find(id).isEmpty()) {
      throw ChargeAccess.notFound();
    }
    drafts.discard(id);
    flash.addFlashAttribute("done", "The draft is discarded.");
    return "redirect:/charges";
  }

  /** The patient's part of the page, for whoever was chosen; 0 for somebody new. */
  @PostMapping("/charges/patient")
  String patient(@RequestParam(defaultValue = "0") long patientId, CurrentUser user, Model model) {
    ChargeAccess.practice(user);
    patients.fill(patients.chosen(patientId), model);
    return "charges/parts :: patient";
  }

  private void fill(
      long draftId, int version, ChargeSheet sheet, @Nullable Long batchId, Model model) {
    model.addAttribute("draftId", draftId);
    model.addAttribute("version", version);
    model.addAttribute("batches", batches.open());
    model.addAttribute("batchId", batchId);
    model.addAttribute("billing", known.billing());
    model.addAttribute(
        "moreOpen",
        sheet.fields().keySet().stream().anyMatch(f -> FOLDED.stream().anyMatch(f::startsWith)));
    patients.fill(sheet, model);
  }

  private static ChargeSheet begun(@Nullable Draft last) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("placeOfService", "11");
    fields.put("lines[0].units", "1");
    if (last != null) {
      CARRIED_ON.forEach(field -> fields.put(field, last.sheet().value(field)));
    }
    return new ChargeSheet(fields);
  }

  private ClaimSummary claimOf(long id, CurrentUser user) {
    ClaimSummary claim = claims.get(id);
    if (claim.practiceId() != ChargeAccess.practice(user)) {
      throw ChargeAccess.notFound();
    }
    return claim;
  }
}
