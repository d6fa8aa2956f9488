package io.claimline.desk;

import io.claimline.clearinghouse.FileDecision.Verdict;
import io.claimline.clearinghouse.FileDecisions;
import io.claimline.clearinghouse.FileDetail;
import io.claimline.clearinghouse.InboundFiles;
import io.claimline.page.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Holds a file back from being read, releases it or refuses it. */
@Controller
class FileDecisionPage {

  private static final int LONGEST_REASON = 500;

  private final InboundFiles files;
  private final FileDecisions decisions;
  private final FileRights rights;
  private final FileList list;

  FileDecisionPage(InboundFiles files, FileDecisions decisions, FileRights rights, FileList list) {
    this.files = files;
    this.decisions = decisions;
    this.rights = rights;
    this.list = list;
  }

  /**
   * @param seen the last decision that stood on the page; 0 for none
   */
  @PostMapping("/files/{id}/decision")
  String decide(
      @PathVariable long id,
      @RequestParam Verdict verdict,
      @RequestParam(defaultValue = "0") long seen,
      @RequestParam String reason,
      CurrentUser user,
      RedirectAttributes flash,
      HttpServletResponse response,
      Model model) {
    FileDetail detail = files.get(id).orElseThrow(() -> refuse(HttpStatus.NOT_FOUND));
    if (!may(verdict, detail, user)) {
      throw refuse(HttpStatus.FORBIDDEN);
    }
    String why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      flash.addFlashAttribute("refused", "Say why, in at most " + LONGEST_REASON + " signs.");
      return "redirect:/files/" + id;
    }
    if (!done(id, verdict, seen, why)) {
      return conflict(id, verdict, why, user, response, model);
    }
    flash.addFlashAttribute("done", words(verdict));
    return "redirect:/files/" + id;
  }

  private boolean may(Verdict verdict, FileDetail detail, CurrentUser user) {
    return verdict == Verdict.SET_ASIDE
        ? rights.maySetAside(detail, user)
        : rights.mayDecide(detail, user);
  }

  private boolean done(long id, Verdict verdict, long seen, String why) {
    return switch (verdict) {
      case SET_ASIDE -> decisions.setAside(id, why);
      case RELEASED -> decisions.release(id, seen, why);
      case REFUSED -> decisions.refuse(id, seen, why);
    };
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case SET_ASIDE -> "The file is set aside. What was read of it until now stays.";
      case RELEASED -> "The file is released: it is read on where it stood.";
      case REFUSED -> "The file is refused: nothing more of it is read.";
    };
  }

  private String conflict(
      long id,
      Verdict verdict,
      String why,
      CurrentUser user,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.CONFLICT.value());
    FileDetail now = files.get(id).orElseThrow(() -> refuse(HttpStatus.NOT_FOUND));
    List<FileDecisionView> taken = list.decisions(id, user);
    model.addAttribute("view", list.view(now, user));
    model.addAttribute("verdict", verdict);
    model.addAttribute("reason", why);
    model.addAttribute("decisions", taken);
    return "desk/file-conflict";
  }

  private static ResponseStatusException refuse(HttpStatus status) {
    return new ResponseStatusException(status);
  }
}
