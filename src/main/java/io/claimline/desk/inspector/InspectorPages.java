package io.claimline.desk.inspector;

import io.claimline.page.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows any X12 file to the person who dropped it, and to nobody else. */
@Controller
class InspectorPages {
  private static final int LONGEST_NAME = 200;

  private final InspectedFiles files;

  InspectorPages(InspectedFiles files) {
    this.files = files;
  }

  @GetMapping("/inspector")
  String start() {
    return "desk/inspector/start";
  }

  /**
   * Takes a file as the plain body of the request: as a form it would first go to disk.
   *
   * @param name percent-encoded, as headers hold ASCII only
   * @return where it is shown
   */
  @PostMapping(path = "/inspector", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<String> open(
      @RequestHeader("X-File-Name") String name, HttpServletRequest request, CurrentUser user)
      throws IOException {
    try {
      InspectedFile file =
          files.open(user.userName(), shortened(decoded(name)), request.getInputStream());
      return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("/inspector/" + file.key());
    } catch (InspectedFiles.TooLarge tooLarge) {
      return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE).build();
    }
  }

  @GetMapping("/inspector/{key}")
  String show(
      @PathVariable String key,
      @RequestParam(defaultValue = "1") int at,
      CurrentUser user,
      Model model)
      throws IOException {
    @Nullable InspectedFile file = files.find(key, user.userName()).orElse(null);
    if (file == null) {
      return "redirect:/inspector?gone";
    }
    model.addAttribute("file", file);
    model.addAttribute("segments", SegmentPage.of(file, Math.max(1, at)));
    model.addAttribute("at", at);
    return "desk/inspector/file";
  }

  @PostMapping("/inspector/close")
  String close(CurrentUser user, RedirectAttributes flash) {
    files.forget(user.userName());
    flash.addFlashAttribute("done", "The file was forgotten.");
    return "redirect:/inspector";
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "malformed name", malformed);
    }
  }

  private static String shortened(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }
}
