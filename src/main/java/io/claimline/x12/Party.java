package io.claimline.x12;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person or organization with a part in a transaction set: NM1 or N1 with the segments that
 * follow it. Absent text is empty.
 *
 * @param role NM101 or N101, such as 85 billing provider, IL insured, PR payer, 82 rendering
 * @param entityType person or organization
 * @param name last name of a person, name of an organization
 * @param firstName NM104
 * @param middleName NM105
 * @param suffix NM107
 * @param idQualifier NM108 or N103: XX NPI, MI member, PI payer, XV plan, 46 submitter, FI tax
 * @param id NM109 or N104
 * @param address N3 and N4
 * @param taxonomy PRV03
 * @param references REF segments
 * @param contacts PER segments
 */
public record Party(
    String role,
    EntityType entityType,
    String name,
    String firstName,
    String middleName,
    String suffix,
    String idQualifier,
    String id,
    @Nullable Address address,
    String taxonomy,
    List<Reference> references,
    List<Contact> contacts) {
  public Party {
    references = List.copyOf(references);
    contacts = List.copyOf(contacts);
  }

  /** What stands where no party was sent. */
  public static final Party NONE = organization("", "");

  public static Party organization(String role, String name) {
    return new Party(
        role, EntityType.ORGANIZATION, name, "", "", "", "", "", null, "", List.of(), List.of());
  }

  public static Party person(String role, String lastName, String firstName) {
    return new Party(
        role,
        EntityType.PERSON,
        lastName,
        firstName,
        "",
        "",
        "",
        "",
        null,
        "",
        List.of(),
        List.of());
  }

  public Party withRole(String newRole) {
    return new Party(
        newRole,
        entityType,
        name,
        firstName,
        middleName,
        suffix,
        idQualifier,
        id,
        address,
        taxonomy,
        references,
        contacts);
  }

  public Party withMiddleName(String newMiddleName) {
    return new Party(
        role,
        entityType,
        name,
        firstName,
        newMiddleName,
        suffix,
        idQualifier,
        id,
        address,
        taxonomy,
        references,
        contacts);
  }

  public Party withSuffix(String newSuffix) {
    return new Party(
        role,
        entityType,
        name,
        firstName,
        middleName,
        newSuffix,
        idQualifier,
        id,
        address,
        taxonomy,
        references,
        contacts);
  }

  public Party withId(String qualifier, String value) {
    return new Party(
        role,
        entityType,
        name,
        firstName,
        middleName,
        suffix,
        qualifier,
        value,
        address,
        taxonomy,
        references,
        contacts);
  }

  public Party withAddress(@Nullable Address newAddress) {
    return new Party(
        role,
        entityType,
        name,
        firstName,
        middleName,
        suffix,
        idQualifier,
        id,
        newAddress,
        taxonomy,
        references,
        contacts);
  }

  public Party withTaxonomy(String newTaxonomy) {
    return new Party(
        role,
        entityType,
        name,
        firstName,
        middleName,
        suffix,
        idQualifier,
        id,
        address,
        newTaxonomy,
        references,
        contacts);
  }

  public Party withReferences(List<Reference> newReferences) {
    return new Party(
        role,
        entityType,
        name,
        firstName,
        middleName,
        suffix,
        idQualifier,
        id,
        address,
        taxonomy,
        newReferences,
        contacts);
  }

  public Party withContacts(List<Contact> newContacts) {
    return new Party(
        role,
        entityType,
        name,
        firstName,
        middleName,
        suffix,
        idQualifier,
        id,
        address,
        taxonomy,
        references,
        newContacts);
  }

  /** The first party of this role, or null. */
  public static @Nullable Party inRole(List<Party> parties, String role) {
    for (Party party : parties) {
      if (party.role().equals(role)) {
        return party;
      }
    }
    return null;
  }

  public boolean isPerson() {
    return entityType == EntityType.PERSON;
  }

  /** True if nothing is known of the party. */
  public boolean isAbsent() {
    return name.isEmpty() && id.isEmpty();
  }

  /** The National Provider Identifier, or empty. */
  public String npi() {
    return idQualifier.equals("XX") ? id : "";
  }

  /** The value of the first reference with this qualifier, or empty. */
  public String reference(String qualifier) {
    return Reference.valueOf(references, qualifier);
  }

  /** Employer number (REF*EI, REF*TJ, N103 FI) or social security number (REF*SY), or empty. */
  public String taxId() {
    for (String qualifier : List.of("EI", "SY", "TJ")) {
      String value = reference(qualifier);
      if (!value.isEmpty()) {
        return value;
      }
    }
    return idQualifier.equals("FI") ? id : "";
  }
}
