package io.claimline.desk.settings;

import io.claimline.codes.Code;
import io.claimline.fee.Fee;
import io.claimline.fee.FeeCourse;
import io.claimline.fee.Fees;
import io.claimline.page.CurrentUser;
import io.claimline.practice.Practice;
import io.claimline.shared.PracticeScope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The fee schedule taken away as a file, which can be brought back as one. */
@Controller
class FeeFiles {

  private static final MediaType WORKBOOK =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final Fees fees;
  private final FeeViews views;
  private final SettingsRights rights;

  FeeFiles(Fees fees, FeeViews views, SettingsRights rights) {
    this.fees = fees;
    this.views = views;
    this.rights = rights;
  }

  @GetMapping("/settings/practices/{practice}/fees/file.csv")
  ResponseEntity<byte[]> csv(@PathVariable long practice, CurrentUser user) throws IOException {
    Practice managed = rights.require(practice, user);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FeeSheet.csv(rows(managed), out);
    return file(managed, ".csv", CSV, out.toByteArray());
  }

  @GetMapping("/settings/practices/{practice}/fees/file.xlsx")
  ResponseEntity<byte[]> workbook(@PathVariable long practice, CurrentUser user)
      throws IOException {
    Practice managed = rights.require(practice, user);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FeeSheet.workbook(rows(managed), out);
    return file(managed, ".xlsx", WORKBOOK, out.toByteArray());
  }

  private List<FeeSheet.Row> rows(Practice managed) {
    List<FeeCourse> courses = PracticeScope.writing(managed.id()).call(fees::all);
    Map<String, Code> meant = views.labels(courses, views.today(managed));
    return courses.stream().flatMap(course -> rows(course, meant, managed)).toList();
  }

  /** Each fee that holds on some day, in the order of its days. */
  private static Stream<FeeSheet.Row> rows(
      FeeCourse course, Map<String, Code> meant, Practice managed) {
    return course.held().stream().map(fee -> row(course, fee, meant, managed));
  }

  private static FeeSheet.Row row(
      FeeCourse course, Fee fee, Map<String, Code> meant, Practice managed) {
    return new FeeSheet.Row(
        fee,
        FeeViews.label(meant, fee.service()),
        course.lastDay(fee).orElse(null),
        fee.enteredAt().atZone(managed.timeZone()).toLocalDate());
  }

  private static ResponseEntity<byte[]> file(
      Practice managed, String ending, MediaType type, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("fees-" + managed.code() + ending)
                .build()
                .toString())
        .body(bytes);
  }
}
