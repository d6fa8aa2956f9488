package io.claimline.api.claim;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimline.api.Problem.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An object of the body, read member by member. What is wrong is noted with its JSON pointer, and
 * reading goes on, so that a caller hears of everything at once.
 */
final class Member {

  private final JsonNode node;
  private final String pointer;
  private final List<FieldError> errors;
  private final Set<String> asked = new HashSet<>();

  private Member(JsonNode node, String pointer, List<FieldError> errors) {
    this.node = node;
    this.pointer = pointer;
    this.errors = errors;
  }

  /** The whole body; a body that is no object has no members. */
  static Member root(JsonNode node, List<FieldError> errors) {
    Member root = new Member(node, "", errors);
    if (!node.isObject()) {
      root.wrong("", "The body is not a JSON object.");
    }
    return root;
  }

  boolean has(String name) {
    asked.add(name);
    return !value(name).isNull() && !value(name).isMissingNode();
  }

  /** Text of this form, or empty if it is absent. */
  String optional(String name, Pattern form, String words) {
    if (!has(name)) {
      return "";
    }
    JsonNode value = value(name);
    String text = value.isTextual() ? value.textValue().strip() : "";
    if (!form.matcher(text).matches()) {
      wrong("/" + name, "This is " + words + ".");
    }
    return text;
  }

  /** Text of this form; its absence is noted. */
  String required(String name, Pattern form, String words) {
    if (!has(name)) {
      wrong("/" + name, "This is missing: " + words + ".");
      return "";
    }
    return optional(name, form, words);
  }

  /** Text of this form, or what stands for it if it is absent. */
  String orElse(String name, String absent, Pattern form, String words) {
    return has(name) ? optional(name, form, words) : absent;
  }

  @Nullable LocalDate date(String name) {
    if (!has(name)) {
      return null;
    }
    try {
      return LocalDate.parse(value(name).asText(""));
    } catch (DateTimeParseException noDate) {
      wrong("/" + name, "This is a date such as 2026-01-31.");
      return null;
    }
  }

  @Nullable LocalDate requiredDate(String name) {
    if (!has(name)) {
      wrong("/" + name, "This is missing: a date such as 2026-01-31.");
    }
    return date(name);
  }

  /** An amount in cents, or null if it is absent. */
  @Nullable Long cents(String name) {
    if (!has(name)) {
      return null;
    }
    JsonNode value = value(name);
    if (!value.isIntegralNumber()
        || !value.canConvertToLong()
        || value.longValue() < 0
        || value.longValue() > 9_999_999_999L) {
      wrong(
          "/" + name, "This is a whole number of cents, not negative, below 100 million dollars.");
      return null;
    }
    return value.longValue();
  }

  /** A count such as units, with at most three decimals, or null if it is absent. */
  @Nullable BigDecimal quantity(String name) {
    if (!has(name)) {
      return null;
    }
    JsonNode value = value(name);
    BigDecimal quantity = value.isNumber() ? value.decimalValue() : BigDecimal.ZERO;
    if (quantity.signum() <= 0
        || quantity.stripTrailingZeros().scale() > 3
        || quantity.compareTo(BigDecimal.valueOf(99_999)) > 0) {
      wrong("/" + name, "This is a number above 0 with at most three decimals.");
      return null;
    }
    return quantity.stripTrailingZeros();
  }

  /** The object, or null if it is absent. */
  @Nullable Member object(String name) {
    if (!has(name)) {
      return null;
    }
    if (!value(name).isObject()) {
      wrong("/" + name, "This is an object.");
      return null;
    }
    return new Member(value(name), pointer + "/" + name, errors);
  }

  @Nullable Member requiredObject(String name, String words) {
    if (!has(name)) {
      wrong("/" + name, "This is missing: " + words + ".");
    }
    return object(name);
  }

  /** The objects of an array. */
  List<Member> objects(String name, int least, int most) {
    List<Member> members = new ArrayList<>();
    JsonNode array = array(name, least, most);
    for (int i = 0; i < array.size(); i++) {
      if (array.get(i).isObject()) {
        members.add(new Member(array.get(i), pointer + "/" + name + "/" + i, errors));
      } else {
        wrong("/" + name + "/" + i, "This is an object.");
      }
    }
    return members;
  }

  /** The texts of an array, each of this form. */
  List<String> texts(String name, int least, int most, Pattern form, String words) {
    List<String> texts = new ArrayList<>();
    JsonNode array = array(name, least, most);
    for (int i = 0; i < array.size(); i++) {
      String text = array.get(i).isTextual() ? array.get(i).textValue().strip() : "";
      if (!form.matcher(text).matches()) {
        wrong("/" + name + "/" + i, "This is " + words + ".");
      }
      texts.add(text);
    }
    return texts;
  }

  /** The whole numbers of an array, each from 1 to the highest. */
  List<Integer> numbers(String name, int least, int most, int highest) {
    List<Integer> numbers = new ArrayList<>();
    JsonNode array = array(name, least, most);
    for (int i = 0; i < array.size(); i++) {
      JsonNode value = array.get(i);
      int number = value.isIntegralNumber() && value.canConvertToInt() ? value.intValue() : 0;
      if (number < 1 || number > highest) {
        wrong("/" + name + "/" + i, "This is a whole number from 1 to " + highest + ".");
      } else {
        numbers.add(number);
      }
    }
    return numbers;
  }

  /** Notes what is wrong at a member of this object. */
  void wrong(String member, String detail) {
    errors.add(new FieldError(pointer + member, detail));
  }

  /** Notes every member that was not asked for: a misspelt name must not be lost in silence. */
  void end() {
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!asked.contains(name)) {
        wrong("/" + name.replace("~", "~0").replace("/", "~1"), "No such member is known here.");
      }
    }
  }

  private JsonNode array(String name, int least, int most) {
    boolean there = has(name);
    JsonNode value = value(name);
    if (there && !value.isArray()) {
      wrong("/" + name, "This is an array.");
    } else if (value.size() < least || value.size() > most) {
      wrong("/" + name, "This has " + least + " to " + most + " entries.");
    }
    return value;
  }

  private JsonNode value(String name) {
    return node.path(name);
  }
}
