package io.claimline.deposit;

import java.util.List;

/** What goes to the bank together. */
public enum DepositKind {
  CHECKS("Checks and cash", List.of("Check", "Cash")),
  CARDS("Cards", List.of("Card"));

  private final String words;
  private final List<String> methods;

  DepositKind(String words, List<String> methods) {
    this.words = words;
    this.methods = methods;
  }

  public String words() {
    return words;
  }

  /** How what is taken at the desk and goes into it was paid. */
  List<String> methods() {
    return methods;
  }
}
