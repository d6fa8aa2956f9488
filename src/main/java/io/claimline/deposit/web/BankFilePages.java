package io.claimline.deposit.web;

import io.claimline.deposit.BankEntries;
import io.claimline.deposit.BankFile;
import io.claimline.deposit.BankFiles;
import io.claimline.deposit.MoneyMatching;
import io.claimline.page.CurrentUser;
import io.claimline.practice.PracticeDay;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files of the bank: brought, and what was found in them. */
@Controller
class BankFilePages {

  private static final long MOST_BYTES = 5L * 1024 * 1024;

  private final BankFiles files;
  private final BankEntries entries;
  private final MoneyMatching matching;
  private final PracticeDay day;

  BankFilePages(BankFiles files, BankEntries entries, MoneyMatching matching, PracticeDay day) {
    this.files = files;
    this.entries = entries;
    this.matching = matching;
    this.day = day;
  }

  @PostMapping("/deposits/bank-files")
  String receive(@RequestParam MultipartFile file, CurrentUser user, RedirectAttributes flash)
      throws IOException {
    MoneyAccess.requirePractice(user);
    if (file.isEmpty() || file.getSize() > MOST_BYTES) {
      flash.addFlashAttribute(
          "refused",
          file.isEmpty()
              ? "The file is empty. Nothing was kept."
              : "The file is larger than 5 MB: ask the bank for fewer days at a time.");
      return "redirect:/deposits";
    }
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "bank-file");
    BankFiles.Receipt receipt = files.receive(name, file.getBytes());
    if (receipt.known()) {
      flash.addFlashAttribute("done", "This file came in before: here is what is in it.");
    }
    return "redirect:/deposits/bank-files/" + receipt.fileId();
  }

  @GetMapping("/deposits/bank-files/{id}")
  String show(@PathVariable long id, CurrentUser user, Model model) {
    MoneyAccess.requirePractice(user);
    model.addAttribute("file", find(id));
    model.addAttribute("entries", entries.ofFile(id));
    model.addAttribute("matches", matching.ofFile(id));
    model.addAttribute("findings", files.findings(id));
    model.addAttribute("zone", day.zone());
    return "deposit/bank-file";
  }

  /** The file as it came. */
  @GetMapping("/deposits/bank-files/{id}/content")
  ResponseEntity<byte[]> content(@PathVariable long id, CurrentUser user) {
    MoneyAccess.requirePractice(user);
    BankFile file = find(id);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file.fileName()).build().toString())
        .body(files.content(id).orElseThrow(MoneyAccess::notFound));
  }

  private BankFile find(long id) {
    return files.find(id).orElseThrow(MoneyAccess::notFound);
  }
}
