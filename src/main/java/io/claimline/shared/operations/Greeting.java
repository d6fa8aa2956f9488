package io.claimline.shared.operations;

import io.claimline.shared.ReadyNote;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on the terminal where the demo is, once it can be used. */
@Component
@Profile("demo")
class Greeting {

  private final Environment environment;
  private final List<ReadyNote> notes;

  Greeting(Environment environment, ObjectProvider<ReadyNote> notes) {
    this.environment = environment;
    this.notes = notes.orderedStream().toList();
  }

  @EventListener(ApplicationReadyEvent.class)
  void greet() {
    port().ifPresent(port -> System.out.println(text(port)));
  }

  private String text(int port) {
    StringBuilder text =
        new StringBuilder("\n  Claimline is ready: http://localhost:%d/\n".formatted(port));
    notes.forEach(note -> text.append('\n').append(note.text().indent(2)));
    return text.append("\n  Ctrl-C stops it.\n").toString();
  }

  /** Empty while a command runs, which opens no port. */
  private Optional<Integer> port() {
    return Optional.ofNullable(environment.getProperty("local.server.port", Integer.class))
        .filter(port -> port > 0);
  }
}
