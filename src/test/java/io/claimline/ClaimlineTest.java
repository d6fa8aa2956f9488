package io.claimline;

import io.claimline.claim.SampleClaims;
import io.claimline.clearinghouse.Sending;
import io.claimline.demo.Office;
import io.claimline.workflow.ProcessFixture;
import io.claimline.workflow.WalkedFlows;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test against the running product: real server on a random port, real PostgreSQL, real engine.
 *
 * <p>All such tests share one application and one database, so each makes a practice of its own
 * through {@link Database} and looks at nothing else. Adding a property or a bean for one test
 * would start a second application: do not.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({
  Database.class,
  SampleClaims.class,
  Sending.class,
  Office.class,
  io.claimline.demo.OfficeStaff.class,
  io.claimline.demo.GuidePractice.class,
  ProcessFixture.class,
  WalkedFlows.class
})
public @interface ClaimlineTest {}
