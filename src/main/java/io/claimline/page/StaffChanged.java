package io.claimline.page;

/** Published in the transaction that adds, changes or disables a staff member. */
public record StaffChanged(String userName) {}
