package io.claimline.desk;

/** Whose tasks a work list shows. */
enum WorkView {
  MINE(
      "Mine", "Nothing is in your hands", "Claim a task from your team’s list and it stands here."),
  TEAM("My team’s", "The queue is empty", "No task waits for your role where you work now."),
  ALL("All practices", "No task is open", "No claim of your practices waits for a person.");

  private final String words;
  private final String emptyTitle;
  private final String emptyWords;

  WorkView(String words, String emptyTitle, String emptyWords) {
    this.words = words;
    this.emptyTitle = emptyTitle;
    this.emptyWords = emptyWords;
  }

  public String words() {
    return words;
  }

  public String emptyTitle() {
    return emptyTitle;
  }

  public String emptyWords() {
    return emptyWords;
  }
}
