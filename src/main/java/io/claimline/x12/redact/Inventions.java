package io.claimline.x12.redact;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Invents values of the same shape: letters stay letters, digits digits, all else stays. What is
 * invented follows from the value and a secret (HMAC-SHA-256), so nothing need be remembered.
 */
final class Inventions {
  private static final String CONSONANTS = "BDFGKLMNPRSTVZ";
  private static final String VOWELS = "AEIOU";
  private static final Pattern DAY = Pattern.compile("(?<![0-9])[0-9]{8}");

  /** Digits that every NPI is thought to begin with when its check digit is made. */
  private static final String NPI_PREFIX = "80840";

  private final SecretKeySpec secret;
  private final int daysBack;

  private Inventions(byte[] secret) {
    this.secret = new SecretKeySpec(secret, "HmacSHA256");
    this.daysBack = 7 * (1 + new Stream("days").next(52));
  }

  static Inventions withFreshSecret() {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    return new Inventions(secret);
  }

  /** A name that can be spoken, each word as long as it was. */
  String nameLike(String name) {
    Stream stream = new Stream("name" + name.toUpperCase(java.util.Locale.ROOT));
    StringBuilder invented = new StringBuilder(name.length());
    boolean vowel = false;
    for (int i = 0; i < name.length(); i++) {
      char character = name.charAt(i);
      if (Character.isLetter(character)) {
        char letter = stream.of(vowel ? VOWELS : CONSONANTS);
        invented.append(Character.isLowerCase(character) ? Character.toLowerCase(letter) : letter);
        vowel = !vowel;
      } else {
        invented.append(isDigit(character) ? stream.digit(character) : character);
        vowel = false;
      }
    }
    return invented.toString();
  }

  String identifierLike(String identifier) {
    Stream stream = new Stream("id" + identifier);
    StringBuilder invented = new StringBuilder(identifier.length());
    for (int i = 0; i < identifier.length(); i++) {
      char character = identifier.charAt(i);
      if (isDigit(character)) {
        invented.append(stream.digit(character));
      } else if (Character.isLetter(character)) {
        char letter = (char) ('A' + stream.next(26));
        invented.append(Character.isLowerCase(character) ? Character.toLowerCase(letter) : letter);
      } else {
        invented.append(character);
      }
    }
    return invented.toString();
  }

  /** The last three characters stay, so that the numbers of a claim's lines stay different. */
  String lineNumberLike(String number) {
    int kept = Math.max(0, number.length() - 3);
    return identifierLike(number.substring(0, kept)) + number.substring(kept);
  }

  /** An NPI stays one that a check digit confirms; whatever was none stays none. */
  String providerNumberLike(String number) {
    String invented = identifierLike(number);
    if (!number.matches("[12][0-9]{9}")) {
      return invented;
    }
    String digits = number.charAt(0) + invented.substring(1, 9);
    return confirmed(number) ? digits + checkDigit(digits) : digits + wrongDigit(digits);
  }

  /** A day of the same year, so that ages stay what they are. */
  String birthLike(String date) {
    if (!date.matches("[0-9]{8}.*")) {
      return identifierLike(date);
    }
    Stream stream = new Stream("birth" + date);
    try {
      LocalDate day = LocalDate.parse(date.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
      LocalDate invented = LocalDate.ofYearDay(day.getYear(), 1 + stream.next(365));
      return invented.format(DateTimeFormatter.BASIC_ISO_DATE) + date.substring(8);
    } catch (DateTimeException noDate) {
      return date;
    }
  }

  /** All dates of a file move back by the same number of weeks: what follows what stays so. */
  String dateLike(String text) {
    Matcher days = DAY.matcher(text);
    StringBuilder moved = new StringBuilder();
    while (days.find()) {
      days.appendReplacement(moved, earlier(days.group()));
    }
    return days.appendTail(moved).toString();
  }

  private String earlier(String date) {
    try {
      return LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE)
          .minusDays(daysBack)
          .format(DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeException noDate) {
      return date;
    }
  }

  private static boolean confirmed(String number) {
    return number.charAt(9) - '0' == checkDigit(number.substring(0, 9));
  }

  private static int wrongDigit(String digits) {
    return (checkDigit(digits) + 1) % 10;
  }

  /** ISO 7812, as CMS lays it down for NPIs. */
  private static int checkDigit(String digits) {
    String all = NPI_PREFIX + digits;
    int sum = 0;
    for (int i = 0; i < all.length(); i++) {
      int digit = all.charAt(all.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return (10 - sum % 10) % 10;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  /** Numbers that follow from a value. */
  private final class Stream {
    private final String value;
    private byte[] block = {};
    private int at;
    private int blocks;

    Stream(String value) {
      this.value = value;
    }

    int next(int bound) {
      if (at + 1 >= block.length) {
        block = hash(blocks++ + ":" + value);
        at = 0;
      }
      int number = (block[at] & 0xff) << 8 | block[at + 1] & 0xff;
      at += 2;
      return number % bound;
    }

    char of(String letters) {
      return letters.charAt(next(letters.length()));
    }

    /** Zeros stay: leading ones pad, and a number of zeros alone says that there is none. */
    char digit(char digit) {
      return digit == '0' ? '0' : (char) ('1' + next(9));
    }

    private byte[] hash(String text) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(secret);
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      } catch (GeneralSecurityException impossible) {
        throw new IllegalStateException("every Java has HmacSHA256", impossible);
      }
    }
  }
}
