package io.claimline.desk;

import io.claimline.claim.Claims;
import io.claimline.clearinghouse.InboundFiles;
import io.claimline.clearinghouse.RawSegment;
import io.claimline.practice.PracticeCalendar;
import io.claimline.x12.inspect.AnnotatedSegment;
import java.sql.Timestamp;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A claim's X12 as it came and as it was sent. */
@Repository
class ClaimText {

  private static final int MOST_SEGMENTS = 200;

  /** The claim's segments in a file that went out. */
  record Sent(String fileName, ZonedDateTime at, List<AnnotatedSegment> segments) {}

  private final JdbcClient jdbc;
  private final Claims claims;
  private final InboundFiles files;
  private final PracticeCalendar calendar;

  ClaimText(JdbcClient jdbc, Claims claims, InboundFiles files, PracticeCalendar calendar) {
    this.jdbc = jdbc;
    this.claims = claims;
    this.files = files;
    this.calendar = calendar;
  }

  /** Each sending, newest first. */
  @Transactional(readOnly = true)
  public List<Sent> sent(ClaimHead claim) {
    return jdbc.sql(
            """
            select b.file_name, b.content, coalesce(s.sent_at, b.created_at) as at
            from submission s
            join outbound_batch b on b.practice_id = s.practice_id and b.id = s.batch_id
            where s.practice_id = :practice and s.claim_id = :claim
            order by s.id desc
            """)
        .param("practice", claim.practiceId())
        .param("claim", claim.id())
        .query(
            (found, row) ->
                new Sent(
                    found.getString("file_name"),
                    in(claim, found.getTimestamp("at")),
                    NamedSegments.of(SentText.ofClaim(found.getBytes("content"), claim.number()))))
        .list();
  }

  /** The claim from its CLM on, as the file brought it; none where the person may not see it. */
  @Transactional(readOnly = true)
  public List<AnnotatedSegment> received(ClaimHead claim) {
    Long fileId = claim.sourceFileId();
    int place = placeOf(claim.id());
    if (fileId == null || place < 1) {
      return List.of();
    }
    List<String> segments = new ArrayList<>();
    for (RawSegment segment : files.segments(fileId, place, MOST_SEGMENTS)) {
      if (!segments.isEmpty() && endsClaim(segment.text())) {
        break;
      }
      segments.add(segment.text());
    }
    return NamedSegments.of(segments);
  }

  private int placeOf(long claimId) {
    return claims.version(claimId, 1).place().segmentNumber();
  }

  private static boolean endsClaim(String segment) {
    return segment.matches("(?s)(CLM|HL|SE)[^A-Z0-9].*");
  }

  private ZonedDateTime in(ClaimHead claim, @Nullable Timestamp at) {
    return java.util.Objects.requireNonNull(at)
        .toInstant()
        .atZone(calendar.zoneOf(claim.practiceId()));
  }
}
