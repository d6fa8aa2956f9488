package io.claimline.practice;

import io.claimline.shared.PracticeScope;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the writing practice says of itself. */
@Repository
public class PracticeProfiles {

  private final JdbcClient jdbc;

  PracticeProfiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public PracticeProfile current() {
    return jdbc.sql("select * from practice where id = :practice")
        .param("practice", PracticeScope.current().requireWritable())
        .query(
            (found, row) ->
                new PracticeProfile(
                    found.getString("name"),
                    Objects.toString(found.getString("npi"), ""),
                    Objects.toString(found.getString("tax_id"), ""),
                    ZoneId.of(found.getString("time_zone")),
                    Objects.toString(found.getString("line1"), ""),
                    Objects.toString(found.getString("line2"), ""),
                    Objects.toString(found.getString("city"), ""),
                    Objects.toString(found.getString("state"), ""),
                    Objects.toString(found.getString("zip"), ""),
                    Objects.toString(found.getString("phone"), "")))
        .single();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void set(PracticeProfile profile) {
    jdbc.sql(
            """
            update practice set name = :name, npi = nullif(:npi, ''), tax_id = nullif(:taxId, ''),
                time_zone = :zone, line1 = nullif(:line1, ''), line2 = nullif(:line2, ''),
                city = nullif(:city, ''), state = nullif(:state, ''), zip = nullif(:zip, ''),
                phone = nullif(:phone, '')
            where id = :practice
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("name", profile.name())
        .param("npi", profile.npi())
        .param("taxId", profile.taxId())
        .param("zone", profile.timeZone().getId())
        .param("line1", profile.line1())
        .param("line2", profile.line2())
        .param("city", profile.city())
        .param("state", profile.state())
        .param("zip", profile.zip())
        .param("phone", profile.phone())
        .update();
  }
}
