package io.claimline.desk;

import io.claimline.clearinghouse.Resends;
import io.claimline.page.CurrentUser;
import io.claimline.page.Role;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A file that went out: what it holds, what was answered, and whether it goes once more. */
@Controller
class BatchPage {

  private static final int LONGEST_REASON = 500;

  private final FileList files;
  private final Resends resends;

  BatchPage(FileList files, Resends resends) {
    this.files = files;
    this.resends = resends;
  }

  @GetMapping("/files/out/{id}")
  String show(@PathVariable long id, CurrentUser user, Model model) {
    BatchView view = find(id, user);
    model.addAttribute("view", view);
    model.addAttribute(
        "resends",
        resends.of(id).stream()
            .map(resend -> ResendView.of(resend, view.createdAt().getZone()))
            .toList());
    model.addAttribute("mayResend", view.sentAt() != null && mayResend(user, view));
    return "desk/batch";
  }

  /** Only who answers for the practice's sending: a payer may take a file twice for two. */
  @PostMapping("/files/out/{id}/resend")
  String resend(
      @PathVariable long id,
      @RequestParam String reason,
      CurrentUser user,
      RedirectAttributes flash) {
    if (!mayResend(user, find(id, user))) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    String why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      flash.addFlashAttribute("refused", "Say why, in at most " + LONGEST_REASON + " signs.");
    } else if (resends.ask(id, why)) {
      flash.addFlashAttribute(
          "done",
          "The file goes out again with the next sending, as it was: same bytes, same numbers.");
    } else {
      flash.addFlashAttribute("refused", "The file already waits to be sent.");
    }
    return "redirect:/files/out/" + id;
  }

  private BatchView find(long id, CurrentUser user) {
    return files
        .sent(id, user)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static boolean mayResend(CurrentUser user, BatchView view) {
    return Objects.equals(user.chosenPractice(), view.batch().practiceId())
        && (user.is(Role.SUPERVISOR) || user.is(Role.MANAGER));
  }
}
