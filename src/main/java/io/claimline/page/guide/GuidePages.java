package io.claimline.page.guide;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The user guide inside the application, without a network. */
@Controller
class GuidePages {

  private final GuideBook book;

  GuidePages(GuideBook book) {
    this.book = book;
  }

  @GetMapping("/guide")
  String first(Model model) {
    return show("", model);
  }

  /** 404 if there is no such part. */
  @GetMapping("/guide/{part}")
  String show(@PathVariable String part, Model model) {
    model.addAttribute(
        "part",
        book.part(part).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    model.addAttribute("parts", book.parts());
    return "page/guide";
  }
}
