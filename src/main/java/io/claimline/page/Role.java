package io.claimline.page;

import java.util.Arrays;

/** What a person does for a practice. */
public enum Role {
  BILLER("biller"),
  SUPERVISOR("supervisor"),
  MANAGER("manager"),
  /** Works at the practice itself: sees its claims, takes no part in the processes. */
  PRACTICE_USER("practice-user");

  private final String id;

  Role(String id) {
    this.id = id;
  }

  /** The name used in the database, as an authority and as a group of the process engine. */
  public String id() {
    return id;
  }

  /**
   * @throws IllegalArgumentException if no role has this id
   */
  public static Role of(String id) {
    return Arrays.stream(values())
        .filter(role -> role.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no role is called " + id));
  }
}
