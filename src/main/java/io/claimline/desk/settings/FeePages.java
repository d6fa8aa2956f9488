package io.claimline.desk.settings;

import io.claimline.fee.Fee;
import io.claimline.fee.FeeCourse;
import io.claimline.fee.FeeMovedOnException;
import io.claimline.fee.Fees;
import io.claimline.page.CurrentUser;
import io.claimline.page.Display;
import io.claimline.practice.Practice;
import io.claimline.shared.PracticeScope;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a practice charges: found, entered, changed from a day on, ended. */
@Controller
class FeePages {

  private final Fees fees;
  private final FeeViews views;
  private final SettingsRights rights;
  private final Display display;

  FeePages(Fees fees, FeeViews views, SettingsRights rights, Display display) {
    this.fees = fees;
    this.views = views;
    this.rights = rights;
    this.display = display;
  }

  @GetMapping("/settings/practices/{practice}/fees")
  String list(@PathVariable long practice, CurrentUser user, Model model) {
    return show(rights.require(practice, user), "", "", model);
  }

  /** The services that fit the text, from the page behind a service on. */
  @PostMapping("/settings/practices/{practice}/fees/search")
  String search(
      @PathVariable long practice,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String behind,
      CurrentUser user,
      Model model) {
    return show(rights.require(practice, user), text, behind, model);
  }

  private String show(Practice managed, String text, String behind, Model model) {
    model.addAttribute("practice", managed);
    model.addAttribute("text", text);
    model.addAttribute("behind", behind);
    model.addAttribute("count", in(managed, fees::count));
    model.addAttribute("page", views.list(managed, text, behind));
    return "desk/settings/fees";
  }

  @GetMapping("/settings/practices/{practice}/fees/new")
  String blank(@PathVariable long practice, CurrentUser user, Model model) {
    Practice managed = rights.require(practice, user);
    return sheet(
        managed, null, FeeForm.blank(null, today(managed), views.today(managed)), null, model);
  }

  @GetMapping("/settings/practices/{practice}/fees/{id}")
  String show(@PathVariable long practice, @PathVariable long id, CurrentUser user, Model model) {
    Practice managed = rights.require(practice, user);
    FeeCourse course = course(managed, id);
    FeeForm form = FeeForm.blank(course.service(), today(managed), views.today(managed));
    return sheet(managed, course, form, null, model);
  }

  @PostMapping("/settings/practices/{practice}/fees/new")
  String add(
      @PathVariable long practice,
      @RequestParam Map<String, String> entered,
      CurrentUser user,
      RedirectAttributes flash,
      HttpServletResponse response,
      Model model) {
    Practice managed = rights.require(practice, user);
    FeeForm form = FeeForm.entered(null, entered, views.today(managed));
    if (form.isGood()) {
      try {
        long id = in(managed, () -> fees.enter(form.fee(), 0));
        flash.addFlashAttribute("done", "Entered. Charges of these days are proposed with it.");
        return "redirect:" + address(managed) + "/" + id;
      } catch (FeeMovedOnException known) {
        FeeForm told =
            form.with(FeeForm.PROCEDURE, "The schedule has this service: change it there.");
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return sheet(managed, null, told, null, model);
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return sheet(managed, null, form, null, model);
  }

  /** A new fee for a service, from a day on. */
  @PostMapping("/settings/practices/{practice}/fees/{id}")
  String change(
      @PathVariable long practice,
      @PathVariable long id,
      @RequestParam long seen,
      @RequestParam Map<String, String> entered,
      CurrentUser user,
      RedirectAttributes flash,
      HttpServletResponse response,
      Model model) {
    Practice managed = rights.require(practice, user);
    FeeCourse course = course(managed, id);
    FeeForm form = FeeForm.entered(course.service(), entered, views.today(managed));
    boolean moved = false;
    if (form.isGood()) {
      try {
        in(managed, () -> fees.enter(form.fee(), seen));
        flash.addFlashAttribute("done", "Entered. Former fees stay for the days before.");
        return "redirect:" + address(managed) + "/" + id;
      } catch (FeeMovedOnException faster) {
        moved = true;
      }
    }
    return again(managed, course, form, null, moved, response, model);
  }

  /** No fee for a service behind a day. */
  @PostMapping("/settings/practices/{practice}/fees/{id}/end")
  String end(
      @PathVariable long practice,
      @PathVariable long id,
      @RequestParam long seen,
      @RequestParam Map<String, String> entered,
      CurrentUser user,
      RedirectAttributes flash,
      HttpServletResponse response,
      Model model) {
    Practice managed = rights.require(practice, user);
    FeeCourse course = course(managed, id);
    FeeForm ending = FeeForm.ending(course.service(), entered, views.today(managed));
    FeeForm form = ending;
    boolean moved = false;
    if (ending.isGood()) {
      try {
        LocalDate last = ending.lastDay();
        boolean ended = in(managed, () -> fees.end(course.service(), last, ending.reason(), seen));
        if (ended) {
          flash.addFlashAttribute("done", "It ends on " + display.date(last) + ".");
          return "redirect:" + address(managed) + "/" + id;
        }
        form = ending.with("lastDay", "No fee holds behind that day.");
      } catch (FeeMovedOnException faster) {
        moved = true;
      }
    }
    FeeForm fresh = FeeForm.blank(course.service(), today(managed), views.today(managed));
    return again(managed, course, fresh, form, moved, response, model);
  }

  private String again(
      Practice managed,
      FeeCourse course,
      FeeForm form,
      @Nullable FeeForm end,
      boolean moved,
      HttpServletResponse response,
      Model model) {
    response.setStatus((moved ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY).value());
    model.addAttribute("moved", moved);
    return sheet(managed, course, form, end, model);
  }

  /**
   * @param course null for a new service
   * @param end what was entered of an end; null before
   */
  private String sheet(
      Practice managed,
      @Nullable FeeCourse course,
      FeeForm form,
      @Nullable FeeForm end,
      Model model) {
    LocalDate today = views.today(managed);
    model.addAttribute("practice", managed);
    model.addAttribute("course", course);
    model.addAttribute("lines", form.lines());
    model.addAttribute("title", course == null ? "New fee" : course.service().codes());
    model.addAttribute("words", "For a service that the schedule does not have yet.");
    if (course != null) {
      FeeForm ending = end != null ? end : FeeForm.blank(course.service(), "", today);
      model.addAttribute("endLines", ending.endLines());
      String label = FeeViews.label(views.labels(List.of(course), today), course.service());
      String place = course.service().place().words();
      model.addAttribute("words", label.isEmpty() ? place : label + " · " + place);
      Fee now = course.on(today).orElse(null);
      model.addAttribute("now", now);
      model.addAttribute("lastDay", now == null ? null : course.lastDay(now).orElse(null));
      model.addAttribute("next", course.next(today).orElse(null));
      model.addAttribute("zone", managed.timeZone());
    }
    return "desk/settings/fee";
  }

  private FeeCourse course(Practice managed, long id) {
    return in(managed, () -> fees.courseOf(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String today(Practice managed) {
    return display.date(views.today(managed));
  }

  private static <T> T in(Practice managed, Supplier<T> work) {
    return PracticeScope.writing(managed.id()).call(work);
  }

  private static String address(Practice managed) {
    return "/settings/practices/" + managed.id() + "/fees";
  }
}
