package io.claimline.x12.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Damages a file in the ways in which files come damaged, and in worse ones. */
final class Mutation {
  private static final int HUGE = 3_000_000;

  private final Random random;
  private byte[] file;

  private Mutation(byte[] file, long seed) {
    this.file = file;
    this.random = new Random(seed);
  }

  /** The file with one to four faults; the same for the same seed. */
  static byte[] of(byte[] file, long seed) {
    Mutation mutation = new Mutation(file.clone(), seed);
    int faults = 1 + mutation.random.nextInt(4);
    for (int i = 0; i < faults && mutation.file.length > 1; i++) {
      mutation.damage();
    }
    return mutation.file;
  }

  private void damage() {
    switch (random.nextInt(16)) {
      case 0 -> file = Arrays.copyOf(file, random.nextInt(file.length));
      case 1 -> remove();
      case 2 -> repeat();
      case 3 -> swapSegments();
      case 4 -> insert(text("*", "~", ":", "^", "\n", "\r\n", "~~", "**", "::::", "*~*"));
      case 5 -> file[somewhere()] = (byte) "*~:^\nISAGSTE0 ".charAt(random.nextInt(14));
      case 6 -> file[somewhere()] = (byte) random.nextInt(256);
      case 7 -> insert(new byte[] {(byte) random.nextInt(32), 0, 27, (byte) 255});
      case 8 -> absurdNumber();
      case 9 -> hugeElement();
      case 10 -> insert(text("ISA*00*", "GS*HC*", "ST*837*1~", "SE*1*1~", "GE*1*1~", "IEA*1*1~"));
      case 11 -> insert(text("HL*1*1*20*1~", "HL*9*8*22*0~", "LX*0~", "CLM*X~", "SVC~", "ZZZ*1~"));
      case 12 -> otherDelimiters();
      case 13 -> insert(file.clone());
      case 14 -> insert("é√𝄞".getBytes(StandardCharsets.UTF_8));
      default -> shuffleBlock();
    }
  }

  private int somewhere() {
    return random.nextInt(file.length);
  }

  private byte[] text(String... choices) {
    return choices[random.nextInt(choices.length)].getBytes(StandardCharsets.US_ASCII);
  }

  private void insert(byte[] bytes) {
    splice(somewhere(), 0, bytes);
  }

  private void remove() {
    int at = somewhere();
    splice(at, Math.min(1 + random.nextInt(200), file.length - at), new byte[0]);
  }

  private void repeat() {
    int at = somewhere();
    byte[] part = Arrays.copyOfRange(file, at, Math.min(file.length, at + 1 + random.nextInt(80)));
    int times = random.nextInt(20) == 0 ? 500 : 1;
    ByteArrayOutputStream repeated = new ByteArrayOutputStream();
    for (int i = 0; i < times; i++) {
      repeated.writeBytes(part);
    }
    splice(at, 0, repeated.toByteArray());
  }

  private void swapSegments() {
    String[] segments = new String(file, StandardCharsets.ISO_8859_1).split("(?<=~)");
    int one = random.nextInt(segments.length);
    int other = random.nextInt(segments.length);
    String kept = segments[one];
    segments[one] = segments[other];
    segments[other] = kept;
    file = String.join("", segments).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A number in place of an element: beyond any count, length or amount. */
  private void absurdNumber() {
    int star = indexOf('*', somewhere());
    int end = indexOf('*', star + 1);
    if (star < end) {
      splice(
          star + 1,
          end - star - 1,
          text(
              "99999999999999999999999999",
              "-1",
              "0",
              "1E99999999",
              "2147483648",
              "-0.0",
              ".",
              "+5",
              "0.0000000000000000000000001",
              "99991399",
              "20260230",
              "١٢",
              "NaN"));
    }
  }

  /** Seldom truly huge: such files take their time to make. */
  private void hugeElement() {
    byte[] huge = new byte[random.nextInt(100) == 0 ? HUGE : 5_000];
    Arrays.fill(huge, (byte) (random.nextBoolean() ? 'X' : '9'));
    if (random.nextInt(4) == 0) {
      Arrays.fill(huge, (byte) ":*^ \n".charAt(random.nextInt(5)));
    }
    insert(huge);
  }

  /** Declares another separator, which may be one that stands in the data or twice in ISA. */
  private void otherDelimiters() {
    int[] places = {3, 82, 104, 105};
    int place = places[random.nextInt(places.length)];
    if (place < file.length) {
      file[place] = (byte) "*~:^A1 \n|>".charAt(random.nextInt(10));
    }
  }

  private void shuffleBlock() {
    int at = somewhere();
    int length = Math.min(30, file.length - at);
    for (int i = 0; i < length; i++) {
      int other = at + random.nextInt(length);
      byte kept = file[at + i];
      file[at + i] = file[other];
      file[other] = kept;
    }
  }

  private int indexOf(char wanted, int from) {
    for (int i = from; i < file.length; i++) {
      if (file[i] == wanted) {
        return i;
      }
    }
    return file.length;
  }

  private void splice(int at, int removed, byte[] inserted) {
    byte[] spliced = new byte[file.length - removed + inserted.length];
    System.arraycopy(file, 0, spliced, 0, at);
    System.arraycopy(inserted, 0, spliced, at, inserted.length);
    System.arraycopy(file, at + removed, spliced, at + inserted.length, file.length - at - removed);
    file = spliced;
  }
}
