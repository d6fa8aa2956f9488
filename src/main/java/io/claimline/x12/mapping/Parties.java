package io.claimline.x12.mapping;

import io.claimline.x12.Address;
import io.claimline.x12.Contact;
import io.claimline.x12.EntityType;
import io.claimline.x12.Party;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.syntax.Segment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads parties: an NM1 or N1 and the segments that describe it. */
public final class Parties {
  private final Facts facts;

  public Parties(Facts facts) {
    this.facts = facts;
  }

  /** The party whose loop this is, or {@link Party#NONE} if there is none. */
  public Party party(@Nullable LoopNode loop) {
    if (loop == null) {
      return Party.NONE;
    }
    Segment name = loop.take(loop.opening().id());
    if (name == null) {
      return Party.NONE;
    }
    Segment taxonomy = loop.take("PRV");
    Party named = name.id().equals("N1") ? fromN1(name) : fromNm1(name);
    return named
        .withAddress(address(loop))
        .withTaxonomy(taxonomy == null ? "" : taxonomy.text(3))
        .withReferences(facts.references(loop))
        .withContacts(contacts(loop));
  }

  /** The party whose loop this is, or null if there is none. */
  public @Nullable Party partyOrNull(@Nullable LoopNode loop) {
    return loop == null ? null : party(loop);
  }

  /** The parties of the inner loops whose ids begin so, in order. */
  public List<Party> providers(LoopNode loop, String idPrefix) {
    return loop.children((String id) -> id.startsWith(idPrefix), this::party);
  }

  /** A party that is an NM1 and nothing more. */
  public Party fromNm1(Segment nm1) {
    return new Party(
        nm1.text(1),
        entityType(nm1),
        nm1.text(3),
        nm1.text(4),
        nm1.text(5),
        nm1.text(7),
        nm1.text(8),
        nm1.text(9),
        null,
        "",
        List.of(),
        List.of());
  }

  /** PER segments. */
  public List<Contact> contacts(LoopNode loop) {
    List<Contact> contacts = new ArrayList<>();
    for (Segment per : loop.takeAll("PER")) {
      List<Contact.Number> numbers = new ArrayList<>();
      for (int at = 3; at <= 7; at += 2) {
        if (!per.text(at).isEmpty()) {
          numbers.add(new Contact.Number(per.text(at), per.text(at + 1)));
        }
      }
      contacts.add(new Contact(per.text(1), per.text(2), numbers));
    }
    return contacts;
  }

  private static Party fromN1(Segment n1) {
    return Party.organization(n1.text(1), n1.text(2)).withId(n1.text(3), n1.text(4));
  }

  /** A missing NM102 is guessed: only a person has a first name. */
  private static EntityType entityType(Segment nm1) {
    boolean person = nm1.text(2).equals("1") || (nm1.text(2).isEmpty() && !nm1.text(4).isEmpty());
    return person ? EntityType.PERSON : EntityType.ORGANIZATION;
  }

  private static @Nullable Address address(LoopNode loop) {
    Segment street = loop.take("N3");
    Segment city = loop.take("N4");
    if (street == null && city == null) {
      return null;
    }
    return new Address(
        at(street, 1),
        at(street, 2),
        at(city, 1),
        at(city, 2),
        at(city, 3),
        at(city, 4),
        at(city, 7));
  }

  private static String at(@Nullable Segment segment, int element) {
    return segment == null ? "" : segment.text(element);
  }
}
