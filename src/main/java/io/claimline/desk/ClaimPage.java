package io.claimline.desk;

import io.claimline.claim.MoneyRefusedException;
import io.claimline.claim.UnknownClaimException;
import io.claimline.denial.Denials;
import io.claimline.document.DocumentSummary;
import io.claimline.document.Documents;
import io.claimline.page.CurrentUser;
import io.claimline.page.Display;
import io.claimline.page.Role;
import io.claimline.patientbilling.DeskPayments;
import io.claimline.patientbilling.NewDeskPayment;
import io.claimline.shared.Money;
import io.claimline.workflow.ClaimJourney;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a claim: where it stands, what happened, what it is worth. */
@Controller
class ClaimPage {

  private final ClaimHeads heads;
  private final ClaimStory story;
  private final ClaimText text;
  private final ScrubFindings findings;
  private final ClaimJourney journeys;
  private final DeskPayments payments;
  private final Documents documents;
  private final Denials denials;
  private final Display display;

  ClaimPage(
      ClaimHeads heads,
      ClaimStory story,
      ClaimText text,
      ScrubFindings findings,
      ClaimJourney journeys,
      DeskPayments payments,
      Documents documents,
      Denials denials,
      Display display) {
    this.heads = heads;
    this.story = story;
    this.text = text;
    this.findings = findings;
    this.journeys = journeys;
    this.payments = payments;
    this.documents = documents;
    this.denials = denials;
    this.display = display;
  }

  /** 404 also for a claim of a practice that is not the person's: nobody learns that it exists. */
  @GetMapping("/claims/{id}")
  String show(@PathVariable long id, CurrentUser user, Model model) {
    ClaimHead claim = head(id);
    return show(claim, PaymentForm.blank(claim.balance().patientOpen()), user, model);
  }

  @PostMapping("/claims/{id}/payments")
  String take(
      @PathVariable long id,
      @RequestParam String amount,
      @RequestParam String method,
      @RequestParam long seenCents,
      @RequestParam String key,
      CurrentUser user,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    ClaimHead claim = head(id);
    if (!mayWork(user, claim)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    PaymentForm form = new PaymentForm(amount, method, "", seenCents, key, null);
    try {
      Money money = form.money();
      if (!PaymentForm.METHODS.contains(method)) {
        throw new MoneyRefusedException("choose how it was paid");
      }
      if (payments.take(payment(claim, money, form)).isEmpty()) {
        return conflict(claim, form, response, model);
      }
      flash.addFlashAttribute("done", "Took " + display.money(money) + " from the patient.");
      return "redirect:/claims/" + id;
    } catch (NumberFormatException noAmount) {
      return refuse(claim, form, "Enter dollars and cents, such as 25.00.", user, response, model);
    } catch (MoneyRefusedException refusal) {
      return refuse(claim, form, PaymentForm.sentence(refusal), user, response, model);
    }
  }

  /** The diagram of the process as the claim's version of it is. */
  @GetMapping(path = "/claims/{id}/model", produces = MediaType.APPLICATION_XML_VALUE)
  @ResponseBody
  String model(@PathVariable long id) {
    return journeys
        .of(id)
        .map(journey -> journeys.bpmnXml(journey.modelId()))
        .orElseGet(journeys::bpmnXml);
  }

  /** The claim's X12, fetched only when a person opens it. */
  @GetMapping("/claims/{id}/x12")
  String text(@PathVariable long id, Model model) {
    ClaimHead claim = head(id);
    model.addAttribute("sent", text.sent(claim));
    model.addAttribute("received", text.received(claim));
    return "desk/claim-text";
  }

  private static NewDeskPayment payment(ClaimHead claim, Money amount, PaymentForm form) {
    return new NewDeskPayment(
        claim.patientId(),
        claim.id(),
        amount,
        form.method(),
        form.reference(),
        form.seen(),
        form.key());
  }

  private ClaimHead head(long id) {
    return heads.find(id).orElseThrow(() -> new UnknownClaimException(id));
  }

  private String refuse(
      ClaimHead claim,
      PaymentForm form,
      String why,
      CurrentUser user,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return show(claim, form.refused(why), user, model);
  }

  private String conflict(
      ClaimHead claim, PaymentForm form, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.CONFLICT.value());
    ClaimHead now = head(claim.id());
    model.addAttribute("claim", now);
    model.addAttribute("form", form);
    model.addAttribute("newest", story.of(now).facts().stream().limit(3).toList());
    return "desk/payment-conflict";
  }

  private String show(ClaimHead claim, PaymentForm payment, CurrentUser user, Model model) {
    model.addAttribute("claim", claim);
    model.addAttribute("coverages", heads.coverages(claim.id()));
    model.addAttribute("told", story.of(claim));
    model.addAttribute("scrub", findings.latest(claim));
    model.addAttribute("journey", journeys.of(claim.id()).map(JourneyView::new).orElse(null));
    model.addAttribute("payment", payment);
    model.addAttribute("methods", PaymentForm.METHODS);
    model.addAttribute("mayWork", mayWork(user, claim));
    model.addAttribute("actions", OfferedActions.at(claim.standing(), claim.today()));
    model.addAttribute("documents", documentsOf(claim));
    model.addAttribute(
        "denials",
        denials.of(claim.id()).stream()
            .map(denial -> new DenialView(denial, claim.since().getZone()))
            .toList());
    model.addAttribute("worksHere", worksHere(user, claim));
    return "desk/claim";
  }

  /** The claim's letters and its patient's statements, newest first. */
  private List<DocumentView> documentsOf(ClaimHead claim) {
    return Stream.concat(
            documents.of(claim.id()).stream(), documents.ofPatient(claim.patientId()).stream())
        .sorted(Comparator.comparing(DocumentSummary::id).reversed())
        .map(
            document ->
                new DocumentView(document, document.createdAt().atZone(claim.since().getZone())))
        .toList();
  }

  /** Whether the person may take money and decide on the claim's way. */
  static boolean mayWork(CurrentUser user, ClaimHead claim) {
    return worksHere(user, claim)
        && (user.is(Role.BILLER) || user.is(Role.SUPERVISOR) || user.is(Role.MANAGER));
  }

  /** Whether what the person does now is written for the claim's practice. */
  private static boolean worksHere(CurrentUser user, ClaimHead claim) {
    return Objects.equals(user.chosenPractice(), claim.practiceId());
  }
}
