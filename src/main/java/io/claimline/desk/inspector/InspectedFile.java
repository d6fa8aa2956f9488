package io.claimline.desk.inspector;

import io.claimline.x12.Finding;
import io.claimline.x12.inspect.FileSummary;
import io.claimline.x12.inspect.PlainWords;
import io.claimline.x12.inspect.Source;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A file that a person is looking at, in memory only. */
final class InspectedFile {
  private final String key;
  private final String owner;
  private final byte[] compressed;
  private final long size;
  private final int segments;
  private final FileSummary summary;
  private final PlainWords words;
  private final NavigableMap<Integer, List<Finding>> findings;

  /**
   * @param key names it in addresses; says nothing of its content
   * @param owner user name of the one person who may see it
   * @param compressed its bytes by gzip
   * @param size of the file as it was sent
   * @param words what it says, if it is a remittance or acknowledgment
   */
  InspectedFile(
      String key,
      String owner,
      byte[] compressed,
      long size,
      int segments,
      FileSummary summary,
      PlainWords words) {
    this.key = key;
    this.owner = owner;
    this.compressed = compressed;
    this.size = size;
    this.segments = segments;
    this.summary = summary;
    this.words = words;
    this.findings = new TreeMap<>();
    for (Finding finding : summary.findings()) {
      findings
          .computeIfAbsent(finding.place().segmentNumber(), none -> new ArrayList<>())
          .add(finding);
    }
  }

  public String key() {
    return key;
  }

  String owner() {
    return owner;
  }

  public String name() {
    return summary.fileName();
  }

  public long size() {
    return size;
  }

  public int segments() {
    return segments;
  }

  public FileSummary summary() {
    return summary;
  }

  public PlainWords words() {
    return words;
  }

  int bytesHeld() {
    return compressed.length;
  }

  static Source source(byte[] compressed) {
    return () -> new GZIPInputStream(new ByteArrayInputStream(compressed), 1 << 16);
  }

  Source source() {
    return source(compressed);
  }

  List<Finding> findingsAt(int segmentNumber) {
    return findings.getOrDefault(segmentNumber, List.of());
  }

  /** Number of the first segment after this one that something is wrong with, or null. */
  @Nullable Integer wrongAfter(int segmentNumber) {
    Map.Entry<Integer, List<Finding>> next = findings.higherEntry(Math.max(0, segmentNumber));
    return next == null ? null : next.getKey();
  }

  /** Number of the last segment before this one that something is wrong with, or null. */
  @Nullable Integer wrongBefore(int segmentNumber) {
    Integer before = findings.lowerKey(segmentNumber);
    return before == null || before == 0 ? null : before;
  }
}
