package io.claimline.charges.web;

import io.claimline.charges.BatchRefusedException;
import io.claimline.charges.ChargeBatch;
import io.claimline.charges.ChargeBatches;
import io.claimline.page.CurrentUser;
import io.claimline.practice.PracticeDay;
import io.claimline.shared.EntryAmount;
import io.claimline.shared.Money;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Batches: opened with their totals, compared, closed. */
@Controller
class BatchPages {

  private final ChargeBatches batches;
  private final PracticeDay day;

  BatchPages(ChargeBatches batches, PracticeDay day) {
    this.batches = batches;
    this.day = day;
  }

  @PostMapping("/charges/batches")
  String open(
      @RequestParam String name,
      @RequestParam String claims,
      @RequestParam String amount,
      CurrentUser user,
      RedirectAttributes flash) {
    ChargeAccess.practice(user);
    Optional<Money> expected = EntryAmount.parse(amount);
    try {
      if (expected.isEmpty() || !claims.strip().matches("\\d{1,6}")) {
        throw new BatchRefusedException(
            "Enter how many claims the batch has, such as 12, and their amount, such as 1,250.00.");
      }
      long id = batches.open(name, Integer.parseInt(claims.strip()), expected.get());
      flash.addFlashAttribute("done", "The batch is open.");
      return "redirect:/charges/batches/" + id;
    } catch (BatchRefusedException refused) {
      flash.addFlashAttribute("refused", refused.getMessage());
      flash.addFlashAttribute("batchName", name);
      flash.addFlashAttribute("batchClaims", claims);
      flash.addFlashAttribute("batchAmount", amount);
      return "redirect:/charges";
    }
  }

  @GetMapping("/charges/batches/{id}")
  String show(@PathVariable long id, CurrentUser user, Model model) {
    ChargeAccess.practice(user);
    ChargeBatch batch = batches.find(id).orElseThrow(ChargeAccess::notFound);
    model.addAttribute("batch", batch);
    model.addAttribute("entries", batches.entries(id));
    model.addAttribute("zone", day.zone());
    return "charges/batch";
  }

  @PostMapping("/charges/batches/{id}/close")
  String close(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      CurrentUser user,
      RedirectAttributes flash) {
    ChargeAccess.practice(user);
    if (batches.find(id).isEmpty()) {
      throw ChargeAccess.notFound();
    }
    try {
      batches.close(id, reason);
      flash.addFlashAttribute("done", "The batch is closed.");
    } catch (BatchRefusedException refused) {
      flash.addFlashAttribute("refused", refused.getMessage());
    }
    return "redirect:/charges/batches/" + id;
  }
}
