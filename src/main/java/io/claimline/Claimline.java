package io.claimline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Claimline. */
@SpringBootApplication
public class Claimline {

  public static void main(String[] arguments) {
    SpringApplication.run(Claimline.class, arguments);
  }
}
