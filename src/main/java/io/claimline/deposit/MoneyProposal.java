package io.claimline.deposit;

/** A credit of the bank and what it may be, for a person to say. */
public record MoneyProposal(BankEntry entry, Announced announced, Likeness likeness) {}
