package io.claimline.desk;

import io.claimline.clearinghouse.FileDetail;
import io.claimline.clearinghouse.FileFinding;
import io.claimline.clearinghouse.InboundFiles;
import io.claimline.clearinghouse.Origin;
import io.claimline.clearinghouse.Receipt;
import io.claimline.page.CurrentUser;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files that come in and files that went out. */
@Controller
class FilePages {

  /** How many segments stand before a finding when its place is shown, and how many in all. */
  private static final int BEFORE = 6;

  private static final int AROUND = 16;

  /** How many findings are shown of a file that is asked for again each second. */
  private static final int WHILE_READ = 20;

  private final InboundFiles files;
  private final FileList list;
  private final FileRights rights;
  private final RemittanceList remittances;

  FilePages(InboundFiles files, FileList list, FileRights rights, RemittanceList remittances) {
    this.files = files;
    this.list = list;
    this.rights = rights;
    this.remittances = remittances;
  }

  /**
   * @param undecided only files that wait for a decision
   */
  @GetMapping("/files")
  String inbound(
      @RequestParam(defaultValue = "false") boolean undecided,
      @RequestParam(defaultValue = "0") int page,
      CurrentUser user,
      Model model) {
    model.addAttribute("inbound", list.inbound(user, undecided, Math.max(0, page)));
    model.addAttribute("undecided", undecided);
    model.addAttribute("page", Math.max(0, page));
    return "desk/files";
  }

  /** The list alone; asked for again while something in it is being read. */
  @GetMapping("/files/list")
  String listAlone(
      @RequestParam(defaultValue = "false") boolean undecided,
      @RequestParam(defaultValue = "0") int page,
      CurrentUser user,
      Model model) {
    inbound(undecided, page, user, model);
    return "desk/files :: list";
  }

  @GetMapping("/files/out")
  String outbound(@RequestParam(defaultValue = "0") int page, CurrentUser user, Model model) {
    model.addAttribute("batches", list.outbound(user, Math.max(0, page)));
    model.addAttribute("page", page);
    return "desk/batches";
  }

  @GetMapping("/files/out/{batchId}/content")
  ResponseEntity<byte[]> content(@PathVariable long batchId) {
    FileList.Content content = list.content(batchId).orElseThrow(FilePages::notFound);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(content.name()).build().toString())
        .body(content.bytes());
  }

  /**
   * Keeps an uploaded file; its bytes go from the upload's temporary file into the database without
   * ever standing in memory as a whole.
   */
  @PostMapping("/files")
  String upload(
      @RequestParam MultipartFile file,
      @RequestParam(required = false) @Nullable Long practice,
      CurrentUser user)
      throws IOException {
    requireWorkFor(practice, user);
    if (file.isEmpty()) {
      return "redirect:/files?empty";
    }
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "upload");
    try (InputStream bytes = file.getInputStream()) {
      Receipt receipt = files.receive(name, bytes, Origin.UPLOAD, practice);
      return "redirect:/files/"
          + receipt.fileId()
          + (receipt instanceof Receipt.AlreadyReceived ? "?already" : "");
    }
  }

  @GetMapping("/files/{id}")
  String show(@PathVariable long id, CurrentUser user, Model model) {
    FileDetail detail = fill(id, user, model);
    model.addAttribute("maySetAside", rights.maySetAside(detail, user));
    return "desk/file";
  }

  /** What changes while the file is read; asked for again until it is done. */
  @GetMapping("/files/{id}/progress")
  String progress(@PathVariable long id, CurrentUser user, Model model) {
    fill(id, user, model);
    return "desk/file :: progress";
  }

  /** The file's text around a segment. */
  @GetMapping("/files/{id}/segments")
  String segments(@PathVariable long id, @RequestParam int at, Model model) {
    model.addAttribute("at", at);
    model.addAttribute("segments", files.segments(id, Math.max(1, at - BEFORE), AROUND));
    return "desk/segments";
  }

  /** Says whose claims the file holds, after its content did not tell. */
  @PostMapping("/files/{id}/practice")
  String choosePractice(
      @PathVariable long id,
      @RequestParam long practice,
      CurrentUser user,
      RedirectAttributes flash) {
    requireWorkFor(practice, user);
    if (!files.choosePractice(id, practice)) {
      throw notFound();
    }
    flash.addFlashAttribute("done", "The file is read again for this practice.");
    return "redirect:/files/" + id;
  }

  @PostMapping("/files/{id}/again")
  String readAgain(@PathVariable long id, CurrentUser user, RedirectAttributes flash) {
    requireWorkFor(null, user);
    if (!files.readAgain(id)) {
      throw notFound();
    }
    flash.addFlashAttribute(
        "done", "The file is read again from its beginning; nothing has its effect twice.");
    return "redirect:/files/" + id;
  }

  /** An administrator, who works for no practice, brings no claims in either. */
  private static void requireWorkFor(@Nullable Long practice, CurrentUser user) {
    if (practice == null ? user.practices().isEmpty() : !user.practices().contains(practice)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  private FileDetail fill(long id, CurrentUser user, Model model) {
    FileDetail detail = files.get(id).orElseThrow(FilePages::notFound);
    FileView view = list.view(detail, user);
    List<FileFinding> findings = detail.findings();
    model.addAttribute("detail", detail);
    model.addAttribute("view", view);
    model.addAttribute(
        "findings",
        view.isUnfinished() && findings.size() > WHILE_READ
            ? findings.subList(0, WHILE_READ)
            : findings);
    model.addAttribute("decisions", list.decisions(id, user));
    model.addAttribute("mayDecide", view.isUndecided() && rights.mayDecide(detail, user));
    model.addAttribute("remittances", remittances.ofFile(id));
    return detail;
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
