package io.claimline.api.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimline.api.Answer;
import io.claimline.api.ApiSettings;
import io.claimline.api.OnceOnly;
import io.claimline.api.PageLimit;
import io.claimline.api.ProblemException;
import io.claimline.api.ProblemKind;
import io.claimline.api.SpooledBody;
import io.claimline.clearinghouse.FileDetail;
import io.claimline.clearinghouse.InboundFile;
import io.claimline.clearinghouse.PracticeFiles;
import io.claimline.clearinghouse.Receipt;
import io.claimline.remittance.Remittances;
import io.claimline.shared.DataFolder;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files that come in: sent as they are, told what they hold and what became of it. */
@RestController
class InboundFileCalls {

  private static final String FILES = "/api/v1/inbound-files";
  private static final int LONGEST_NAME = 200;

  /** A page of files, newest first. */
  record Page(List<FileAnswer.Brief> files, @Nullable String next) {}

  /** What a caller is told at once. */
  record Received(long id, String state) {}

  private final PracticeFiles files;
  private final Remittances remittances;
  private final OnceOnly once;
  private final ApiSettings settings;
  private final DataFolder data;
  private final ObjectMapper json;

  InboundFileCalls(
      PracticeFiles files,
      Remittances remittances,
      OnceOnly once,
      ApiSettings settings,
      DataFolder data,
      ObjectMapper json) {
    this.files = files;
    this.remittances = remittances;
    this.once = once;
    this.settings = settings;
    this.data = data;
    this.json = json;
  }

  /** Keeps the body as a file, whatever it holds; it is read in the background at once. */
  @PostMapping(FILES)
  ResponseEntity<String> receive(
      @RequestParam(defaultValue = "file") String name,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      HttpServletRequest request)
      throws IOException {
    if (request.getContentLengthLong() > settings.largestFile().toBytes()) {
      throw new ProblemException(
          ProblemKind.TOO_LARGE,
          "At most " + settings.largestFile().toBytes() + " bytes are taken.");
    }
    String plain = plain(name);
    try (SpooledBody body =
        SpooledBody.of(request.getInputStream(), data.folder("incoming"), settings.largestFile())) {
      if (body.size() == 0) {
        throw new ProblemException(ProblemKind.BAD_REQUEST, "The body is empty.");
      }
      return once.call(
          key, body.sha256With("POST " + FILES + " " + plain), () -> kept(plain, body));
    }
  }

  @GetMapping(FILES)
  Page list(
      @RequestParam(required = false) @Nullable Long cursor,
      @RequestParam(defaultValue = "50") int limit) {
    PageLimit.require(limit);
    List<InboundFile> found = files.list(cursor == null ? Long.MAX_VALUE : cursor, limit + 1);
    boolean more = found.size() > limit;
    List<InboundFile> page = more ? found.subList(0, limit) : found;
    return new Page(
        page.stream().map(FileAnswer.Brief::of).toList(),
        more ? FILES + "?cursor=" + page.get(limit - 1).id() + "&limit=" + limit : null);
  }

  @GetMapping(FILES + "/{id}")
  FileAnswer show(@PathVariable long id) {
    FileDetail detail =
        files.get(id).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    return FileAnswer.of(detail, remittances.postingsOfFile(id));
  }

  private Answer kept(String name, SpooledBody body) {
    try (InputStream in = body.open()) {
      Receipt receipt = files.receive(name, in);
      FileDetail now = files.get(receipt.fileId()).orElseThrow();
      return new Answer(
          202,
          FILES + "/" + receipt.fileId(),
          json.writeValueAsString(
              new Received(receipt.fileId(), FileAnswer.word(now.file().state()))));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a receipt is always JSON", impossible);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A name, not a path, and short enough to be shown. */
  private static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String shown = last.replaceAll("\\p{Cntrl}", "").strip();
    if (shown.isEmpty()) {
      return "file";
    }
    return shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME) : shown;
  }
}
