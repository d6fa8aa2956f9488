package io.claimline.practice;

import io.claimline.shared.PracticeScope;
import io.claimline.x12.Address;
import io.claimline.x12.Contact;
import io.claimline.x12.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How practices sign their letters. */
@Repository
public class Letterheads {

  private final JdbcClient jdbc;

  Letterheads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The writing practice's letterhead.
   *
   * @param billing who billed: its address and phone stand in for what the practice has not told
   */
  @Transactional(readOnly = true)
  public Letterhead current(Party billing) {
    return jdbc.sql("select * from practice where id = :practice")
        .param("practice", PracticeScope.current().requireWritable())
        .query((found, row) -> read(found, billing))
        .single();
  }

  /** Sets the writing practice's address and phone. */
  @Transactional
  public void set(Address address, String phone) {
    jdbc.sql(
            """
            update practice set line1 = nullif(:line1, ''), line2 = nullif(:line2, ''),
                city = nullif(:city, ''), state = nullif(:state, ''), zip = nullif(:zip, ''),
                phone = nullif(:phone, '')
            where id = :practice
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("line1", address.line1())
        .param("line2", address.line2())
        .param("city", address.city())
        .param("state", address.state())
        .param("zip", address.postalCode())
        .param("phone", phone)
        .update();
  }

  private static Letterhead read(ResultSet found, Party billing) throws SQLException {
    Address own =
        new Address(
            text(found.getString("line1")),
            text(found.getString("line2")),
            text(found.getString("city")),
            text(found.getString("state")),
            text(found.getString("zip")),
            "",
            "");
    Address billed = Objects.requireNonNullElse(billing.address(), own);
    String phone = text(found.getString("phone"));
    return new Letterhead(
        found.getString("name"),
        own.line1().isEmpty() ? billed : own,
        phone.isEmpty() ? phoneOf(billing) : phone);
  }

  private static String phoneOf(Party billing) {
    return billing.contacts().stream()
        .map((Contact contact) -> contact.number("TE"))
        .filter(number -> !number.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String text(@Nullable String column) {
    return Objects.requireNonNullElse(column, "");
  }
}
