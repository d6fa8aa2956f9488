package io.claimline.workflow.web;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A form of ours: what of it a page shows, and the words it has for its decisions and fields. */
record TaskFormText(String html) {

  private static final Pattern SCRIPT = Pattern.compile("(?s)<script.*?</script>");
  private static final Pattern LABEL =
      Pattern.compile("(?s)<label for=\"([^\"]+)\"[^>]*>(.*?)</label>");
  private static final Pattern INPUT =
      Pattern.compile("<(?:input|select|textarea) id=\"([^\"]+)\"[^>]*data-value=\"([^\"]+)\"");
  private static final Pattern OPTION =
      Pattern.compile("(?s)<option value=\"([^\"]*)\"[^>]*>(.*?)</option>");

  /** Without the script by which Tasklist starts it. */
  String withoutScript() {
    return SCRIPT.matcher(html).replaceAll("");
  }

  /** What the form calls the decision; its name where the form has no such part. */
  String decision(String name) {
    Matcher legend = Pattern.compile("(?s)<legend>(.*?)</legend>").matcher(part(name));
    return legend.find() ? words(legend.group(1)) : name;
  }

  /** The labels of the decision's fields, by their names. */
  Map<String, String> labels(String decision) {
    String part = part(decision);
    Map<String, String> byId = pairs(LABEL, part);
    Map<String, String> labels = new HashMap<>();
    pairs(INPUT, part).forEach((id, field) -> labels.put(field, byId.getOrDefault(id, field)));
    return labels;
  }

  /** What a choice is called, by its value. */
  Map<String, String> choices(String decision) {
    return pairs(OPTION, part(decision));
  }

  private String part(String decision) {
    Matcher part =
        Pattern.compile(
                "(?s)<fieldset data-decision=\""
                    + Pattern.quote(decision)
                    + "\"[^>]*>(.*?)</fieldset>")
            .matcher(html);
    return part.find() ? part.group(1) : "";
  }

  private static Map<String, String> pairs(Pattern pattern, String text) {
    Map<String, String> pairs = new HashMap<>();
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      pairs.put(found.group(1), words(found.group(2)));
    }
    return pairs;
  }

  private static String words(String html) {
    return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]+>", "")).strip();
  }
}
