package io.claimline.x12.command;

import io.claimline.x12.Finding;
import io.claimline.x12.Place;
import io.claimline.x12.inspect.FileSummary;
import io.claimline.x12.inspect.SetSummary;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A summary as one JSON object on one line. */
final class SummaryAsJson {
  private final StringBuilder json = new StringBuilder();

  private SummaryAsJson() {}

  static String of(FileSummary summary) {
    SummaryAsJson writer = new SummaryAsJson();
    writer.file(summary);
    return writer.json.toString();
  }

  private void file(FileSummary summary) {
    json.append("{\"file\":");
    text(summary.fileName());
    json.append(",\"interchanges\":").append(summary.interchanges());
    json.append(",\"transactionSets\":");
    list(summary.sets(), SummaryAsJson::set);
    json.append(",\"claims\":").append(summary.claims());
    json.append(",\"findings\":");
    list(summary.findings(), SummaryAsJson::finding);
    json.append('}');
  }

  private void set(SetSummary set) {
    json.append("{\"kind\":");
    text(set.kind().displayCode());
    json.append(",\"version\":");
    text(set.version());
    json.append(",\"control\":");
    text(set.control());
    json.append(",\"claims\":").append(set.claims());
    plain("chargeCents", set.chargeCents());
    plain("paidCents", set.paidCents());
    plain("balanced", set.balanced());
    json.append('}');
  }

  private void finding(Finding finding) {
    Place place = finding.place();
    json.append("{\"level\":");
    text(finding.level().name());
    json.append(",\"code\":");
    text(finding.code());
    json.append(",\"segment\":").append(place.segmentNumber());
    json.append(",\"id\":");
    text(place.segmentId());
    json.append(",\"element\":").append(place.element());
    json.append(",\"message\":");
    text(finding.sentence());
    json.append('}');
  }

  /** A number or truth value; null where there is none. */
  private void plain(String name, @Nullable Object value) {
    json.append(",\"").append(name).append("\":").append(value);
  }

  private <T> void list(List<T> items, BiConsumer<SummaryAsJson, T> writer) {
    json.append('[');
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        json.append(',');
      }
      writer.accept(this, items.get(i));
    }
    json.append(']');
  }

  private void text(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '"' || character == '\\') {
        json.append('\\').append(character);
      } else if (character < 0x20 || character == 0x2028 || character == 0x2029) {
        json.append(String.format("\\u%04x", (int) character));
      } else {
        json.append(character);
      }
    }
    json.append('"');
  }
}
