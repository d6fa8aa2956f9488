package io.claimline.appeal;

/** How a payer decided on an appeal. */
public enum Outcome {
  WON,
  LOST
}
