package io.claimline.x12;

/** NM102: whether a party is a person or an organization. */
public enum EntityType {
  PERSON,
  ORGANIZATION
}
